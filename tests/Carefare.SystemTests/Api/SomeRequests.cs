using System.Net.Http.Headers;
using System.Text;

namespace Carefare.SystemTests.Api;

/// <summary>Makes requests to the API, most of them right in most things, and wrong in one.</summary>
internal sealed class SomeRequests(Random chance, (string Method, string Path)[] operations)
{
    private static readonly string[] Texts =
    [
        .. Directory.EnumerateFiles(Cases.Folder, "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    private static readonly string[] Odd =
    [
        "",
        "0",
        "-1",
        "unknown",
        "none",
        "null",
        "~",
        "[]",
        "{}",
        "[",
        "\"",
        "'",
        "&a",
        "*a",
        "!!x",
        "1e9",
        "NaN",
        "99999999999999999999",
        "2026-02-30",
        "9999-12-31",
        "0001-01-01",
        "true",
        "\u202e",
        "<script>",
        "../../etc",
        "%00",
        "ß",
        "🙂",
        ": ",
        "- ",
        "a: b: c",
    ];

    private static readonly string[] Types =
    [
        "application/json",
        "application/yaml",
        "text/plain",
        "application/xml",
        "",
    ];

    /// <summary>The next request, and the address of the document that it is to.</summary>
    public (string Method, string Path, HttpRequestMessage Request) Next(RunningSite site)
    {
        // A plan takes longest, so fewer are asked for.
        var (method, path) = operations[chance.Next(operations.Length)];
        if (path.Contains("plan", StringComparison.Ordinal) && chance.Next(4) > 0)
        {
            (method, path) = operations[chance.Next(operations.Length)];
        }

        var address = path.Replace(
                "{id}",
                Uri.EscapeDataString(Pick(["infusion-price", "fsa-limit", "state-income-tax/CA", "nothing", .. Odd])),
                StringComparison.Ordinal
            )
            .Replace(
                "{path}",
                Uri.EscapeDataString(
                    Pick([
                        "money.monthly",
                        "person.state",
                        "quotes[0].infusion",
                        "coverage",
                        "quotes[99].infusion",
                        "wants.avoid",
                        .. Odd,
                    ])
                ),
                StringComparison.Ordinal
            );
        var request = new HttpRequestMessage(new(method), $"/api/v1{address}{Query()}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", site.Options.Launch.Secret);
        if (chance.Next(3) > 0)
        {
            request.Headers.TryAddWithoutValidation(
                "If-Match",
                chance.Next(2) == 0 ? "\"x\"" : Pick([.. Odd.Where(one => one.All(char.IsAscii))])
            );
        }

        if (chance.Next(6) == 0)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", chance.Next(20).ToString());
        }

        if (method is "POST" or "PUT")
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body(path)));
            var type =
                chance.Next(6) == 0 ? Pick(Types)
                : chance.Next(2) == 0 ? "application/yaml"
                : "application/json";
            if (type.Length > 0)
            {
                request.Content.Headers.ContentType = new(type);
            }
        }

        return (method, path, request);
    }

    private string Query() =>
        chance.Next(5) switch
        {
            0 =>
                $"?as_of={Uri.EscapeDataString(Pick(["2026-12-01", "2027-03-15", "2031-01-01", "1999-01-01", .. Odd]))}",
            1 => $"?limit={Uri.EscapeDataString(Pick(["1", "7", "200", "201", .. Odd]))}",
            2 => $"?{Uri.EscapeDataString(Pick(["after", "x", "as_of", .. Odd]))}=1",
            _ => "",
        };

    private string Body(string path)
    {
        if (path.Contains("answers", StringComparison.Ordinal))
        {
            return chance.Next(4) == 0
                ? Pick(Odd)
                : $"{{\"value\": \"{Pick(["310", "CO", "unknown", "a lot", "$1,200", "\\u0000"])}\"}}";
        }

        var lines = Pick(Texts).Split('\n').ToList();
        for (var changes = chance.Next(3); changes > 0; changes--)
        {
            var at = chance.Next(lines.Count);
            lines[at] = chance.Next(4) switch
            {
                0 => "",
                1 => lines[at] + Pick(Odd),
                2 => lines[at].Split(':')[0] + ": " + Pick(Odd),
                _ => Pick(Pick(Texts).Split('\n')),
            };
        }

        return chance.Next(12) == 0 ? Pick(Odd) : string.Join('\n', lines);
    }

    private string Pick(string[] some) => some[chance.Next(some.Length)];
}
