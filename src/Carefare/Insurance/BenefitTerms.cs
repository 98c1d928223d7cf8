using Carefare.Quantities;

namespace Carefare.Insurance;

/// <summary>How a health plan shares the cost of covered care with one person, in its network or out of it.</summary>
/// <param name="Deductible">What the person pays of allowed amounts in a plan year before the plan pays.</param>
/// <param name="Coinsurance">The person's fraction of what is allowed beyond it, from 0 to 1.</param>
/// <param name="Maximum">The out-of-pocket maximum: the most that the person pays of allowed amounts in a plan year; null for none.</param>
public sealed record BenefitTerms(Money Deductible, decimal Coinsurance, Money? Maximum)
{
    /// <summary>A fixed amount in place of the coinsurance; null for none.</summary>
    public Copay? Copay { get; init; }

    /// <summary>What the family shares; null where the plan covers the person alone.</summary>
    public FamilyTerms? Family { get; init; }

    /// <summary>The person's fraction of what is allowed beyond the deductible.</summary>
    public decimal Coinsurance { get; } =
        Coinsurance is >= 0 and <= 1
            ? Coinsurance
            : throw new ArgumentOutOfRangeException(nameof(Coinsurance), Coinsurance, "It is a fraction from 0 to 1.");

    /// <summary>What is left of the deductible for one person.</summary>
    internal Money DeductibleLeft(Met met) =>
        Family switch
        {
            null => Left(Deductible, met.Deductible),
            { Kind: FamilyKind.Embedded } family => Money.Min(
                Left(Deductible, met.Deductible),
                Left(family.Deductible, met.FamilyDeductible)
            ),
            { Kind: FamilyKind.Aggregate } family => Left(family.Deductible, met.FamilyDeductible),
            _ => throw new InvalidOperationException($"Unknown kind: {Family.Kind}."),
        };

    /// <summary>What one person can still be left to pay in the plan year; null where nothing bounds it.</summary>
    /// <param name="met">What is met.</param>
    /// <param name="cap">The most that the law lets a plan leave to one person, whatever the family shares; null for none.</param>
    internal Money? MostLeft(Met met, Money? cap)
    {
        var own = Family is { Kind: FamilyKind.Aggregate } ? null : Maximum;
        return Least(
            own is { } maximum ? Left(maximum, met.Maximum) : null,
            Family?.Maximum is { } family ? Left(family, met.FamilyMaximum) : null,
            cap is { } most ? Left(most, met.Maximum) : null
        );
    }

    private static Money? Least(params IEnumerable<Money?> amounts) => amounts.Min();

    private static Money Left(Money whole, Money met) => Money.Max(Money.Zero, whole - met);
}

/// <summary>A fixed amount that a person pays for covered care, in place of the coinsurance.</summary>
/// <param name="Amount">The amount; never more than what is left of the allowed amount is paid.</param>
public sealed record Copay(Money Amount)
{
    /// <summary>Whether the deductible comes first; otherwise the copay is all that the person pays.</summary>
    public bool AfterDeductible { get; init; }

    /// <summary>Whether it is paid for each line of a bill; otherwise once for all lines of a day.</summary>
    public bool ForEachLine { get; init; }

    /// <summary>Whether it counts toward the deductible as well.</summary>
    public bool CountsToDeductible { get; init; }
}

/// <summary>What a family shares of a plan's cost sharing.</summary>
/// <param name="Kind">How the family's amounts and each person's go together.</param>
/// <param name="Deductible">The family's deductible.</param>
/// <param name="Maximum">The family's out-of-pocket maximum; null for none.</param>
public sealed record FamilyTerms(FamilyKind Kind, Money Deductible, Money? Maximum);

/// <summary>How a family's deductible and out-of-pocket maximum go together with those of each person.</summary>
public enum FamilyKind
{
    /// <summary>Each person has amounts of their own within the family's: whichever is met first.</summary>
    Embedded,

    /// <summary>There are only the family's amounts: nothing is paid for anybody before they are met.</summary>
    Aggregate,
}
