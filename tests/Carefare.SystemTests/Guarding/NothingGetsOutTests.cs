using System.IO.Compression;
using System.Net;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Carefare.Web.Serving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Carefare.SystemTests.Guarding;

/// <summary>What the pages cannot do, because they have nothing to do it with. The names hold ids of OWASP ASVS 5.0.</summary>
public sealed class NothingGetsOutTests(Chromium chromium)
{
    private static readonly string[] Own =
    [
        "Carefare",
        "Carefare.Solver",
        "Carefare.Print",
        "Carefare.Telling",
        "Carefare.Web",
    ];

    [Fact]
    public void V1_3_6_V13_2_4_the_pages_have_no_client_to_ask_another_machine_with() =>
        Assert.DoesNotContain(
            Uses(),
            type =>
                type.StartsWith("System.Net.Http.", StringComparison.Ordinal)
                || type.StartsWith("System.Net.Sockets.", StringComparison.Ordinal)
                || type is "System.Net.WebClient" or "System.Net.WebRequest" or "System.Net.Dns"
        );

    [Fact]
    public void V1_2_5_the_pages_start_no_other_program() =>
        Assert.DoesNotContain(Uses(), type => type.StartsWith("System.Diagnostics.Process", StringComparison.Ordinal));

    [Fact]
    public void V1_5_1_what_a_person_brings_is_never_read_as_XML() =>
        Assert.DoesNotContain(
            Uses(),
            type => type is "System.Xml.XmlReader" or "System.Xml.XmlDocument" or "System.Xml.Linq.XDocument"
        );

    [Fact]
    public void V11_5_1_keys_and_tokens_come_from_the_systems_own_chance() =>
        Assert.DoesNotContain("System.Random", Uses("Carefare.Web"));

    [Fact]
    public void V16_2_5_nothing_is_logged()
    {
        using var folder = new Folder();
        var site = Site.Build(
            new(new Carefare.Web.Keeping.FileKeeper(folder.File), Knowledge.KnowledgeBase.Embedded, TimeProvider.System)
        );
        Assert.Empty(site.Services.GetServices<ILoggerProvider>());
    }

    [Fact]
    public async Task V14_3_3_the_browser_keeps_nothing_of_the_person_but_the_session()
    {
        await using var window = await Window.Open(chromium, Cases.Text("sam-hsa"));
        foreach (var path in new[] { "/plan", "/plan/what-if", "/check", "/papers", "/es/plan" })
        {
            await window.Go(path);
        }

        var kept = await window.Page.EvaluateAsync<string>(
            """
            async () => [
                localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
                (await navigator.serviceWorker?.getRegistrations() ?? []).length, document.cookie.length,
            ].join(" ")
            """
        );
        Assert.Equal("0 0 0 0 0", kept);
        Assert.StartsWith(
            "carefare-",
            Assert.Single(await window.Page.Context.CookiesAsync()).Name,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task V14_2_6_answers_to_programs_hold_nothing_of_the_case_that_they_do_not_need()
    {
        var text = Cases.Text("sam-hsa") + "\n# canary-7141 stays in the file\n";
        await using var site = await RunningSite.Start(text);
        foreach (var path in new[] { "plan", "routes", "questions" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/case/{path}");
            request.Headers.Authorization = new("Bearer", site.Options.Launch.Secret);
            using var response = await site.Client.SendAsync(request);
            var answer = await response.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("canary-7141", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task V3_2_1_the_case_file_is_saved_and_never_shown_as_a_page()
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa") + "\n# <script>alert(1)</script>\n");
        using var request = site.Request(HttpMethod.Get, "/data/case.yaml");
        using var response = await site.Client.SendAsync(request);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/yaml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task V5_2_3_V5_3_3_an_archive_is_not_unpacked_but_refused()
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa"));
        foreach (var archive in new[] { Zip("../../case.yaml"), Gzip(), "PK\u0003\u0004"u8.ToArray() })
        {
            using var response = await Bring(site, archive);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            Assert.Equal(Cases.Text("sam-hsa"), await File.ReadAllTextAsync(site.CaseFile));
        }
    }

    [Theory]
    [InlineData("carefare: !!int 1")]
    [InlineData("carefare: 1\nperson: !<tag:yaml.org,2002:js/function> 'x'")]
    [InlineData("carefare: 1\nperson: !System.Diagnostics.Process {state: CO}")]
    [InlineData("carefare: 1\na: &a [x, x]\nb: [*a, *a]")]
    [InlineData("{\"$type\": \"System.Object\", \"carefare\": 1}")]
    public async Task V1_5_2_what_would_become_an_object_or_a_bomb_is_refused(string text)
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa"));
        using var response = await Bring(site, Encoding.UTF8.GetBytes(text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(Cases.Text("sam-hsa"), await File.ReadAllTextAsync(site.CaseFile));
    }

    private static async Task<HttpResponseMessage> Bring(RunningSite site, byte[] file)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await site.FormToken("/data")), "form" },
            { new ByteArrayContent(file), "file", "case.yaml" },
        };
        using var request = site.Request(HttpMethod.Post, "/data/bring");
        request.Headers.Add("Origin", site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        request.Content = form;
        return await site.Client.SendAsync(request);
    }

    private static byte[] Zip(string name)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = new StreamWriter(zip.CreateEntry(name).Open());
            entry.Write("carefare: 1\n");
        }

        return bytes.ToArray();
    }

    // A hundred megabytes of nothing in half a megabyte.
    private static byte[] Gzip()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 100; i++)
            {
                gzip.Write(zeros);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The types of other assemblies that ours use.</summary>
    private static IEnumerable<string> Uses(params string[] assemblies) =>
        (assemblies.Length > 0 ? assemblies : Own).SelectMany(name =>
        {
            using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));
            using var pe = new PEReader(file);
            var reader = pe.GetMetadataReader();
            return reader
                .TypeReferences.Select(reader.GetTypeReference)
                .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")
                .ToList();
        });
}
