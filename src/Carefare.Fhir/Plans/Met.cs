using Carefare.Fhir.Claims;
using Carefare.Quantities;

namespace Carefare.Fhir.Plans;

/// <summary>How much of a benefit is met in a plan year, or why that is not known.</summary>
internal sealed record Met(Money? Value, Surety Surety, string Because, IReadOnlyList<Origin> Origins)
{
    /// <summary>Not known.</summary>
    public static Met Unknown(string why) => new(null, Surety.Stated, why, []);
}

/// <summary>Works out accumulators from what claims of a plan year say of them and from the amounts of those claims.</summary>
/// <param name="claims">The counted claims of the plan in the year.</param>
/// <param name="holes">Claims of it that should count and cannot.</param>
/// <param name="partial">Why the bundle may not hold all claims; empty where nothing says so.</param>
internal sealed class Accumulators(IReadOnlyList<Claim> claims, IReadOnlyList<Hole> holes, string partial)
{
    /// <summary>A whole benefit, as the newest claims agree on it; null where none names it.</summary>
    public (Money? Value, string Why, IReadOnlyList<Origin> Origins)? Whole(
        BenefitKind kind,
        BenefitUnit unit,
        ClaimNetwork network
    )
    {
        var said = Said(kind, unit, network, balance => balance.Whole).ToList();
        if (said.Count == 0)
        {
            return null;
        }

        return said.All(one => one.Amount.Value == said[0].Amount.Value)
            ? said[0].Amount.Value is { } value
                ? (value, "", [OriginOf(said[^1])])
                : (null, "The amount in the bundle is not in whole cents of US dollars.", [])
            : (null, $"Claims disagree: {Listed(said)}.", []);
    }

    /// <summary>How much is met by one person.</summary>
    public Met Individual(BenefitKind kind, ClaimNetwork network)
    {
        var said = Said(kind, BenefitUnit.Individual, network, balance => balance.Met).ToList();
        var added = Added(kind, network);
        if (said.Count == 0)
        {
            return added;
        }

        if (said.Exists(one => one.Claim.Decided is null || one.Amount.Value is null))
        {
            return Met.Unknown("A claim says how much is met, but not in US dollars or not on which day.");
        }

        var last = said.Max(one => one.Claim.Decided);
        var newest = said.Where(one => one.Claim.Decided == last).ToList();
        if (newest.Exists(one => one.Amount.Value != newest[0].Amount.Value))
        {
            return Met.Unknown($"Claims decided on one day disagree: {Listed(newest)}.");
        }

        return Since(kind, network, newest[0], last!.Value);
    }

    /// <summary>How much a family has met, as the newest claim says it.</summary>
    public (Money Value, Origin Origin)? Family(BenefitKind kind, ClaimNetwork network) =>
        Said(kind, BenefitUnit.Family, network, balance => balance.Met)
            .Where(one => one.Claim.Decided is not null && one.Amount.Value is not null)
            .OrderByDescending(one => one.Claim.Decided)
            .Select(one => ((Money, Origin)?)(one.Amount.Value!.Value, OriginOf(one)))
            .FirstOrDefault();

    // What the plan says goes before a sum, which can only be too low: then either is wrong.
    private Met Since(BenefitKind kind, ClaimNetwork network, (Claim Claim, Amount Amount) newest, DateOnly day)
    {
        var stated = newest.Amount.Value!.Value;
        var before = AtLeast(kind, network, claim => claim.Decided <= day);
        if (before > stated)
        {
            return Met.Unknown($"{newest.Claim.Name} says {stated}, but the claims up to then come to {before}.");
        }

        var later = claims.Where(claim => claim.Decided is null || claim.Decided > day).ToList();
        var shares = later.Select(claim => (Claim: claim, Share: ShareOf(claim, kind, network))).ToList();
        if (shares.Find(one => one.Share.Value is null) is { Claim: { } open } unknown)
        {
            return Met.Unknown($"{unknown.Share.Why} It was decided after {newest.Claim.Name}, which says {stated}.");
        }

        var more = Money.Sum(shares.Select(one => one.Share.Value!.Value));
        return holes.Count > 0 && holes.Any(hole => hole.Claim.Decided is null || hole.Claim.Decided > day)
                ? Met.Unknown(holes[0].Why)
            : more > Money.Zero
                ? new(
                    stated + more,
                    Surety.WorkedOut,
                    $"{newest.Claim.Name} says {stated}; claims decided since add {more}.",
                    [
                        OriginOf(newest),
                        .. shares
                            .Where(one => one.Share.Value > Money.Zero)
                            .Select(one => new Origin(one.Claim.Name, one.Share.Path)),
                    ]
                )
            : new(
                stated,
                Surety.Stated,
                $"The plan says so in a claim decided on {day:yyyy-MM-dd}.",
                [OriginOf(newest)]
            );
    }

    private Met Added(BenefitKind kind, ClaimNetwork network)
    {
        var shares = claims.Select(claim => (Claim: claim, Share: ShareOf(claim, kind, network))).ToList();
        var here = claims.Where(claim => claim.Network == network).ToList();
        if (here.Count == 0)
        {
            return Met.Unknown("The bundle has no such claim of this plan year.");
        }

        if (partial.Length > 0)
        {
            return Met.Unknown(partial);
        }

        if (holes.Count > 0)
        {
            return Met.Unknown(holes[0].Why);
        }

        if (shares.FindIndex(one => one.Share.Value is null) is >= 0 and var open)
        {
            return Met.Unknown(shares[open].Share.Why);
        }

        var days = here.Select(claim => claim.First!.Value).ToList();
        return new(
            Money.Sum(shares.Select(one => one.Share.Value!.Value)),
            Surety.AddedUp,
            $"The sum of {(here.Count == 1 ? "1 claim" : $"{here.Count} claims")} for care from {days.Min():yyyy-MM-dd} to {days.Max():yyyy-MM-dd}.",
            [
                .. shares
                    .Where(one => one.Claim.Network == network)
                    .Select(one => new Origin(one.Claim.Name, one.Share.Path)),
            ]
        );
    }

    private Money AtLeast(BenefitKind kind, ClaimNetwork network, Func<Claim, bool> which) =>
        Money.Sum(
            claims
                .Where(claim => claim.Network == network && claim.Kind == CareKind.Medical && which(claim))
                .SelectMany(claim => Kinds(kind).Select(part => claim.Amounts.Given(part) ?? Money.Zero))
        );

    /// <summary>What a claim adds to a benefit, and where that stands; else why that is not known.</summary>
    private static (Money? Value, string Path, string Why) ShareOf(Claim claim, BenefitKind kind, ClaimNetwork network)
    {
        var parts = Kinds(kind).Select(part => (Part: part, Value: claim.Amounts.Share(part))).ToList();
        var sum = parts.Exists(one => one.Value is null)
            ? (Money?)null
            : Money.Sum(parts.Select(one => one.Value!.Value));
        var path = parts
            .Select(one => claim.Amounts.ByKind.GetValueOrDefault(one.Part)?.Path)
            .FirstOrDefault(place => place is not null);
        if (sum == Money.Zero || (claim.Network != network && claim.Network != ClaimNetwork.Unknown))
        {
            return (Money.Zero, path ?? "total", "");
        }

        return sum is null
                ? (null, "", $"{claim.Name} does not say what of it was left to pay, or says it in two ways.")
            : claim.Network == ClaimNetwork.Unknown
                ? (null, "", $"{claim.Name} does not say whether it was in the network.")
            : claim.Kind == CareKind.Pharmacy
                ? (null, "", $"{claim.Name} is a pharmacy's ({sum}): some plans count those apart.")
            : (sum, path ?? "total", "");
    }

    private static IReadOnlyList<AmountKind> Kinds(BenefitKind kind) =>
        kind switch
        {
            BenefitKind.Deductible => [AmountKind.Deductible],
            BenefitKind.OutOfPocket => AmountKinds.Shared,
        };

    private IEnumerable<(Claim Claim, Amount Amount)> Said(
        BenefitKind kind,
        BenefitUnit unit,
        ClaimNetwork network,
        Func<Balance, Amount?> which
    ) =>
        claims
            .SelectMany(claim => claim.Balances.Select(balance => (Claim: claim, Balance: balance)))
            .Where(one => one.Balance.Kind == kind && one.Balance.Unit == unit && one.Balance.Network == network)
            .Where(one => which(one.Balance) is not null)
            .Select(one => (one.Claim, which(one.Balance)!))
            .OrderBy(one => one.Claim.Decided);

    private static Origin OriginOf((Claim Claim, Amount Amount) said) => new(said.Claim.Name, said.Amount.Path);

    private static string Listed(IEnumerable<(Claim Claim, Amount Amount)> said) =>
        string.Join(
            ", ",
            said.DistinctBy(one => one.Amount.Value).Take(3).Select(one => $"{one.Claim.Name} {one.Amount.Value}")
        );
}
