namespace Carefare.Treatment;

/// <summary>A discount by income.</summary>
/// <param name="UpTo">The highest income of the band, as a multiple of the federal poverty guideline (2.0 is 200 %).</param>
/// <param name="Off">The fraction off, from 0 to 1.</param>
public readonly record struct DiscountBand(decimal UpTo, decimal Off);

/// <summary>A clinic's discounts by income.</summary>
public static class SlidingScale
{
    /// <summary>The discount at an income: that of the lowest band that reaches it.</summary>
    /// <param name="bands">The bands, in any order.</param>
    /// <param name="multiple">The income as a multiple of the federal poverty guideline.</param>
    /// <returns>The fraction off, or null where the income is above every band.</returns>
    public static decimal? OffAt(IEnumerable<DiscountBand> bands, decimal multiple)
    {
        var reached = bands.Where(band => multiple <= band.UpTo).OrderBy(band => band.UpTo).Take(1).ToList();
        return reached.Count == 0 ? null : reached[0].Off;
    }
}
