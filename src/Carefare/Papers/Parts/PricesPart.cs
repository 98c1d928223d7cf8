using Carefare.Cases;
using Carefare.Papers.Slots;
using Carefare.Quantities;

namespace Carefare.Papers.Parts;

/// <summary>What the clinic has quoted so far, and the blanks for the rest.</summary>
internal static class PricesPart
{
    private static readonly string[] Columns = ["charge", "price"];

    public static IReadOnlyList<Block> Of(PaperFacts facts)
    {
        var rows = new Rows(facts, "prices");
        var at = facts.Quote is { } quote ? facts.Case.Quotes.Index().First(one => one.Item == quote).Index : 0;
        Add("evaluation", facts.Quote?.Evaluation);
        Add("infusion", facts.Quote?.Infusion);
        Add("maintenance_infusion", facts.Quote?.MaintenanceInfusion);
        Add("monitoring", facts.Quote?.MonitoringFee);
        return rows.Table(Columns, 1);

        void Add(string charge, Answer<Money>? price) =>
            rows.Add(
                rows.Said("charge", charge),
                rows.Or(price is { } known ? SlotWords.Of(known) : null, $"quotes[{at}].{charge}", "prices.price")
            );
    }
}
