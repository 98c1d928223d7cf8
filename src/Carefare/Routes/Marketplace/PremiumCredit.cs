using Carefare.Insurance.Marketplace;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Rules.Programmes;

namespace Carefare.Routes.Marketplace;

/// <summary>What the premium tax credit and reduced cost sharing come to at a household's income.</summary>
internal sealed class PremiumCredit
{
    private static readonly string[] Steps = ["highest", "middle", "lowest"];

    private readonly List<Fact> _facts = [];
    private readonly Fact _table;

    private PremiumCredit(Situation now)
    {
        var income = PublicCare.Income(now);
        Asks = income.Asks;
        Income = IncomeLevel.Of(now) ?? 0;
        _table = Take(now, "ptc-initial-percentage");
        var finals = Take(now, "ptc-final-percentage");
        var hasHighest = Take(now, "ptc-has-highest-income");
        var highest = Take(now, "ptc-highest-income");
        var age = Take(now, "medicaid-adult-below-age");
        MedicareFrom = age.IsKnown ? (int)age.Number : int.MaxValue;
        MedicareFact = age.Citation;
        Highest = hasHighest is { IsKnown: true, Yes: true } && highest.IsKnown ? highest.Number : null;
        Least = Take(now, "csr-least-income") is { IsKnown: true } least ? least.Number : 0;
        Silver = Take(now, "silver-actuarial-value") is { IsKnown: true } silver ? silver.Number : 0;
        Reduced = Reduction(now);
        Share =
            _table.IsKnown && finals.IsKnown
                ? new ApplicablePercentage(
                    [
                        .. _table.Steps.Zip(
                            finals.Steps,
                            (initial, final) => new PercentageBand(initial.From, initial.Rate, final.Rate)
                        ),
                    ],
                    Highest
                ).At(Income)
                : null;
    }

    /// <summary>The income as a multiple of the federal poverty guideline.</summary>
    public decimal Income { get; }

    /// <summary>The income from which on there is a credit.</summary>
    public decimal Least { get; }

    /// <summary>The income up to which there is one; null where there is no such bound.</summary>
    public decimal? Highest { get; }

    /// <summary>The part of the income that the second cheapest silver plan costs at most; null where there is no credit.</summary>
    public decimal? Share { get; }

    /// <summary>The part of covered costs that a silver plan pays on average.</summary>
    public decimal Silver { get; }

    /// <summary>The same with the reduction for the income; zero where there is none.</summary>
    public decimal Reduced { get; }

    /// <summary>The age from which on Medicare comes instead.</summary>
    public int MedicareFrom { get; }

    /// <summary>Where that age stands.</summary>
    public Citation MedicareFact { get; }

    /// <summary>The year of the table.</summary>
    public int Year => _table.From.Year;

    /// <summary>Whether the table is that of an earlier year.</summary>
    public bool IsProjected => _table.Projected;

    /// <summary>What is missing of the income.</summary>
    public IReadOnlyList<string> Asks { get; }

    /// <summary>Where the figures come from.</summary>
    public IReadOnlyList<Citation> Facts => [.. _facts.Select(fact => fact.Citation)];

    /// <summary>What the figures say of coverage that begins with the next year.</summary>
    public static PremiumCredit Of(Situation now) => new(now);

    private decimal Reduction(Situation now)
    {
        var steps = Steps
            .Select(step => (UpTo: Take(now, "csr-up-to-income", step), Value: Take(now, "csr-actuarial-value", step)))
            .Where(step => step.UpTo.IsKnown && step.Value.IsKnown)
            .Select(step => new ReductionStep(step.UpTo.Number, step.Value.Number))
            .ToList();
        return CostSharingReduction.At(steps, Least, Income);
    }

    private Fact Take(Situation now, string id, params ReadOnlySpan<string> scope)
    {
        var fact = now.Knowledge.LatestAhead(id, new(now.Today.Year + 1, 1, 1), now.Today, scope);
        _facts.Add(fact);
        return fact;
    }
}
