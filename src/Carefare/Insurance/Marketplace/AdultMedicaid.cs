namespace Carefare.Insurance.Marketplace;

/// <summary>Whether Medicaid covers an adult because of a low income alone.</summary>
/// <remarks>42 USC 1396a(a)(10)(A)(i)(VIII); 42 CFR 435.119. Not: Medicare, SSI, pregnancy and other groups.</remarks>
public static class AdultMedicaid
{
    /// <summary>Whether an adult belongs to the group; null where it hangs on an income that is not known.</summary>
    /// <param name="age">The age in years.</param>
    /// <param name="income">The household's income as a multiple of the poverty guideline; null where it is not known.</param>
    /// <param name="limit">The state's highest income for it; null where the state has no such group.</param>
    /// <param name="ages">The first and the last age of the group.</param>
    public static bool? Covers(int age, decimal? income, decimal? limit, (int First, int Last) ages) =>
        age < ages.First || age > ages.Last || limit is null ? false
        : income is { } known ? known <= limit
        : null;
}
