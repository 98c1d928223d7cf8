using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Carefare.SystemTests.Guarding;

/// <summary>Who is let in on the person's own machine. The names hold the ids of the threats and of OWASP ASVS 5.0.</summary>
public sealed class LocalGateTests
{
    private const string Foreign = "https://evil.example";

    private static readonly string[] Hosts =
    [
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost",
        "localhost:80",
        "127.0.0.2:{port}",
        "0.0.0.0:{port}",
        "127.1:{port}",
        "2130706433:{port}",
        "0x7f000001:{port}",
        "[::]:{port}",
        "[::ffff:127.0.0.1]:{port}",
        "localhost.evil.example:{port}",
        "evil.localhost:{port}",
        "127.0.0.1.nip.io:{port}",
        "localtest.me:{port}",
        "localhost.:{port}",
        "LOCALHOST.EVIL:{port}",
        "user@127.0.0.1:{port}",
        "127.0.0.1:{port}@evil.example",
        "",
    ];

    private static readonly string?[] Origins =
    [
        Foreign,
        "null",
        "http://localhost",
        "http://127.0.0.1",
        "http://127.0.0.1:1",
        "https://127.0.0.1:{port}",
        "http://127.0.0.1:{port}.evil.example",
        "http://evil.example:{port}",
        "file://",
        "chrome-extension://abcdef",
        "",
    ];

    [Fact]
    public async Task L3_only_the_exact_hosts_are_answered()
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa"));
        foreach (var host in Hosts.Select(host => host.Replace("{port}", $"{site.Port}", StringComparison.Ordinal)))
        {
            foreach (var verb in new[] { "GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH" })
            {
                var status = await Raw(site, verb, host, origin: null);
                Assert.True(status is 400 or 403, $"{verb} with Host \"{host}\" was answered with {status}.");
            }
        }

        Assert.Equal(200, await Raw(site, "GET", $"127.0.0.1:{site.Port}", origin: null));
        Assert.Equal(200, await Raw(site, "GET", $"localhost:{site.Port}", origin: null));
    }

    [Fact]
    public async Task L3_V3_4_2_V3_5_1_no_other_origin_can_ask_or_send_anything()
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa"));
        var before = await File.ReadAllTextAsync(site.CaseFile);
        foreach (
            var origin in Origins.Select(origin => origin?.Replace("{port}", $"{site.Port}", StringComparison.Ordinal))
        )
        {
            foreach (var verb in new[] { "GET", "POST", "PUT", "DELETE", "PATCH" })
            {
                Assert.Equal(403, await Raw(site, verb, $"127.0.0.1:{site.Port}", origin));
            }
        }

        Assert.Equal(before, await File.ReadAllTextAsync(site.CaseFile));
    }

    [Fact]
    public async Task L3_V3_5_1_a_form_without_its_token_or_with_another_is_refused_on_every_page()
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa"));
        await using var other = await RunningSite.Start();
        var token = (await other.Get("/tell/state")).Text.Split("name=\"form\" value=\"")[1].Split('"')[0];
        var before = await File.ReadAllTextAsync(site.CaseFile);
        foreach (
            var path in new[]
            {
                "/tell/state",
                "/tell/price/0",
                "/plan/what-if",
                "/data/bring",
                "/data/delete",
                "/es/tell/cash",
            }
        )
        {
            foreach (var sent in new[] { "", "x", token, new string('0', 128) })
            {
                using var response = await site.Send(path, [("form", sent), ("person-state", "TX"), ("sure", "yes")]);
                Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            }
        }

        Assert.Equal(before, await File.ReadAllTextAsync(site.CaseFile));
    }

    [Fact]
    public async Task L4_without_the_session_nothing_is_shown_and_the_launch_link_works_once()
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa"));
        foreach (var path in new[] { "/", "/plan", "/data/case.yaml", "/es/check", "/demo/sam-hsa/plan" })
        {
            using var response = await site.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.DoesNotContain("Cheesman", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var wrong = await site.Client.GetAsync($"/open?key={new string('0', 64)}");
        using var first = await site.Client.GetAsync($"/open?key={site.Options.Launch.Key}");
        using var second = await site.Client.GetAsync($"/open?key={site.Options.Launch.Key}");
        Assert.Equal(
            [HttpStatusCode.Forbidden, HttpStatusCode.SeeOther, HttpStatusCode.Forbidden],
            new[] { wrong.StatusCode, first.StatusCode, second.StatusCode }
        );
    }

    [Fact]
    public async Task V3_3_2_V3_3_4_V7_2_3_the_session_is_a_secret_that_scripts_and_other_sites_do_not_get()
    {
        await using var site = await RunningSite.Start();
        using var opened = await site.Client.GetAsync($"/open?key={site.Options.Launch.Key}");
        var cookie = Assert.Single(opened.Headers.GetValues("Set-Cookie"));
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/", cookie, StringComparison.Ordinal);
        Assert.Equal(64, cookie.Split('=')[1].Split(';')[0].Length);
    }

    [Fact]
    public async Task V3_4_3_V3_4_4_V3_4_5_V3_4_6_V3_4_8_V14_3_2_every_answer_has_its_headers()
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa"));
        foreach (
            var path in new[]
            {
                "/",
                "/plan",
                "/plan/months.csv",
                "/track/dates.ics",
                "/data/case.yaml",
                "/papers/quote-request.en.pdf",
                "/papers/quote-request.en.html",
                "/nowhere",
                "/tell/none",
                "/es/plan",
            }
        )
        {
            using var request = site.Request(HttpMethod.Get, path);
            using var response = await site.Client.SendAsync(request);
            var headers = response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(one => one.Key, one => string.Join(", ", one.Value), StringComparer.OrdinalIgnoreCase);
            Assert.Contains("default-src 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
            Assert.Equal("same-origin", headers["Referrer-Policy"]);
            Assert.Equal("DENY", headers["X-Frame-Options"]);
            Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
            Assert.Equal("no-store", headers["Cache-Control"]);
            Assert.DoesNotContain("Access-Control-Allow-Origin", headers.Keys);
            Assert.DoesNotContain("Server", headers.Keys);
        }
    }

    [Fact]
    public async Task V3_5_3_no_page_that_is_only_looked_at_changes_the_case()
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa"));
        var before = await File.ReadAllBytesAsync(site.CaseFile);
        var pages = await Crawl.Of(site);
        Assert.All(pages, page => Assert.Equal(HttpStatusCode.OK, page.Value.Status));
        Assert.True(pages.Count > 60);
        Assert.Equal(before, await File.ReadAllBytesAsync(site.CaseFile));
    }

    [Fact]
    public async Task V5_2_1_what_is_too_large_is_refused()
    {
        await using var site = await RunningSite.Start();
        using var response = await site.Send("/tell/state", [("form", new string('x', 1_200_000))]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("/papers/..%2f..%2fetc%2fpasswd")]
    [InlineData("/papers/%2e%2e/%2e%2e/etc/passwd.en.txt")]
    [InlineData("/look/..%2f..%2fcase.yaml")]
    [InlineData("/demo/..%2f..%2fetc/plan")]
    [InlineData("/ways/C:%5cwindows")]
    public async Task V5_3_2_no_path_of_the_disk_can_be_named(string path)
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa"));
        var (status, text) = await site.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task V16_5_1_a_case_that_cannot_be_read_shows_a_sentence_and_nothing_of_the_inside()
    {
        await using var site = await RunningSite.Start();
        await File.WriteAllBytesAsync(site.CaseFile, [0x63, 0x80, 0xc0, 0xff]);
        var (status, text) = await site.Get("/plan");
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("cannot be read", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    // A client of the framework mends what it is given; these bytes go out as they are.
    private static async Task<int> Raw(RunningSite site, string verb, string host, string? origin)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Port);
        await using var stream = client.GetStream();
        var from = origin is null ? "" : $"Origin: {origin}\r\n";
        var body = verb is "GET" or "HEAD" or "OPTIONS"
            ? ""
            : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n";
        var text =
            $"{verb} /plan HTTP/1.1\r\nHost: {host}\r\n{from}Cookie: {site.Cookie}\r\nConnection: close\r\n{body}\r\n{(body.Length > 0 ? "a=b" : "")}";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var line = await reader.ReadLineAsync() ?? "";
        return line.Split(' ') is [_, var status, ..] ? int.Parse(status) : 0;
    }
}
