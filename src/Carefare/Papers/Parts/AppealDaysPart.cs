using Carefare.Papers.Slots;
using Carefare.Rules.Appeals;

namespace Carefare.Papers.Parts;

/// <summary>The days of an appeal that are still to come, each with whose turn it is.</summary>
internal static class AppealDaysPart
{
    private static readonly string[] Columns = ["what", "turn", "day"];

    public static IReadOnlyList<Block> Of(PaperFacts facts)
    {
        var rows = new Rows(facts, "appeal-days");
        foreach (var clock in facts.Journey?.ByDay ?? [])
        {
            if (
                clock is { State: ClockState.Running or ClockState.Coming }
                && facts.Library.Names.Find($"clock.{clock.Id}") is not null
            )
            {
                rows.Add(
                    rows.Said("clock", clock.Id),
                    rows.Said("turn", clock.Turn == Turn.Yours ? "yours" : "theirs"),
                    rows.Or(clock.Day is { } day ? facts.Words.Of(day) : null, "", "appeal-days.day")
                );
                facts.Cite(clock.Facts);
            }
        }

        return rows.Table(Columns);
    }
}
