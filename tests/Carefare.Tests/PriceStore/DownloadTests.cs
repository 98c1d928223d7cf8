using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Carefare.PriceStore;
using Carefare.PriceStore.Downloading;

namespace Carefare.Tests.PriceStore;

/// <summary>A price file is fetched from the address that was named, and nothing else is reached by it (ASVS V1.3.6).</summary>
public sealed class DownloadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("carefare").FullName;

    public static TheoryData<string> Private =>
        [
            "127.0.0.1",
            "127.255.255.254",
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "192.0.0.8",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b::a9fe:a9fe",
            "2002:7f00:1::",
            "2001::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "ff02::1",
        ];

    [Theory]
    [MemberData(nameof(Private))]
    public async Task V1_3_6_no_name_leads_into_a_private_network(string address)
    {
        using var handler = Download.Handler((_, _) => Task.FromResult(new[] { IPAddress.Parse(address) }));
        await Refused(handler, "https://prices.example/file.json", "leads into a private network");
    }

    [Fact]
    public async Task V1_3_6_a_name_with_one_private_address_among_public_ones_is_not_gone_to()
    {
        using var handler = Download.Handler(
            (_, _) => Task.FromResult(new[] { IPAddress.Parse("93.184.216.34"), IPAddress.Parse("10.0.0.1") })
        );
        await Refused(handler, "https://prices.example/file.json", "leads into a private network");
    }

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:2800:220:1::1")]
    public void Public_addresses_are_gone_to(string address) =>
        Assert.True(PublicOnly.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://prices.example/file.json")]
    [InlineData("ftp://prices.example/file.json")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://prices.example/")]
    [InlineData("https://me:secret@prices.example/file.json")]
    [InlineData("https://")]
    [InlineData("://")]
    [InlineData("jar:https://prices.example!/x://")]
    public async Task V1_3_6_only_https_without_a_name_in_it_is_gone_to(string address)
    {
        using var handler = new Host(_ => throw new InvalidOperationException("asked"));
        await Refused(handler, address, "only addresses that begin with https://");
    }

    [Theory]
    [InlineData("https://127.1/file.json")]
    [InlineData("https://2130706433/file.json")]
    [InlineData("https://0x7f000001/file.json")]
    [InlineData("https://017700000001/file.json")]
    [InlineData("https://[::1]/file.json")]
    [InlineData("https://[::ffff:7f00:1]/file.json")]
    [InlineData("https://127.0.0.1./file.json")]
    [InlineData("https://localhost/file.json")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    public async Task V1_3_6_no_way_to_write_an_address_leads_to_this_machine(string address)
    {
        using var handler = Download.Handler((host, stop) => Dns.GetHostAddressesAsync(host, stop));
        using var download = new Download(_folder, handler);
        var failed = await Assert.ThrowsAnyAsync<Exception>(() => download.FetchAsync(address, (_, _) => { }, Stop));
        Assert.True(
            failed
                is PriceStoreException
                    or HttpRequestException
                    {
                        InnerException: PriceStoreException or System.Net.Sockets.SocketException
                    },
            failed.ToString()
        );
    }

    [Fact]
    public async Task V1_3_6_a_host_that_sends_on_to_another_is_not_followed()
    {
        using var handler = new Host(_ => Moved("https://169.254.169.254/latest"));
        await Refused(handler, "https://prices.example/file.json", "sends on to 169.254.169.254");
    }

    [Fact]
    public async Task A_host_that_sends_on_within_itself_is_followed_a_few_times()
    {
        using var handler = new Host(question =>
            question.RequestUri!.AbsolutePath == "/new" ? Answer("hello", null) : Moved("/new")
        );
        Assert.Equal("hello", await Fetched(handler));
        using var circle = new Host(_ => Moved("/again"));
        await Refused(circle, "https://prices.example/file.json", "sends on again and again");
    }

    [Fact]
    public async Task A_download_that_broke_goes_on_where_it_was()
    {
        using (var breaking = new Host(_ => Answer("hello", "\"1\"", length: 11)))
        {
            using var download = new Download(_folder, breaking);
            await Assert.ThrowsAnyAsync<HttpRequestException>(() =>
                download.FetchAsync("https://prices.example/file.json", (_, _) => { }, Stop)
            );
        }

        using var going = new Host(question =>
        {
            Assert.Equal("bytes=5-", question.Headers.Range?.ToString());
            Assert.Equal("\"1\"", question.Headers.GetValues("If-Range").Single());
            var rest = Answer(" world", "\"1\"");
            rest.StatusCode = HttpStatusCode.PartialContent;
            return rest;
        });
        Assert.Equal("hello world", await Fetched(going));
    }

    [Fact]
    public async Task A_download_whose_file_has_changed_begins_anew()
    {
        using (var breaking = new Host(_ => Answer("hello", "\"1\"", length: 11)))
        {
            using var download = new Download(_folder, breaking);
            await Assert.ThrowsAnyAsync<HttpRequestException>(() =>
                download.FetchAsync("https://prices.example/file.json", (_, _) => { }, Stop)
            );
        }

        using var changed = new Host(_ => Answer("another", "\"2\""));
        Assert.Equal("another", await Fetched(changed));
    }

    [Fact]
    public async Task What_a_host_refuses_is_said()
    {
        using var handler = new Host(_ => new HttpResponseMessage(HttpStatusCode.NotFound));
        await Refused(handler, "https://prices.example/file.json", "the host answers 404");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static HttpResponseMessage Moved(string to)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.Found);
        answer.Headers.Location = new Uri(to, UriKind.RelativeOrAbsolute);
        return answer;
    }

    private static HttpResponseMessage Answer(string text, string? tag, long? length = null)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(text))),
        };
        answer.Content.Headers.ContentLength = length ?? text.Length;
        answer.Headers.ETag = tag is null ? null : new EntityTagHeaderValue(tag);
        return answer;
    }

    private async Task<string> Fetched(HttpMessageHandler handler)
    {
        using var download = new Download(_folder, handler);
        return await File.ReadAllTextAsync(
            await download.FetchAsync("https://prices.example/file.json", (_, _) => { }, Stop),
            Stop
        );
    }

    private async Task Refused(HttpMessageHandler handler, string address, string why)
    {
        using var download = new Download(_folder, handler);
        var failed = await Assert.ThrowsAnyAsync<Exception>(() => download.FetchAsync(address, (_, _) => { }, Stop));
        Assert.Contains(
            why,
            (failed as PriceStoreException ?? failed.InnerException)?.Message,
            StringComparison.Ordinal
        );
    }

    private sealed class Host(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => Task.FromResult(answer(request));
    }
}
