using Carefare.Papers.Slots;
using Carefare.Quantities;

namespace Carefare.Papers.Parts;

/// <summary>Receipts for the claim of an account, and what a year's came to.</summary>
internal static class ReceiptsPart
{
    private const int EmptyRows = 6;
    private static readonly string[] Columns = ["day", "paid-to", "what", "amount", "insurance", "claimed"];
    private static readonly string[] YearColumns = ["line", "amount"];

    /// <summary>The receipts; empty rows where none are tracked.</summary>
    public static IReadOnlyList<Block> Of(PaperFacts facts)
    {
        var rows = new Rows(facts, "receipts");
        foreach (var receipt in facts.Rows.Receipts)
        {
            rows.Add(
                Fact(facts.Words.Of(receipt.Day)),
                Fact(receipt.PaidTo),
                Fact(receipt.What),
                Fact(SlotWords.Of(receipt.Amount)),
                Fact(SlotWords.Of(receipt.FromInsurance)),
                Fact(SlotWords.Of(receipt.Amount - receipt.FromInsurance))
            );
        }

        if (facts.Rows.Receipts.Count == 0)
        {
            rows.AddEmpty(EmptyRows, Columns);
        }

        return rows.Table(Columns, 3, 4, 5);
    }

    /// <summary>What the receipts of the year came to.</summary>
    public static IReadOnlyList<Block> Year(PaperFacts facts)
    {
        var receipts = facts.Rows.Receipts.Where(receipt => receipt.Day.Year == facts.Now.Today.Year).ToList();
        var (paid, back) = (Sum(receipt => receipt.Amount), Sum(receipt => receipt.FromInsurance));
        var rows = new Rows(facts, "year");
        Add("paid", paid);
        Add("insurance", back);
        Add("left", paid - back);
        Add("account", null);
        Add("deducted", null);
        return rows.Table(YearColumns, 1);

        Money Sum(Func<ReceiptRow, Money> amount) => Money.Sum(receipts.Select(amount));

        void Add(string line, Money? amount) =>
            rows.Add(
                rows.Said("year", line),
                rows.Or(receipts.Count > 0 && amount is { } sum ? SlotWords.Of(sum) : null, "", "year.amount")
            );
    }

    private static Inline.Evidence Fact(string words) => new(words, "receipts");
}
