using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Carefare.PriceStore.Downloading;

/// <summary>
/// Fetches a price file from the address that a person named, and from no other: by HTTPS, from the public network,
/// without cookies, proxies or names, and to no other host. What has come is kept, and the next run goes on from there.
/// </summary>
public sealed class Download : IDisposable
{
    private const int MostRedirects = 5;
    private const int Piece = 1 << 17;

    private readonly HttpClient _client;
    private readonly string _folder;

    /// <summary>Downloads into a folder.</summary>
    /// <param name="folder">The folder.</param>
    public Download(string folder)
        : this(folder, Handler(static (host, stop) => Dns.GetHostAddressesAsync(host, stop))) { }

    internal Download(string folder, HttpMessageHandler handler)
    {
        _folder = folder;
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Whether a person named an address rather than a file.</summary>
    public static bool IsAddress(string named)
    {
        ArgumentNullException.ThrowIfNull(named);
        return named.Contains("://", StringComparison.Ordinal);
    }

    /// <summary>Fetches a file.</summary>
    /// <param name="named">The address.</param>
    /// <param name="progress">Is told how many bytes have come, and of how many; null where the host does not say.</param>
    /// <param name="stop">Ends it; what has come is kept.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="PriceStoreException">The address is not one to go to, or the host refuses.</exception>
    /// <exception cref="HttpRequestException">The host cannot be reached, or the connection broke.</exception>
    public async Task<string> FetchAsync(string named, Action<long, long?> progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var address = Checked(named);
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, NameOf(address));
        var part = path + ".part";
        var mark = path + ".mark";
        var from = File.Exists(part) && File.Exists(mark) ? new FileInfo(part).Length : 0;
        using var answer = await AskAsync(
                address,
                from,
                from > 0 ? await File.ReadAllTextAsync(mark, stop).ConfigureAwait(false) : null,
                stop
            )
            .ConfigureAwait(false);
        if (answer.StatusCode != HttpStatusCode.PartialContent)
        {
            from = 0;
        }

        await KeepMarkAsync(answer, mark, stop).ConfigureAwait(false);
        await CopyAsync(answer, part, from, progress, stop).ConfigureAwait(false);
        File.Move(part, path, overwrite: true);
        File.Delete(mark);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    internal static SocketsHttpHandler Handler(Func<string, CancellationToken, Task<IPAddress[]>> lookUp) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(20),
            ConnectCallback = (context, stop) => PublicOnly.ConnectAsync(lookUp, context.DnsEndPoint, stop),
        };

    private static Uri Checked(string named) =>
        Uri.TryCreate(named, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && address.UserInfo.Length == 0
        && address.Host.Length > 0
            ? address
            : throw new PriceStoreException(
                $"{named}: only addresses that begin with https:// and have no name or password in them are gone to."
            );

    // A file name that says where it came from, and that no other address has.
    private static string NameOf(Uri address)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..12];
        var last = address.Segments[^1].Trim('/');
        var kept = string.Concat(last.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            .TrimStart('.');
        return $"{hash}-{(kept.Length > 80 ? kept[^80..] : kept)}";
    }

    private async Task<HttpResponseMessage> AskAsync(Uri address, long from, string? mark, CancellationToken stop)
    {
        var host = address.Host;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var answer = await SendAsync(address, from, mark, stop).ConfigureAwait(false);
            if ((int)answer.StatusCode is < 300 or > 399 || answer.Headers.Location is not { } location)
            {
                return answer.IsSuccessStatusCode ? answer : throw Refused(address, answer);
            }

            answer.Dispose();
            address = Checked(new Uri(address, location).AbsoluteUri);
            if (!string.Equals(address.Host, host, StringComparison.OrdinalIgnoreCase))
            {
                throw new PriceStoreException(
                    $"{host} sends on to {address.Host}. Name that address itself, if you want it: {address}"
                );
            }
        }

        throw new PriceStoreException($"{host} sends on again and again. Name the address of the file itself.");
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, long from, string? mark, CancellationToken stop)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, address);
        if (from > 0 && mark is not null)
        {
            question.Headers.Range = new RangeHeaderValue(from, null);
            question.Headers.TryAddWithoutValidation("If-Range", mark);
        }

        return await _client.SendAsync(question, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
    }

    private static PriceStoreException Refused(Uri address, HttpResponseMessage answer)
    {
        using (answer)
        {
            return new PriceStoreException(
                $"{address}: the host answers {(int)answer.StatusCode} {answer.ReasonPhrase}. Look at the address, or try later."
            );
        }
    }

    // By it the host knows, next time, whether the file is still the same.
    private static async Task KeepMarkAsync(HttpResponseMessage answer, string path, CancellationToken stop)
    {
        var mark =
            answer.Headers.ETag is { IsWeak: false } tag ? tag.ToString()
            : answer.Content.Headers.LastModified is { } day ? day.ToString("R")
            : null;
        if (mark is null)
        {
            File.Delete(path);
        }
        else
        {
            await File.WriteAllTextAsync(path, mark, stop).ConfigureAwait(false);
        }
    }

    private static async Task CopyAsync(
        HttpResponseMessage answer,
        string part,
        long from,
        Action<long, long?> progress,
        CancellationToken stop
    )
    {
        var all = answer.Content.Headers.ContentLength is { } length ? from + length : (long?)null;
        var stream = await answer.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var file = new FileStream(part, from > 0 ? FileMode.Append : FileMode.Create, FileAccess.Write);
            await using (file.ConfigureAwait(false))
            {
                var piece = new byte[Piece];
                for (var come = from; ; )
                {
                    var read = await stream.ReadAsync(piece, stop).ConfigureAwait(false);
                    if (read == 0)
                    {
                        break;
                    }

                    await file.WriteAsync(piece.AsMemory(0, read), stop).ConfigureAwait(false);
                    come += read;
                    progress(come, all);
                }

                if (all is { } expected && file.Length < expected)
                {
                    throw new HttpRequestException("The connection ended early.");
                }
            }
        }
    }
}
