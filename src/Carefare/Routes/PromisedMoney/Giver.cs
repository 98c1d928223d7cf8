using Carefare.Cases;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Routes.PromisedMoney;

/// <summary>Works out what one giver's money comes to: only what is promised is sure, and nothing is counted on hope.</summary>
/// <param name="route">The route that asks.</param>
/// <param name="now">The situation.</param>
/// <param name="money">The money.</param>
internal sealed class Giver(IRoute route, Situation now, Commitment money)
{
    private readonly Telling _telling = new(now, money);

    private bool IsAsked => money.Status == CommitmentStatus.Asked;

    private bool IsPaidToMe => money.PaidTo is { IsKnown: true, Value: PaidTo.Me };

    private bool IsInHand =>
        money.Status == CommitmentStatus.Received && IsPaidToMe && money.PaidOn.Or(now.Today) <= now.Today;

    private DateOnly Until => money.ValidUntil.Or(DateOnly.MaxValue);

    /// <summary>
    /// A clinic is not paid for what fell due before there was a decision. What the person gets later pays for earlier bills only
    /// where it was said from when on.
    /// </summary>
    private DateOnly From
    {
        get
        {
            var known = IsAsked ? money.DecidedBy.Value : now.Today;
            var first = money.ValidFrom.Or(known);
            return !IsPaidToMe && first < known ? known : first;
        }
    }

    /// <summary>What it comes to.</summary>
    public Standing Stand() =>
        money.Status == CommitmentStatus.Unused ? Standing.NotCounted($"{_telling.What} is not going to be used.")
        : IsInHand ? Standing.NotCounted($"{_telling.What} once more, since it is in the cash that you have now.")
        : Missing() ?? Nothing() ?? Counted();

    private Standing? Missing()
    {
        var missing = Needed().Where(need => !need.IsKnown).ToList();
        return missing.Count == 0
            ? null
            : Standing.NotCounted(
                $"{_telling.What}, until it is known {string.Join(", and ", missing.Select(need => need.What))}.",
                [.. missing.Select(need => need.Key)]
            );
    }

    private IEnumerable<(string Key, bool IsKnown, string What)> Needed()
    {
        static (string, bool, string) Need<T>(Answer<T> answer, string what) => (answer.Key, answer.IsKnown, what);
        yield return Need(money.Amount, "how much it is");
        yield return Need(money.PaidTo, "whether it is paid to you or to the clinic");
        if (IsPaidToMe)
        {
            yield return Need(money.PaidOn, "when you get it");
        }
        else if (money.Status is CommitmentStatus.Sent or CommitmentStatus.Received)
        {
            yield return Need(money.Clinic, "which clinic it is for");
        }

        if (IsAsked)
        {
            yield return Need(money.DecidedBy, "by when it is decided");
            yield return Need(money.Chance, "how likely a yes is");
        }
    }

    private Standing? Nothing() =>
        money.Amount.Value == Money.Zero ? Standing.NotCounted($"{_telling.What} is nothing.")
        : Until < now.Today ? Standing.NotCounted($"{_telling.What} was for treatment until {Until:MMM d, yyyy}.")
        : IsAsked && money.DecidedBy.Value < now.Today
            ? Standing.NotCounted(
                $"{_telling.What} was to be decided by {money.DecidedBy.Value:MMM d, yyyy}; ask what was decided.",
                money.DecidedBy.Key
            )
        : IsAsked && money.Chance.Value == 0
            ? Standing.NotCounted($"{_telling.What}, since you see no chance of a yes.")
        : IsPaidToMe && money.PaidOn.Value < now.Today
            ? Standing.NotCounted(
                $"{_telling.What} was to come on {money.PaidOn.Value:MMM d, yyyy} and has not; ask when it will.",
                money.PaidOn.Key
            )
        : From > Until
            ? Standing.NotCounted(
                $"{_telling.What} would be decided after the last day that it pays for, {Until:MMM d, yyyy}.",
                money.ValidUntil.Key
            )
        : null;

    private Standing Counted() =>
        new(
            IsAsked ? Certainty.Unsure : Certainty.Sure,
            IsAsked ? _telling.Unsure() : _telling.Sure(),
            money.ValidUntil.IsKnown || IsPaidToMe || money.Status == CommitmentStatus.Received
                ? []
                : [money.ValidUntil.Key],
            Offered(),
            new Chase(now, now.Knowledge.Words(route.Id)).Steps(money, _telling.Who, IsPaidToMe ? "" : _telling.Clinic)
        );

    private Offer.DirectPayment Offered() =>
        new(
            IdOf(money),
            route.Id,
            _telling.Who,
            [
                new(
                    money.Amount.Value,
                    From,
                    Until,
                    money.Clinic.IsKnown ? money.Clinic.Value : null,
                    IsPaidToMe ? money.PaidOn.Value : null
                ),
            ]
        )
        {
            Decisions = IsAsked
                ? [new(IdOf(money), $"the decision of {_telling.Who}", money.DecidedBy.Value, money.Chance.Value)]
                : [],
            Excludes = [.. now.Case.Commitments.Where(Excludes).Select(IdOf)],
            IsLastResort = money.LastResort.Or(false),
        };

    /// <summary>Of two that cannot stand together, each excludes the other, whichever row says it.</summary>
    private bool Excludes(Commitment other) => money.NotWith.Contains(other.Id) || other.NotWith.Contains(money.Id);

    private string IdOf(Commitment one) => $"{route.Id}/{one.Id}";
}
