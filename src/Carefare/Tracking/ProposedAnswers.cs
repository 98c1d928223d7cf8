using System.Globalization;
using Carefare.Cases;
using Carefare.Cases.Filling;
using Carefare.Quantities;

namespace Carefare.Tracking;

/// <summary>What the case should answer otherwise because of what happened since it was saved.</summary>
/// <param name="Answers">The answers by their paths; those of one proposal belong together.</param>
/// <param name="Why">What happened, as a sentence.</param>
public sealed record ProposedAnswer(IReadOnlyList<ProposedValue> Answers, string Why);

/// <summary>Works out what happened since a case was saved, and which of its answers that changes. It changes none.</summary>
/// <param name="track">What is known of the case; its answers are saved.</param>
/// <param name="person">The answers as they were saved last.</param>
/// <param name="today">The day.</param>
public sealed class ProposedAnswers(Track track, Case person, DateOnly today)
{
    private long Saved => track.Case?.Number ?? 0;

    /// <summary>What is known to change.</summary>
    public IReadOnlyList<ProposedAnswer> Known =>
        [.. Cash(), .. Hsa(), .. Fsa(), .. new MetByClaims(track, person, today).Known, .. Commitments()];

    /// <summary>What may change, where something is missing: what to do by hand, as sentences.</summary>
    public IReadOnlyList<string> ByHand =>
        [.. new MetByClaims(track, person, today).ByHand, .. InParts(), .. Denied(), .. Appealed()];

    private IEnumerable<string> InParts() =>
        track
            .Givers.Where(one => one.Changed > Saved && IsInParts(one))
            .Select(one =>
                $"{one.From} has paid {one.Received} of {one.Amount}: put what has come and what is still to come into \"commitments\" as two rows."
            );

    private IEnumerable<string> Denied() =>
        track
            .Claimed.Where(one =>
                one is { To: ClaimTo.Insurance, Answer: { Denied.Length: > 0 } no } && no.Number > Saved
            )
            .Select(one =>
                $"The claim {one.Id} was denied on {Say.Day(one.Answer!.Noticed)} ({one.Answer.Denied}). Put the letter into \"denial\" of that plan under \"coverage\": then the clocks of an appeal are counted."
            );

    private IEnumerable<string> Appealed() =>
        track
            .Made.Where(one => one.Sent > Saved && one.Name.StartsWith("appeal-", StringComparison.Ordinal))
            .Select(one =>
                $"You sent {one.Name} ({one.Id}) on {Say.Day(one.SentOn!.Value)}. When you know on which day they got it, put that into \"appealed_on\" of the denial."
            );

    private IEnumerable<ProposedAnswer> Cash()
    {
        var spent = Sum(track.Paid.Where(one => one.Number > Saved && one.By == Purse.Own).Select(one => one.Amount));
        var came =
            Came(track.Claimed.SelectMany(one => one.Arrivals))
            + Came(track.Givers.Where(one => one.To == PaidTo.Me).SelectMany(one => one.Arrivals));
        if (spent == came || !person.Money.CashNow.IsKnown)
        {
            yield break;
        }

        yield return One(
            person.Money.CashNow,
            Money.Max(person.Money.CashNow.Value - spent + came, Money.Zero),
            $"Since the case was saved you paid {spent} of your own and {came} came to you. What you saved meanwhile is not counted: if you have another amount, write that."
        );
    }

    private IEnumerable<ProposedAnswer> Hsa()
    {
        var taken =
            Sum(track.Paid.Where(one => one.Number > Saved && one.By == Purse.Hsa).Select(one => one.Amount))
            + Came(track.Claimed.Where(one => one.To == ClaimTo.Hsa).SelectMany(one => one.Arrivals));
        if (taken > Money.Zero && person.Hsa.Balance.IsKnown)
        {
            yield return One(
                person.Hsa.Balance,
                Money.Max(person.Hsa.Balance.Value - taken, Money.Zero),
                $"The HSA paid {taken} since the case was saved."
            );
        }
    }

    private IEnumerable<ProposedAnswer> Fsa()
    {
        var taken =
            Sum(track.Paid.Where(one => one.Number > Saved && one.By == Purse.Fsa).Select(one => one.Amount))
            + Sum(
                track
                    .Claimed.Where(one => one.To == ClaimTo.Fsa && one.Answer?.Number > Saved)
                    .Select(one => one.Answer!.Paid)
            );
        if (taken > Money.Zero && person.Fsa.Spent.IsKnown)
        {
            yield return One(
                person.Fsa.Spent,
                person.Fsa.Spent.Value + taken,
                $"The FSA paid {taken} since the case was saved."
            );
        }
    }

    private IEnumerable<ProposedAnswer> Commitments()
    {
        var rows = person.Commitments.Index().ToDictionary(one => one.Item.Id, StringComparer.Ordinal);
        var next = person.Commitments.Count;
        foreach (var money in track.Givers.Where(one => one.Changed > Saved && !IsInParts(one)))
        {
            var isKnown = rows.TryGetValue(money.Id, out var row);
            var at = $"commitments[{(isKnown ? row.Index : next++)}]";
            ProposedValue[] told = [.. Told(money).Select(one => new ProposedValue($"{at}.{one.Name}", one.Written))];
            ProposedValue[] changed = isKnown ? [.. told.Where(one => !IsSaid(row.Item, one))] : told;
            if (changed.Length > 0)
            {
                yield return new(changed, $"{money.From}: {Spelled.Of(money.Status)} on {Say.Day(money.Since)}.");
            }
        }
    }

    private static bool IsInParts(TrackedCommitment money) =>
        money.Status == CommitmentStatus.Received && money.ToCome > Money.Zero;

    private static IEnumerable<(string Name, string Written)> Told(TrackedCommitment money)
    {
        yield return ("id", money.Id);
        yield return ("from", money.From);
        yield return ("status", Spelled.Of(money.Status));
        if (money.Amount is { } amount)
        {
            yield return ("amount", Written(amount));
        }

        if (money.Clinic is { } clinic)
        {
            yield return ("clinic", clinic);
        }

        if (money.Until is { } until)
        {
            yield return ("valid_until", Written(until));
        }

        if (money.To is { } to)
        {
            yield return ("paid_to", Spelled.Of(to));
        }

        if (money is { Status: CommitmentStatus.Received, To: PaidTo.Me })
        {
            yield return ("paid_on", Written(money.Since));
        }
    }

    private static bool IsSaid(Commitment row, ProposedValue told) =>
        told.Path.Split('.')[^1] switch
        {
            "from" => row.From.IsKnown,
            "status" => Spelled.Of(row.Status) == told.Written,
            "amount" => row.Amount is { IsKnown: true, Value: var amount } && Written(amount) == told.Written,
            "clinic" => row.Clinic is { IsKnown: true, Value: var clinic } && clinic == told.Written,
            "valid_until" => row.ValidUntil is { IsKnown: true, Value: var day } && Written(day) == told.Written,
            "paid_to" => row.PaidTo is { IsKnown: true, Value: var to } && Spelled.Of(to) == told.Written,
            "paid_on" => row.PaidOn is { IsKnown: true, Value: var day } && Written(day) == told.Written,
            _ => true,
        };

    private Money Came(IEnumerable<Arrival> arrivals) =>
        Sum(arrivals.Where(one => one.Number > Saved).Select(one => one.Amount));

    internal static ProposedAnswer One(Answer<Money> question, Money amount, string why) =>
        new([new(question.Key, Written(amount))], why);

    /// <summary>As a case file writes it: "850", "850.5" becomes "850.50".</summary>
    internal static string Written(Money amount) =>
        amount.Cents % 100 == 0 ? amount.Dollars.ToString("0", CultureInfo.InvariantCulture) : amount.ToPlain();

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Money Sum(IEnumerable<Money> amounts) => Money.Sum(amounts);
}
