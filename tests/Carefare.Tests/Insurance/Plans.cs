using Carefare.Insurance;

namespace Carefare.Tests.Insurance;

/// <summary>Plans and what is met of them, for tests.</summary>
internal static class Plans
{
    /// <summary>A plan that shares the cost alike in its network and out of it, and begins its year in January.</summary>
    public static HealthPlan Of(BenefitTerms terms) => new(new(1, 1), terms, terms);

    /// <summary>The same met on both sides of the network; nobody else in the family has met anything.</summary>
    public static Accumulators Met(Met own)
    {
        var all = own with { FamilyDeductible = own.Deductible, FamilyMaximum = own.Maximum };
        return new(all, all);
    }
}
