using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Carefare.Trials.Registry;

/// <summary>Puts one question once, and takes its answer within bounds.</summary>
/// <param name="http">Sends it.</param>
/// <param name="patience">The bounds.</param>
/// <param name="time">The clock.</param>
internal sealed class OneAnswer(HttpClient http, Patience patience, TimeProvider time)
{
    private const int MostOfMessage = 200;
    private const int BlockOfBody = 32 * 1024;

    /// <summary>The body of the answer, which is JSON.</summary>
    /// <exception cref="RegistryFault">The answer cannot be used.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> TakeAsync(Uri question, CancellationToken stop)
    {
        var at = question;
        for (var sent = 0; sent <= patience.Redirects; sent++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop)
                .ConfigureAwait(false);
            if (!IsRedirect(answer.StatusCode))
            {
                return await BodyAsync(answer, stop).ConfigureAwait(false);
            }

            at = Onward(question, at, answer.Headers.Location);
        }

        throw new RegistryFault("The registry sent us from one address to the next.", RegistryFault.Later);
    }

    private async ValueTask<ReadOnlyMemory<byte>> BodyAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        var status = (int)answer.StatusCode;
        if (status is 408 or 429 or >= 500)
        {
            throw Busy(status, WaitOf(answer.Headers.RetryAfter));
        }

        if (status != 200)
        {
            var message = await MessageAsync(answer, stop).ConfigureAwait(false);
            throw new RegistryFault(
                $"The registry refused the question ({status}){message}.",
                "It may have changed: look for a newer Carefare."
            );
        }

        return
            answer.Content.Headers.ContentType?.MediaType is { } type && type.EndsWith("json", StringComparison.Ordinal)
            ? await ReadAsync(answer, patience.BytesOfOne, stop).ConfigureAwait(false)
            : throw new RegistryFault(
                "The registry's answer is not JSON.",
                "Your network may have answered in its place, for example with a page to sign in: open any page in a browser, then try again."
            );
    }

    private RegistryFault Busy(int status, TimeSpan? wait)
    {
        var what =
            status == 429 ? "The registry takes no more questions for now" : $"The registry has trouble ({status})";
        return wait > patience.ForWait
            ? new($"{what}.", $"It asks to wait {Minutes(wait.Value)}: try again then.")
            : new($"{what}.", RegistryFault.Later) { Passes = true, Wait = wait };
    }

    private static string Minutes(TimeSpan wait)
    {
        var minutes = (int)double.Ceiling(wait.TotalMinutes);
        return minutes == 1 ? "1 minute" : $"{minutes} minutes";
    }

    private TimeSpan? WaitOf(RetryConditionHeaderValue? after) =>
        after switch
        {
            { Delta: { } wait } => wait,
            { Date: { } day } when day > time.GetUtcNow() => day - time.GetUtcNow(),
            _ => null,
        };

    /// <summary>What the registry says to a question that it refuses: plain text, of which the beginning is shown.</summary>
    private static async ValueTask<string> MessageAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "text/plain")
        {
            return "";
        }

        var text = Encoding.UTF8.GetString((await ReadAsync(answer, BlockOfBody, stop).ConfigureAwait(false)).Span);
        var line = string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim().TrimEnd('.');
        return line.Length == 0 ? "" : $": \"{line[..int.Min(line.Length, MostOfMessage)]}\"";
    }

    private static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(
        HttpResponseMessage answer,
        int most,
        CancellationToken stop
    )
    {
        using var body = await answer.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        using var taken = new MemoryStream();
        var block = new byte[BlockOfBody];
        for (int read; (read = await body.ReadAsync(block, stop).ConfigureAwait(false)) > 0; )
        {
            taken.Write(block, 0, read);
            if (taken.Length > most)
            {
                throw new RegistryFault(
                    "The registry's answer is too large.",
                    "Search in a smaller circle, with --send-place and --within."
                );
            }
        }

        return taken.GetBuffer().AsMemory(0, (int)taken.Length);
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    // The question says what a person is treated for: it goes to the registry and to nobody else.
    private static Uri Onward(Uri asked, Uri from, Uri? to) =>
        to is not null
        && new Uri(from, to) is var next
        && Uri.Compare(
            next,
            asked,
            UriComponents.SchemeAndServer,
            UriFormat.Unescaped,
            StringComparison.OrdinalIgnoreCase
        ) == 0
            ? next
            : throw new RegistryFault(
                "The registry sent us to another address, where we did not go.",
                "It may have moved: look for a newer Carefare."
            );
}
