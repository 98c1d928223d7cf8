using Carefare.Fhir.Claims;
using Claim = Carefare.Fhir.Claims.Claim;

namespace Carefare.Fhir.Plans;

/// <summary>Finds the plan year in which a day lies.</summary>
internal static class PlanYears
{
    private const int ShortestYear = 365;
    private const int LongestYear = 366;

    /// <summary>The year with its source; else why it is not known.</summary>
    public static (PlanYear? Year, Surety Surety, IReadOnlyList<Origin> Origins, string Why) Of(
        Plan plan,
        IReadOnlyList<Claim> claims,
        DateOnly asOf
    )
    {
        var said = claims
            .Where(claim => claim.BenefitPeriod is { } period && IsYear(period) && period.Has(asOf))
            .ToList();
        var starts = said.Select(claim => claim.BenefitPeriod!.First).Distinct().ToList();
        if (starts.Count > 1)
        {
            return (null, Surety.Stated, [], "Claims name plan years that begin on different days.");
        }

        if (said.Count > 0)
        {
            return (said[0].BenefitPeriod, Surety.Stated, [new(said[0].Name, "benefitPeriod")], "");
        }

        return
            plan.InForce.Resource.Period is { Start: not null, End: not null } given
            && ClaimReading.Period(given) is { } year
            && IsYear(year)
            ? (year, Surety.WorkedOut, [new(plan.InForce.Name, "period")], "")
            : (null, Surety.Stated, [], "The bundle does not say when the plan year begins.");
    }

    private static bool IsYear(PlanYear period) =>
        period.Last.DayNumber - period.First.DayNumber + 1 is ShortestYear or LongestYear;
}
