using Carefare.Comparing;
using Carefare.Quantities;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>What moved one plan to another, a line for each change.</summary>
internal sealed class MovesText(CaseComparison compared, Page page)
{
    public void Write()
    {
        page.Heading("What moved it");
        if (compared.Moves.Count == 0)
        {
            page.Say("Nothing: the two cases say the same.", indent: 2);
            return;
        }

        var still = compared.Moves.Where(move => move.Difference == Money.Zero && move.FittedBefore).ToList();
        var stuck = compared.Moves.Where(move => move.Total is null && !move.FittedBefore).ToList();
        var moves = compared.Moves.Except(still).Except(stuck).ToList();
        if (moves.Count > 0)
        {
            page.Table(
                new(
                    [new("Changed", Wraps: true), new("Moves it by", Number: true), new("To", Number: true)],
                    [.. moves.Select(Row)],
                    compared.Plans is { Counted: var total }
                        ? ["In all", ComparisonWords.Signed(total.Difference), total.Second.ToString()]
                        : null
                )
            );
        }

        Listed(moves.Count > 0 ? "These did not move the total:" : "No change moved the total:", still);
        Listed("Nothing fitted before these, and nothing after:", stuck);
        Remarks();
    }

    private void Listed(string says, List<Move> moves)
    {
        if (moves.Count == 0)
        {
            return;
        }

        page.Say(says, indent: 2);
        foreach (var move in moves)
        {
            page.Item("-", ComparisonWords.Of(move, compared.Figures), indent: 2);
        }
    }

    private void Remarks()
    {
        if (compared.Moves.Count > 1)
        {
            page.Say(
                "Each change is made after those before it; in another order they could share the difference otherwise.",
                Ink.Quiet,
                indent: 2
            );
        }

        if (compared.Moves.Any(move => move.Changes.Count > 1))
        {
            page.Say("Changes that stand together were not told apart.", Ink.Quiet, indent: 2);
        }
    }

    private IReadOnlyList<string> Row(Move move) =>
        [ComparisonWords.Of(move, compared.Figures), ComparisonWords.Effect(move), move.Total?.ToString() ?? "–"];
}
