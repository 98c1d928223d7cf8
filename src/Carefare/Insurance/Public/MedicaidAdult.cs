namespace Carefare.Insurance.Public;

/// <summary>Medicaid for adults without children or a disability, in a state that covers them ("expansion").</summary>
/// <remarks>42 USC 1396a(a)(10)(A)(i)(VIII); 42 CFR 435.119.</remarks>
/// <param name="IsCovered">Whether the state covers them at all.</param>
/// <param name="FromAge">The first year of age that is covered.</param>
/// <param name="BelowAge">The first year of age that is covered no longer.</param>
/// <param name="IncomeLimit">
/// The most income, as a multiple of the federal poverty guideline with all that is disregarded (1.38 is 138 %); null where it is not
/// known.
/// </param>
public readonly record struct MedicaidAdult(bool IsCovered, int FromAge, int BelowAge, decimal? IncomeLimit)
{
    /// <summary>Whether a person is covered by income; null where what decides it is not known.</summary>
    /// <param name="age">Years of age; null where not known.</param>
    /// <param name="income">The household's income as a multiple of the guideline; null where not known.</param>
    public bool? Covers(int? age, decimal? income) =>
        !IsCovered || age < FromAge || age >= BelowAge || income > IncomeLimit ? false
        : age is null || income is null || IncomeLimit is null ? null
        : true;
}
