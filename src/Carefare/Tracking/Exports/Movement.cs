using Carefare.Cases;
using Carefare.Quantities;

namespace Carefare.Tracking.Exports;

/// <summary>Money that moved from one place to another, or became owed.</summary>
/// <param name="Number">The number of the event.</param>
/// <param name="On">The day.</param>
/// <param name="Id">The payment, claim or money from others.</param>
/// <param name="What">What for, as a person wrote it.</param>
/// <param name="Who">With whom; empty where that is not told.</param>
/// <param name="From">Which account has less afterwards.</param>
/// <param name="To">Which account has more afterwards.</param>
/// <param name="Amount">How much; more than zero.</param>
public sealed record Movement(
    long Number,
    DateOnly On,
    string Id,
    string What,
    string Who,
    string From,
    string To,
    Money Amount
)
{
    /// <summary>What care cost.</summary>
    public const string Care = "expenses:care";

    /// <summary>The person's own taxed money.</summary>
    public const string Own = "assets:own";

    /// <summary>What is owed on credit.</summary>
    public const string Credit = "liabilities:credit";

    /// <summary>The health savings account.</summary>
    public const string Hsa = "assets:hsa";

    /// <summary>The health flexible spending account.</summary>
    public const string Fsa = "assets:fsa";

    /// <summary>What answers to claims say is still to come.</summary>
    public const string ToCome = "assets:to come";

    /// <summary>What others paid to clinics.</summary>
    public const string WithClinics = "assets:with clinics";

    /// <summary>What insurers paid.</summary>
    public const string Insurance = "income:insurance";

    /// <summary>What others gave.</summary>
    public const string Others = "income:others";

    /// <summary>All accounts, in order.</summary>
    public static IReadOnlyList<string> Accounts { get; } =
    [Own, Hsa, Fsa, ToCome, WithClinics, Credit, Insurance, Others, Care];

    /// <summary>Every movement of a case, by the days.</summary>
    public static IReadOnlyList<Movement> Of(Track track)
    {
        ArgumentNullException.ThrowIfNull(track);
        return
        [
            .. track
                .Paid.Select(Of)
                .Concat(track.Claimed.SelectMany(Of))
                .Concat(track.Givers.SelectMany(Of))
                .OrderBy(one => one.On)
                .ThenBy(one => one.Number),
        ];
    }

    private static Movement Of(Payment paid) =>
        new(paid.Number, paid.On, paid.Id, paid.What, paid.To, AccountOf(paid.By), Care, paid.Amount);

    private static IEnumerable<Movement> Of(TrackedClaim claim)
    {
        if (claim.Answer is not { } answer || answer.Paid == Money.Zero)
        {
            yield break;
        }

        var from = claim.To switch
        {
            ClaimTo.Insurance => Insurance,
            ClaimTo.Hsa => Hsa,
            ClaimTo.Fsa => Fsa,
        };
        var what = $"claim for receipt {claim.Receipt}";
        yield return new(answer.Number, answer.Noticed, claim.Id, what, claim.Payer, from, ToCome, answer.Paid);
        foreach (var came in claim.Arrivals)
        {
            yield return new(came.Number, came.On, claim.Id, what, claim.Payer, ToCome, Own, came.Amount);
        }
    }

    private static IEnumerable<Movement> Of(TrackedCommitment money)
    {
        var place = money.To == PaidTo.Me ? Own : WithClinics;
        return money.Arrivals.Select(came =>
            came.Amount > Money.Zero
                ? new Movement(
                    came.Number,
                    came.On,
                    money.Id,
                    "money from others",
                    money.From,
                    Others,
                    place,
                    came.Amount
                )
                : new(came.Number, came.On, money.Id, "given back", money.From, place, Others, -came.Amount)
        );
    }

    private static string AccountOf(Purse purse) =>
        purse switch
        {
            Purse.Own => Own,
            Purse.Credit => Credit,
            Purse.Hsa => Hsa,
            Purse.Fsa => Fsa,
            Purse.Others => WithClinics,
        };
}
