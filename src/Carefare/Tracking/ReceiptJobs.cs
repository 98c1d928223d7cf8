using Carefare.Quantities;

namespace Carefare.Tracking;

/// <summary>What one receipt can do, did, and can do no more: each cent of it only once.</summary>
/// <param name="Receipt">The receipt.</param>
/// <param name="Uses">Who paid how much of it, or where it was deducted, in the order of the events.</param>
/// <param name="Waiting">Claims for it that were sent and have no answer yet.</param>
/// <param name="Counted">What insurers applied to a deductible or left as coinsurance.</param>
public sealed record ReceiptJobs(
    Receipt Receipt,
    IReadOnlyList<ReceiptUse> Uses,
    IReadOnlyList<TrackedClaim> Waiting,
    IReadOnlyList<TrackedClaim> Counted
)
{
    /// <summary>What of it was used in some way.</summary>
    public Money Used => Money.Sum(Uses.Select(use => use.Amount));

    /// <summary>What nobody has used yet; zero where it was used twice.</summary>
    public Money Left => Money.Max(Receipt.Amount - Used, Money.Zero);

    /// <summary>How much of it was used more than once.</summary>
    public Money Twice => Money.Max(Used - Receipt.Amount, Money.Zero);

    /// <summary>What of it counted toward the deductible.</summary>
    public Money TowardDeductible => Money.Sum(Counted.Select(claim => claim.Answer!.Deductible));

    /// <summary>The insurers that were asked about it more than once and counted more of it than there is.</summary>
    public IReadOnlyList<string> CountedTwiceBy =>
        [
            .. Counted
                .GroupBy(claim => claim.Payer, StringComparer.OrdinalIgnoreCase)
                .Where(payer => payer.Count() > 1)
                .Where(payer => Money.Sum(payer.Select(Sum)) > Receipt.Amount)
                .Select(payer => payer.Key),
        ];

    /// <summary>The jobs of every receipt, in their order.</summary>
    public static IReadOnlyList<ReceiptJobs> Of(Track track)
    {
        ArgumentNullException.ThrowIfNull(track);
        return [.. track.Kept.Select(receipt => Of(receipt, track))];
    }

    private static ReceiptJobs Of(Receipt receipt, Track track)
    {
        var claims = track.Claimed.Where(claim => claim.Receipt == receipt.Id).ToList();
        return new(
            receipt,
            [
                .. Straight(receipt, track)
                    .Concat(
                        claims.Select(claim => new ReceiptUse(claim.Number, UseOf(claim.To), claim.Takes, claim.Id))
                    )
                    .Concat(
                        track
                            .Deducted.Where(one => one.Receipt == receipt.Id)
                            .Select(one => new ReceiptUse(one.Number, Use.Deduction, one.Amount, ""))
                    )
                    .Where(use => use.Amount > Money.Zero)
                    .OrderBy(use => use.Number),
            ],
            [.. claims.Where(claim => claim.Answer is null)],
            [.. claims.Where(claim => claim.To == ClaimTo.Insurance && claim.Answer is { Denied: "" })]
        );
    }

    /// <summary>
    /// What was paid straight from an account or by somebody else, as the payment of the receipt says; a payment that several
    /// receipts are for goes to them in their order.
    /// </summary>
    private static IEnumerable<ReceiptUse> Straight(Receipt receipt, Track track)
    {
        if (receipt.Payment is not { } id || !track.Payments.TryGetValue(id, out var payment))
        {
            yield break;
        }

        Use? use = payment.By switch
        {
            Purse.Own or Purse.Credit => null,
            Purse.Hsa => Use.Hsa,
            Purse.Fsa => Use.Fsa,
            Purse.Others => Use.Others,
        };
        if (use is { } known)
        {
            var before = Money.Sum(
                track
                    .Kept.Where(other => other.Payment == id && other.Number < receipt.Number)
                    .Select(other => other.Amount)
            );
            var left = Money.Max(payment.Amount - before, Money.Zero);
            yield return new(payment.Number, known, Money.Min(left, receipt.Amount), payment.Id);
        }
    }

    private static Money Sum(TrackedClaim claim) =>
        claim.Answer!.Paid + claim.Answer.Deductible + claim.Answer.Coinsurance;

    private static Use UseOf(ClaimTo to) =>
        to switch
        {
            ClaimTo.Insurance => Use.Insurance,
            ClaimTo.Hsa => Use.Hsa,
            ClaimTo.Fsa => Use.Fsa,
        };
}

/// <summary>What a receipt can be used for.</summary>
public enum Use
{
    /// <summary>A health plan pays it.</summary>
    Insurance,

    /// <summary>A health savings account pays it.</summary>
    Hsa,

    /// <summary>A health flexible spending account pays it.</summary>
    Fsa,

    /// <summary>It is deducted on a tax return.</summary>
    Deduction,

    /// <summary>Somebody else paid it.</summary>
    Others,
}

/// <summary>One use of a receipt.</summary>
/// <param name="Number">The number of the event that began it.</param>
/// <param name="Use">For what.</param>
/// <param name="Amount">How much of the receipt.</param>
/// <param name="Id">The claim or the payment; empty for a deduction.</param>
public sealed record ReceiptUse(long Number, Use Use, Money Amount, string Id);
