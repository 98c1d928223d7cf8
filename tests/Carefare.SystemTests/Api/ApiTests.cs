using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Carefare.SystemTests.Api;

/// <summary>The API keeps to its own document, and loses nothing.</summary>
public sealed class ApiTests
{
    private const string Base = "/api/v1";

    private static int Requests => Environment.GetEnvironmentVariable("CAREFARE_LONG") == "1" ? 100_000 : 1_000;

    [Fact]
    public async Task The_document_is_the_one_that_was_approved()
    {
        await using var site = await RunningSite.Start();
        var (_, text) = await site.Get($"{Base}/openapi.json");
        var file = Path.Combine(Path.GetDirectoryName(Cases.Folder)!, "docs", "openapi.json");
        if (Environment.GetEnvironmentVariable("CAREFARE_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(file, text);
        }

        Assert.Equal(await File.ReadAllTextAsync(file), text);
    }

    [Fact]
    public async Task Every_answer_to_requests_right_and_wrong_is_as_the_document_says_and_none_is_our_fault()
    {
        await using var site = await RunningSite.Start(Cases.Text("maria-uninsured"));
        var described = new Described((await site.Get($"{Base}/openapi.json")).Text);
        var requests = new SomeRequests(new Random(20261126), [.. described.Operations]);
        var faults = new List<string>();
        for (var i = 0; i < Requests && faults.Count < 5; i++)
        {
            var (method, path, request) = requests.Next(site);
            using (request)
            using (var response = await site.Client.SendAsync(request))
            {
                var body = await response.Content.ReadAsStringAsync();
                var fault =
                    (int)response.StatusCode >= 500
                        ? body
                        : described.Fault(
                            method,
                            path,
                            (int)response.StatusCode,
                            response.Content.Headers.ContentType?.MediaType,
                            body
                        );
                if (fault.Length > 0)
                {
                    var sent = request.Content is { } content ? await content.ReadAsStringAsync() : "";
                    faults.Add($"{i}: {method} {request.RequestUri}: {(int)response.StatusCode}: {fault}\n{sent}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task A_change_names_the_version_that_it_changes_and_a_later_one_is_never_lost()
    {
        await using var site = await RunningSite.Start(Cases.Text("maria-uninsured"));
        using var read = await Ask(site, HttpMethod.Get, "/case");
        var mark = read.Headers.ETag!.ToString();
        using var unnamed = await Ask(site, HttpMethod.Put, "/case/answers/money.monthly", "{\"value\": \"310\"}");
        using var first = await Ask(site, HttpMethod.Put, "/case/answers/money.monthly", "{\"value\": \"310\"}", mark);
        using var second = await Ask(site, HttpMethod.Put, "/case/answers/money.monthly", "{\"value\": \"320\"}", mark);
        Assert.Equal(
            [HttpStatusCode.PreconditionRequired, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed],
            new[] { unnamed.StatusCode, first.StatusCode, second.StatusCode }
        );
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Contains("monthly: 310", await File.ReadAllTextAsync(site.CaseFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_sent_again_with_its_key_gets_the_same_answer_and_another_is_refused()
    {
        await using var site = await RunningSite.Start();
        async Task<HttpResponseMessage> Send(string text)
        {
            var request = Request(site, HttpMethod.Post, "/routes", text, "application/yaml");
            request.Headers.Add("Idempotency-Key", "one");
            return await site.Client.SendAsync(request);
        }

        var same = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Send(Cases.Text("maria-uninsured"))));
        Assert.Single(
            (await Task.WhenAll(same.Select(one => one.Content.ReadAsStringAsync()))).Distinct(StringComparer.Ordinal)
        );
        Assert.Single(same, one => !one.Headers.Contains("Idempotency-Replayed"));
        using var other = await Send(Cases.Text("sam-hsa"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Fact]
    public async Task All_facts_come_page_by_page_each_once()
    {
        await using var site = await RunningSite.Start();
        var ids = new List<string>();
        for (var path = "/facts?limit=37"; path.Length > 0; )
        {
            using var response = await Ask(site, HttpMethod.Get, path);
            var page = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            ids.AddRange(page["facts"]!.AsArray().Select(fact => fact!["id"]!.GetValue<string>()));
            path = response.Headers.TryGetValues("Link", out var link)
                ? link.Single().Split('>')[0][(Base.Length + 1)..]
                : "";
        }

        Assert.True(ids.Count > 150);
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public async Task The_pages_the_API_and_the_file_are_the_same_case()
    {
        await using var site = await RunningSite.Start(Cases.Text("maria-uninsured"));
        using var plan = await Ask(site, HttpMethod.Get, "/case/plan");
        var total = JsonNode.Parse(await plan.Content.ReadAsStringAsync())!["recommended"]![
            "total"
        ]!.GetValue<string>();
        Assert.Contains(
            "$" + decimal.Parse(total).ToString("#,##0.00"),
            (await site.Get("/plan")).Text,
            StringComparison.Ordinal
        );
    }

    private static Task<HttpResponseMessage> Ask(
        RunningSite site,
        HttpMethod method,
        string path,
        string body = "",
        string mark = ""
    )
    {
        var request = Request(site, method, path, body, "application/json");
        if (mark.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("If-Match", mark);
        }

        return site.Client.SendAsync(request);
    }

    private static HttpRequestMessage Request(
        RunningSite site,
        HttpMethod method,
        string path,
        string body,
        string type
    )
    {
        var request = new HttpRequestMessage(method, Base + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", site.Options.Launch.Secret);
        if (body.Length > 0)
        {
            request.Content = new StringContent(body, Encoding.UTF8, type);
        }

        return request;
    }
}
