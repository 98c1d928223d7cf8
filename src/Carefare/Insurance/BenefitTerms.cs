using Carefare.Quantities;

namespace Carefare.Insurance;

/// <summary>How a health plan shares the cost of covered care with one person, in the network or out of it.</summary>
/// <param name="Deductible">What the person pays of allowed amounts in a plan year before the plan pays.</param>
/// <param name="Coinsurance">The person's fraction of what is allowed beyond it, from 0 to 1.</param>
/// <param name="Maximum">The out-of-pocket maximum: the most that the person pays of allowed amounts in a plan year; null for none.</param>
/// <param name="Year">The plan year.</param>
public sealed record BenefitTerms(Money Deductible, decimal Coinsurance, Money? Maximum, PlanYear Year)
{
    /// <summary>The person's fraction of what is allowed beyond the deductible.</summary>
    public decimal Coinsurance { get; } =
        Coinsurance is >= 0 and <= 1
            ? Coinsurance
            : throw new ArgumentOutOfRangeException(nameof(Coinsurance), Coinsurance, "It is a fraction from 0 to 1.");
}

/// <summary>What a person has already paid of allowed amounts in a plan year (the accumulators).</summary>
/// <param name="Deductible">How much of the deductible is met.</param>
/// <param name="Maximum">How much of the out-of-pocket maximum is met.</param>
public readonly record struct Met(Money Deductible, Money Maximum)
{
    /// <summary>Nothing: how each plan year begins.</summary>
    public static Met Nothing => default;

    /// <summary>What is met once a line is paid too.</summary>
    internal Met With(PaidLine paid) => new(Deductible + paid.Deductible, Maximum + paid.CountsToMaximum);
}
