using System.Globalization;
using System.Text;
using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Tests.Architecture;
using Carefare.Tests.Routes;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Tests.Docs;

/// <summary>The page that says, way by way and state by state, what is modelled, since when it was verified, and what is left to whom.</summary>
internal static class CoveragePage
{
    private static readonly KnowledgeBase Known = KnowledgeBase.Embedded;

    private static readonly IReadOnlyDictionary<string, Record> Records = Figures()
        .Concat(Programmes())
        .Concat(Policies())
        .ToDictionary(record => record.Id, StringComparer.Ordinal);

    /// <summary>The whole page.</summary>
    public static string Text()
    {
        var page = new StringBuilder();
        page.AppendLine("# What Carefare covers")
            .AppendLine()
            .AppendLine(
                "Way by way: what it rests on, since when that was verified, by which day somebody reads it again, and what is left to"
            )
            .AppendLine(
                "people. This page is written by the tests from the code and the knowledge; `dotnet run make.cs golden` renews it."
            )
            .AppendLine("For one person `carefare routes CASE --all` says the same with every program and source.")
            .AppendLine()
            .AppendLine("| Way to pay | Rests on | Worked people | Verified | Read again by |")
            .AppendLine("|---|---|---:|---|---|");
        foreach (var route in Catalogue.All)
        {
            var used = Of(route);
            page.AppendLine(
                CultureInfo.InvariantCulture,
                $"| [{route.Name}](#{Anchor(route.Name)}) | {Counted(used)} | {RouteExamples.Of(FolderOf(route)).Count} | {Verified(used)} | {ReadAgain(used)} |"
            );
        }

        ByState(page);
        foreach (var route in Catalogue.All)
        {
            One(page, route);
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void ByState(StringBuilder page)
    {
        page.AppendLine()
            .AppendLine("## By state")
            .AppendLine()
            .AppendLine(
                "Where nothing is said of a state, the general rule holds, or what is asked for says whom to ask."
            )
            .AppendLine()
            .AppendLine("| What differs | Recorded for | Verified | Read again by |")
            .AppendLine("|---|---|---|---|");
        foreach (var record in Records.Values.Where(record => record.States.Length > 0))
        {
            page.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {record.Says} | {record.States} | {record.Checked:yyyy-MM-dd} | {record.ReviewBy:yyyy-MM-dd} |"
            );
        }
    }

    private static void One(StringBuilder page, IRoute route)
    {
        var text = File.ReadAllText(Tree.Path("src", "Carefare", "Routes", FolderOf(route), "README.md"));
        page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {route.Name}").AppendLine();
        page.AppendLine(Opening(text)).AppendLine().AppendLine("Left to people:").AppendLine();
        foreach (var point in RouteFolder.Left(text))
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"- {point}");
        }
    }

    /// <summary>The first paragraph under the title.</summary>
    private static string Opening(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Skip(1).SkipWhile(line => line.Length == 0);
        return string.Join(' ', lines.TakeWhile(line => line.Length > 0)).TrimEnd(':');
    }

    private static List<Record> Of(IRoute route)
    {
        var cited = RouteExamples
            .Of(FolderOf(route))
            .Select(example => new Situation(example.Case, Known, example.On))
            .Concat(Examples())
            .SelectMany(now => route.Find(now).Facts)
            .Select(fact => fact.Fact);
        var own = Records.Values.Where(record => record.Home == route.Id).Select(record => record.Id);
        return
        [
            .. cited
                .Concat(own)
                .Distinct(StringComparer.Ordinal)
                .Where(Records.ContainsKey)
                .Order(StringComparer.Ordinal)
                .Select(id => Records[id]),
        ];
    }

    private static IEnumerable<Situation> Examples() =>
        Directory
            .EnumerateFiles(Tree.Path("examples"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => CaseReader.Read(path, File.ReadAllText(path)).Case!)
            .Select(person => new Situation(person, Known, person.AsOf.Value));

    private static string Counted(List<Record> used) =>
        string.Join(
            ", ",
            used.GroupBy(record => record.Kind)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{group.Count()} {group.Key}{(group.Count() == 1 ? "" : "s")}")
                .DefaultIfEmpty("the person's own answers")
        );

    private static string Verified(List<Record> used) =>
        used.Count == 0 ? "–"
        : used.Min(record => record.Checked) is var first
        && used.Max(record => record.Checked) is var last
        && first == last
            ? $"{first:yyyy-MM-dd}"
        : $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}";

    private static string ReadAgain(List<Record> used) =>
        used.Count == 0 ? "–" : $"{used.Min(record => record.ReviewBy):yyyy-MM-dd}";

    private static string Anchor(string name) =>
        new([
            .. name.ToLowerInvariant()
                .Replace(' ', '-')
                .Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'),
        ]);

    private static string FolderOf(IRoute route) => route.GetType().Namespace!.Split('.')[^1];

    private static IEnumerable<Record> Figures() =>
        Known.Figures.Select(figure =>
        {
            var parts = Known.PartsOf(figure);
            var entries = figure.Entries.Concat(parts.SelectMany(part => part.Entries)).ToList();
            var states =
                parts.Count > 0 ? string.Join(", ", parts.Select(part => part.Key))
                : figure.By is ["state", ..] ? Named(entries)
                : "";
            return new Record(
                figure.Id,
                "figure",
                figure.Says,
                HomeOf(figure.File),
                entries.Min(entry => entry.Checked),
                entries.Min(entry => entry.ReviewBy),
                states
            );
        });

    private static string Named(List<Entry> entries)
    {
        var keys = entries
            .Select(entry => entry.Value)
            .OfType<Scoped.Split>()
            .SelectMany(split => split.Keys.Keys)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var named = string.Join(", ", keys.Where(key => key != "any"));
        return keys.Contains("any", StringComparer.Ordinal) ? $"{named}; and all others alike" : named;
    }

    private static string HomeOf(string file) =>
        file.Contains("/routes/", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(file)
        : file.Contains("/clocks/", StringComparison.Ordinal) ? "appeal"
        : "";

    private static IEnumerable<Record> Programmes() =>
        Known.Programmes.Select(programme => new Record(
            programme.Id,
            "program",
            $"{programme.Name} (a program)",
            programme.Route,
            programme.Record.Checked,
            programme.Record.ReviewBy,
            string.Join(
                ", ",
                programme.Needs.SelectMany(need => StatesOf(need.Demand)).Distinct(StringComparer.Ordinal)
            )
        ));

    private static IEnumerable<string> StatesOf(Demand demand) =>
        demand switch
        {
            Demand.OneOf { Answer: "state" } one => one.Words,
            Demand.Any any => any.Parts.SelectMany(StatesOf),
            _ => [],
        };

    private static IEnumerable<Record> Policies() =>
        Known.Payers.SelectMany(payer =>
            payer.Policies.Select(policy => new Record(
                policy.Id,
                "policy record",
                $"{payer.Name}: {policy.Says}",
                "prior-authorization",
                policy.Sources.Min(source => source.Read),
                policy.ReviewBy,
                string.Join(", ", policy.Scope.States)
            ))
        );

    /// <summary>Something that is recorded.</summary>
    private sealed record Record(
        string Id,
        string Kind,
        string Says,
        string Home,
        DateOnly Checked,
        DateOnly ReviewBy,
        string States
    );
}
