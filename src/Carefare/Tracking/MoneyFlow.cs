using Carefare.Cases;
using Carefare.Quantities;

namespace Carefare.Tracking;

/// <summary>Money out, money in, and what is still to come.</summary>
/// <param name="Out">What was paid by each purse, in the order of the purses; those that paid nothing left out.</param>
/// <param name="FromClaims">What came back of claims, by to whom they went.</param>
/// <param name="FromOthers">What came from others to the person.</param>
/// <param name="ToClinics">What came from others to clinics, or it is not told to whom.</param>
/// <param name="ToCome">What answers and promises say is still to come.</param>
/// <param name="Asked">What is asked for and not answered yet: it may come or not.</param>
public sealed record MoneyFlow(
    IReadOnlyList<(Purse By, Money Amount)> Out,
    IReadOnlyList<(ClaimTo From, Money Amount)> FromClaims,
    Money FromOthers,
    Money ToClinics,
    IReadOnlyList<Awaited> ToCome,
    IReadOnlyList<Awaited> Asked
)
{
    /// <summary>All that was paid by the person: with own money, on credit, or from the person's accounts.</summary>
    public Money Paid => Money.Sum(Out.Where(one => one.By != Purse.Others).Select(one => one.Amount));

    /// <summary>All that came to the person.</summary>
    public Money Back => Money.Sum(FromClaims.Select(one => one.Amount)) + FromOthers;

    /// <summary>The flow of a case.</summary>
    public static MoneyFlow Of(Track track)
    {
        ArgumentNullException.ThrowIfNull(track);
        return new(
            [
                .. Enum.GetValues<Purse>()
                    .Select(purse => (purse, Sum(track.Paid.Where(one => one.By == purse).Select(one => one.Amount))))
                    .Where(one => one.Item2 > Money.Zero),
            ],
            [
                .. Enum.GetValues<ClaimTo>()
                    .Select(to => (to, Sum(track.Claimed.Where(one => one.To == to).Select(one => one.Arrived))))
                    .Where(one => one.Item2 > Money.Zero),
            ],
            Sum(track.Givers.Where(one => one.To == PaidTo.Me).Select(one => one.Received)),
            Sum(track.Givers.Where(one => one.To != PaidTo.Me).Select(one => one.Received)),
            [.. Due(track)],
            [.. Hoped(track)]
        );
    }

    private static IEnumerable<Awaited> Due(Track track) =>
        track
            .Claimed.Where(one => one.ToCome > Money.Zero)
            .Select(one => new Awaited(one.Id, Payer(one), one.ToCome, one.Answer!.Noticed))
            .Concat(
                track
                    .Givers.Where(one => one.ToCome > Money.Zero)
                    .Select(one => new Awaited(one.Id, one.From, one.ToCome, one.Since))
            );

    private static IEnumerable<Awaited> Hoped(Track track) =>
        track
            .Claimed.Where(one => one.Answer is null)
            .Select(one => new Awaited(one.Id, Payer(one), one.Amount, one.SentOn))
            .Concat(
                track
                    .Givers.Where(one => one.Status == CommitmentStatus.Asked)
                    .Select(one => new Awaited(one.Id, one.From, one.Amount, one.Since))
            );

    private static string Payer(TrackedClaim claim) =>
        claim.Payer.Length > 0
            ? claim.Payer
            : claim.To switch
            {
                ClaimTo.Insurance => "your health plan",
                ClaimTo.Hsa => "your HSA",
                ClaimTo.Fsa => "your FSA",
            };

    private static Money Sum(IEnumerable<Money> amounts) => Money.Sum(amounts);
}

/// <summary>Money that is waited for.</summary>
/// <param name="Id">The claim or the money from others.</param>
/// <param name="From">Who is to pay.</param>
/// <param name="Amount">How much; null where that is not told.</param>
/// <param name="Since">Since which day.</param>
public sealed record Awaited(string Id, string From, Money? Amount, DateOnly Since);
