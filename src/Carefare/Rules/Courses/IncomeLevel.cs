using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Tax;
using Carefare.Treatment;

namespace Carefare.Rules.Courses;

/// <summary>A person's income beside the federal poverty guideline of the household.</summary>
internal static class IncomeLevel
{
    /// <summary>The income as a multiple of the guideline (2 is 200 %); null where the income or the household is not known.</summary>
    public static decimal? Of(Situation now)
    {
        var person = now.Case.Person;
        return person is { AnnualIncome.IsKnown: true, HouseholdSize.IsKnown: true }
            ? Guideline(now).Guideline.Multiple(person.AnnualIncome.Value, person.HouseholdSize.Value)
            : null;
    }

    /// <summary>The guideline of the person's state, and where it is from.</summary>
    public static (PovertyGuideline Guideline, Citation Citation) Guideline(Situation now)
    {
        var state = now.Case.Person.State.Or("");
        var area = state is "AK" or "HI" ? state : "contiguous";
        var first = now.Knowledge.LatestAt("poverty-guideline-first", now.Today, area);
        var further = now.Knowledge.LatestAt("poverty-guideline-additional", now.Today, area);
        return (new(first.Dollars, further.Dollars), first.Citation);
    }

    /// <summary>The discount that a clinic's bands give the person; null where none does, or where it is not known.</summary>
    public static decimal? DiscountAt(Situation now, Quote quote) =>
        Bands(quote).ToList() is { Count: > 0 } bands && Of(now) is { } multiple
            ? SlidingScale.OffAt(bands, multiple)
            : null;

    /// <summary>The bands of a quote of which both sides are known.</summary>
    public static IEnumerable<DiscountBand> Bands(Quote quote) =>
        quote
            .SlidingScale.Where(band => band is { UpToFpl.IsKnown: true, PercentOff.IsKnown: true })
            .Select(band => new DiscountBand(band.UpToFpl.Value, band.PercentOff.Value));
}
