using System.Net;
using System.Text.RegularExpressions;

namespace Carefare.SystemTests;

/// <summary>Walks every link of the pages.</summary>
internal static partial class Crawl
{
    /// <summary>Every page of a case that can be reached, with its status and its text; files and other sites are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, (HttpStatusCode Status, string Text)>> Of(
        RunningSite site,
        string start = "/"
    )
    {
        var seen = new Dictionary<string, (HttpStatusCode, string)>(StringComparer.Ordinal);
        var ahead = new Queue<string>([start]);
        while (ahead.TryDequeue(out var path))
        {
            if (seen.ContainsKey(path))
            {
                continue;
            }

            seen[path] = await site.Get(path);
            foreach (var link in Links(seen[path].Item2).Where(link => IsPage(link, start) && !seen.ContainsKey(link)))
            {
                ahead.Enqueue(link);
            }
        }

        return seen;
    }

    /// <summary>The addresses of a page's links.</summary>
    public static IEnumerable<string> Links(string page) =>
        Href().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["to"].Value));

    private static bool IsPage(string link, string start) =>
        link.StartsWith('/')
        && !link.StartsWith("/look/", StringComparison.Ordinal)
        && !FileName().IsMatch(link)
        && (
            start == "/"
                ? !link.StartsWith("/es", StringComparison.Ordinal)
                    && !link.StartsWith("/demo", StringComparison.Ordinal)
                : link.StartsWith(start, StringComparison.Ordinal)
        );

    [GeneratedRegex("href=\"(?<to>[^\"#]*)")]
    private static partial Regex Href();

    [GeneratedRegex(@"\.(csv|ics|yaml|html|pdf|docx|txt|json)$")]
    private static partial Regex FileName();
}
