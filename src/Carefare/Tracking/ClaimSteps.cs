using Carefare.Quantities;

namespace Carefare.Tracking;

/// <summary>The steps of a claim: sent, answered, paid.</summary>
internal static class ClaimSteps
{
    public static Step Apply(CaseEvent.ClaimSent told, Track now) =>
        now.Claims.ContainsKey(told.Id) ? Step.Taken("claim", told.Id)
        : now.Commitments.ContainsKey(told.Id) ? Step.Taken("commitment", told.Id)
        : !now.Receipts.TryGetValue(told.Receipt, out var receipt)
            ? Step.Missing("receipt", told.Receipt, now.Receipts.Keys)
        : told.Amount <= Money.Zero || told.Amount > receipt.Amount
            ? Step.Refuse($"The receipt {receipt.Id} is for {receipt.Amount}; claim at most that much.")
        : Step.Take(
            Put(
                now,
                new(now.Count, told.On, told.Id, told.To, told.Payer ?? "", told.Receipt, told.Amount, Answer: null, [])
            )
        );

    public static Step Apply(CaseEvent.ClaimAnswered told, Track now) =>
        !now.Claims.TryGetValue(told.Id, out var claim) ? Step.Missing("claim", told.Id, now.Claims.Keys)
        : claim.Answer is { } earlier
            ? Step.Refuse(
                $"The claim {claim.Id} was answered on {Say.Day(earlier.Noticed)}. If that answer is wrong, or a new one came, correct event {earlier.Number} first."
            )
        : Odd(told, claim) is { } odd ? Step.Refuse(odd)
        : Step.Take(
            Put(
                now,
                claim with
                {
                    Answer = new(
                        now.Count,
                        told.On,
                        told.Allowed,
                        told.Paid,
                        told.Deductible,
                        told.Coinsurance,
                        told.Denied ?? ""
                    ),
                }
            )
        );

    public static Step Apply(CaseEvent.ClaimPaid told, Track now) =>
        !now.Claims.TryGetValue(told.Id, out var claim) ? Step.Missing("claim", told.Id, now.Claims.Keys)
        : claim.Answer is null
            ? Step.Refuse($"The claim {claim.Id} has no answer yet. Tell the answer first: carefare track answer.")
        : told.Amount <= Money.Zero ? Step.Refuse("What arrived is more than zero.")
        : told.Amount > claim.ToCome
            ? Step.Refuse(
                $"Of the claim {claim.Id}, {claim.ToCome} is still to come, not {told.Amount}. If the answer is wrong, correct event {claim.Answer.Number}."
            )
        : Step.Take(Put(now, claim with { Arrivals = [.. claim.Arrivals, new(now.Count, told.On, told.Amount)] }));

    private static string? Odd(CaseEvent.ClaimAnswered told, TrackedClaim claim)
    {
        Money[] parts = [told.Paid, told.Deductible, told.Coinsurance];
        var counted = Money.Sum(parts);
        return parts.Any(part => part < Money.Zero) || told.Allowed < Money.Zero
                ? "An amount of an answer is not less than zero."
            : told.Paid > claim.Amount
                ? $"The claim {claim.Id} asked for {claim.Amount}; it cannot be paid {told.Paid}."
            : counted > (told.Allowed ?? claim.Amount)
                ? $"What the claim {claim.Id} pays, applies and leaves comes to {counted}, more than the {told.Allowed ?? claim.Amount} that it counts."
            : told.Denied is not null && counted > Money.Zero
                ? $"A claim that is denied pays and applies nothing; leave out either the reason or the amounts of {claim.Id}."
            : claim.To != ClaimTo.Insurance && told.Deductible + told.Coinsurance > Money.Zero
                ? $"The claim {claim.Id} went to an account, and only a health plan has a deductible."
            : null;
    }

    private static Track Put(Track now, TrackedClaim claim) =>
        now with
        {
            Claims = now.Claims.SetItem(claim.Id, claim),
        };
}
