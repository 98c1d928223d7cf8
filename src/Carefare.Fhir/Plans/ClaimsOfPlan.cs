using Carefare.Fhir.Claims;

namespace Carefare.Fhir.Plans;

/// <summary>The claims of one plan in one plan year.</summary>
/// <param name="All">All claims that were sent to the plan first, of any year.</param>
/// <param name="InYear">Those of the year up to the day.</param>
/// <param name="Holes">Claims that belong to the year, or may, and cannot be counted.</param>
internal sealed record ClaimsOfPlan(IReadOnlyList<Claim> All, IReadOnlyList<Claim> InYear, IReadOnlyList<Hole> Holes)
{
    /// <summary>Sorts the claims of a bundle.</summary>
    /// <param name="standing">Which claims count.</param>
    /// <param name="mayBe">Whether a claim is one of the plan's; null where it does not say which plan's it is.</param>
    /// <param name="yearOf">The plan year, from the claims of the plan; null where it is not known.</param>
    /// <param name="asOf">The day.</param>
    public static ClaimsOfPlan Of(
        CountedClaims standing,
        Func<Claim, bool?> mayBe,
        Func<IReadOnlyList<Claim>, PlanYear?> yearOf,
        DateOnly asOf
    )
    {
        List<Claim> all = [.. standing.Counted.Where(claim => mayBe(claim) is true)];
        var year = yearOf(all);
        if (year is null)
        {
            return new(all, [], []);
        }

        var inYear = new List<Claim>();
        List<Hole> holes =
        [
            .. standing.Holes.Where(hole => mayBe(hole.Claim) is not false && MayBeIn(hole.Claim, year)),
            .. standing
                .Counted.Where(claim => mayBe(claim) is null && MayBeIn(claim, year))
                .Select(claim => new Hole(claim, $"{claim.Name} does not say to which plan it was sent first.")),
        ];
        foreach (var claim in all.Where(claim => claim.Kind != CareKind.Other && MayBeIn(claim, year)))
        {
            if (claim.First is null)
            {
                holes.Add(new(claim, $"{claim.Name} does not say on which day the care was."));
            }
            else if (claim.First < year.First || claim.Last > year.Last)
            {
                holes.Add(new(claim, $"{claim.Name} is for care in two plan years."));
            }
            else if (claim.First <= asOf)
            {
                var isOfTheYear = claim.BenefitPeriod is null || claim.BenefitPeriod == year;
                inYear.Add(isOfTheYear ? claim : claim with { Balances = [] });
            }
        }

        return new(all, inYear, holes);
    }

    private static bool MayBeIn(Claim claim, PlanYear year) =>
        claim.First is null || (claim.First <= year.Last && claim.Last >= year.First);
}
