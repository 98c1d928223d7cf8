using Carefare.Planning;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>What may come, in a terminal: what is the same whatever comes, then the answers and what is paid with each.</summary>
internal sealed class OutlookText(Outlook outlook, Page page)
{
    private const int Step = 2;

    /// <summary>Writes the outlook.</summary>
    public void Write()
    {
        page.Heading(StoryWords.Heading);
        page.Say(StoryWords.Now(outlook), indent: 2);
        page.Table(
            new(
                [new("Known on"), new("What", Wraps: true), new("Chance of a yes", Number: true)],
                [.. StoryWords.Decisions(outlook).Select(one => (IReadOnlyList<string>)[one.Day, one.What, one.Chance])]
            )
        );
        page.Gap();
        var rows = StoryRows.Of(outlook);
        page.Table(
            new(
                [
                    new("If", Wraps: true),
                    new("Chance", Number: true),
                    new("You pay", Number: true),
                    new("Most in a month", Number: true),
                    new("Until", Spare: 1),
                ],
                Tree(rows.Shown)
            )
        );
        if (StoryWords.Rest(rows) is { } rest)
        {
            page.Say(rest, indent: 2);
        }
    }

    /// <summary>The lines as a tree: an answer that several share is said once, above them.</summary>
    private List<IReadOnlyList<string>> Tree(IEnumerable<StoryRow> rows)
    {
        var lines = new List<IReadOnlyList<string>>();
        IReadOnlyList<StoryAnswer> above = [];
        foreach (var row in rows)
        {
            var shared = row.Answers.Zip(above).TakeWhile(pair => IsSame(pair.First, pair.Second)).Count();
            for (var at = shared; at < row.Answers.Count - 1; at++)
            {
                lines.Add([Indented(at, StoryWords.Short(row.Answers[at])), "", "", "", ""]);
            }

            lines.AddRange(Leaf(row));
            above = row.Answers;
        }

        return lines;
    }

    private IEnumerable<IReadOnlyList<string>> Leaf(StoryRow row)
    {
        var depth = int.Max(0, row.Answers.Count - 1);
        var says = StoryWords.Short([.. row.Answers.TakeLast(1)]) + (row.IsTold ? " (told below)" : "");
        yield return
        [
            Indented(depth, says),
            StoryWords.Chance(row.Probability),
            row.Plan.Total.ToString(),
            row.Plan.HighestMonth.ToString(),
            StoryWords.Until(row.Plan),
        ];
        if (StoryWords.Otherwise(row.Plan, outlook.Stories[0].Plan) is { Length: > 0 } otherwise)
        {
            yield return [Indented(depth + 1, otherwise), "", "", "", ""];
        }
    }

    private static bool IsSame(StoryAnswer one, StoryAnswer other) =>
        (one.Decision, one.Yes) == (other.Decision, other.Yes);

    private static string Indented(int depth, string text) => new string(' ', depth * Step) + text;
}
