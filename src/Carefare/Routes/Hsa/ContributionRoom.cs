using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Taxes;

namespace Carefare.Routes.Hsa;

/// <summary>What may still be put into an HSA, year by year, and what it saves.</summary>
/// <param name="Years">The years in which something may be put in and the saving is known.</param>
/// <param name="Asks">The answers that are missing for more.</param>
/// <param name="Facts">Where the limits and rates come from.</param>
/// <param name="Remarks">What is not counted, and what is taken to hold, as sentences.</param>
internal sealed record ContributionRoom(
    IReadOnlyList<HsaYear> Years,
    IReadOnlyList<string> Asks,
    IReadOnlyList<Citation> Facts,
    IReadOnlyList<string> Remarks
)
{
    /// <summary>
    /// The room from this year to the year in which the plan's horizon ends, as far as the limits are published: what goes
    /// in beyond a limit is taxed, and a later year can be planned when its limit is there.
    /// </summary>
    public static ContributionRoom Of(Situation now, Contributor contributor)
    {
        if (contributor.Condition.Truth != Truth.Yes)
        {
            return new([], contributor.Condition.Asks, contributor.Condition.Facts, []);
        }

        var years = Enumerable
            .Range(now.Today.Year, Horizon.EndOf(now).Year - now.Today.Year + 1)
            .Select(year => new YearRoom(now, contributor, year))
            .ToList();
        var published = years.TakeWhile(year => year.IsPublished).ToList();
        return new(
            [.. published.Select(year => year.Room).OfType<HsaYear>()],
            [.. contributor.Asks, .. published.SelectMany(year => year.Asks).Distinct(StringComparer.Ordinal)],
            [.. published.SelectMany(year => year.Facts).Distinct()],
            [
                .. published.SelectMany(year => year.Remarks).Distinct(StringComparer.Ordinal),
                .. years.Skip(published.Count).Take(1).Select(year => year.NotPublished),
            ]
        );
    }
}
