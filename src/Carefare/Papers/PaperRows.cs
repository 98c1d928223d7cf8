using Carefare.Quantities;

namespace Carefare.Papers;

/// <summary>What a tracker knows of receipts, for the claims of accounts.</summary>
/// <param name="Receipts">The receipts, in the order of their days.</param>
public sealed record PaperRows(IReadOnlyList<ReceiptRow> Receipts)
{
    /// <summary>Nothing was tracked.</summary>
    public static PaperRows None { get; } = new([]);
}

/// <summary>A receipt for care.</summary>
/// <param name="Day">The day of the care.</param>
/// <param name="PaidTo">Who was paid.</param>
/// <param name="What">What for, in a few words.</param>
/// <param name="Amount">How much.</param>
/// <param name="FromInsurance">What insurance paid back of it.</param>
public sealed record ReceiptRow(DateOnly Day, string PaidTo, string What, Money Amount, Money FromInsurance);
