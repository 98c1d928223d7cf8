using Carefare.Papers.Slots;

namespace Carefare.Papers.Parts;

/// <summary>What was tried before: treatment, dose, weeks, when it ended, what came of it, and what shows it.</summary>
internal static class TriedPart
{
    private const int EmptyRows = 4;
    private static readonly string[] Columns = ["treatment", "dose", "weeks", "ended", "outcome", "proof"];

    public static IReadOnlyList<Block> Of(PaperFacts facts)
    {
        var rows = new Rows(facts, "tried");
        foreach (var (at, tried) in facts.Case.Condition.Tried.Or([]).Index())
        {
            var key = $"condition.tried[{at}]";
            rows.Add(
                rows.Or(SlotWords.Of(tried.Treatment), $"{key}.treatment", "tried.treatment"),
                rows.Or(
                    SlotWords.Of(tried.DailyDoseMg) is { } dose ? $"{dose} mg" : null,
                    $"{key}.daily_dose_mg",
                    "tried.dose"
                ),
                rows.Or(SlotWords.Of(tried.Weeks), $"{key}.weeks", "tried.weeks"),
                rows.Or(facts.Words.Of(tried.Ended), $"{key}.ended", "tried.ended"),
                rows.Or(facts.Words.Called("outcome", tried.Outcome), $"{key}.outcome", "tried.outcome"),
                rows.Or(facts.Words.Called("proof", tried.Proof), $"{key}.proof", "tried.proof")
            );
        }

        if (!facts.Case.Condition.Tried.IsKnown)
        {
            rows.AddEmpty(EmptyRows, Columns);
        }

        return rows.Table(Columns, 2);
    }
}
