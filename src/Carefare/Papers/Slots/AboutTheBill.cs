using Carefare.Quantities;

namespace Carefare.Papers.Slots;

/// <summary>A good faith estimate, and the bill that followed it.</summary>
internal static class AboutTheBill
{
    public static IEnumerable<Slot> All { get; } =
    [
        new("bill.dated", "papers.bill.dated", facts => facts.Words.Of(facts.Case.Papers.Bill.Dated)),
        new("bill.total", "papers.bill.total", facts => SlotWords.Of(facts.Case.Papers.Bill.Total)),
        new(
            "bill.estimated-on",
            "papers.bill.estimated_on",
            facts => facts.Words.Of(facts.Case.Papers.Bill.EstimatedOn)
        ),
        new("bill.estimate", "papers.bill.estimate", facts => SlotWords.Of(facts.Case.Papers.Bill.Estimate)),
        new(
            "bill.above",
            "papers.bill.total",
            facts => Above(facts) is { } above && above > Money.Zero ? SlotWords.Of(above) : null
        ),
        new("bill.disputable", "papers.bill.total", Disputable),
        new(
            "bill.not-disputable",
            "papers.bill.total",
            facts =>
                Above(facts) is null ? null
                : Disputable(facts) is null ? "-"
                : null
        ),
        new(
            "bill.dispute-by",
            "papers.bill.dated",
            facts =>
                facts.Case.Papers.Bill.Dated is { IsKnown: true, Value: var dated }
                && Figures.Number(facts, "estimate-dispute-days") is { } days
                    ? facts.Words.Of(dated.AddDays(decimal.ToInt32(days)))
                    : null
        ),
        new("estimate.due", _ => "", Due),
    ];

    /// <summary>By how much the bill passes the estimate; below zero where it does not.</summary>
    private static Money? Above(PaperFacts facts) =>
        facts.Case.Papers.Bill is { Total.IsKnown: true, Estimate.IsKnown: true } bill
            ? bill.Total.Value - bill.Estimate.Value
            : null;

    /// <summary>The amount, where it is enough above the estimate for a dispute.</summary>
    private static string? Disputable(PaperFacts facts) =>
        Above(facts) is { } above
        && Figures.Number(facts, "estimate-dispute-threshold") is { } least
        && above.Dollars >= least
            ? SlotWords.Of(above)
            : null;

    private static string? Due(PaperFacts facts)
    {
        var request = Asking.QuoteRequest.Of(facts.Now, facts.Quote, "request-opening", withDiagnosis: false);
        facts.Cite(request.Facts);
        return request.EstimateBy is { } by ? facts.Words.Of(by) : null;
    }
}
