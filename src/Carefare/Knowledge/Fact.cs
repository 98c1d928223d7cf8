using Carefare.Quantities;

namespace Carefare.Knowledge;

/// <summary>What is known of one figure on one day in one scope: a value with its citation, or whom to ask.</summary>
/// <param name="Id">The figure's identifier.</param>
/// <param name="Value">The value, or null where nobody who was asked knows it.</param>
/// <param name="Ask">Whom to ask where the value is unknown; empty where it is known.</param>
/// <param name="From">The day from which the value holds.</param>
/// <param name="Citation">Where the value comes from.</param>
public sealed record Fact(string Id, FactValue? Value, string Ask, DateOnly From, Citation Citation)
{
    /// <summary>Whether the value held only until before the day that was asked for, because that day's is not known.</summary>
    public bool Projected => Citation.Projected;

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown => Value is not null;

    /// <summary>The value as a single number.</summary>
    /// <exception cref="InvalidOperationException">The value is unknown, or of another kind: ask <see cref="IsKnown"/> first.</exception>
    public decimal Number => Value is FactValue.Number number ? number.Value : throw Wrong("a number");

    /// <summary>The value as an amount of money in dollars.</summary>
    /// <exception cref="InvalidOperationException">The value is unknown, of another kind, or has parts of a cent.</exception>
    public Money Dollars => Money.Of(Number);

    /// <summary>The value as a range.</summary>
    /// <exception cref="InvalidOperationException">The value is unknown or of another kind.</exception>
    public FactValue.Range Range => Value as FactValue.Range ?? throw Wrong("a range");

    /// <summary>The value as steps of a schedule: from each threshold on, the rate that applies.</summary>
    /// <exception cref="InvalidOperationException">The value is unknown or of another kind.</exception>
    public IReadOnlyList<Step> Steps => (Value as FactValue.Schedule ?? throw Wrong("a schedule")).Steps;

    /// <summary>The value as yes or no.</summary>
    /// <exception cref="InvalidOperationException">The value is unknown or of another kind.</exception>
    public bool Yes => Value is FactValue.YesNo yesNo ? yesNo.Value : throw Wrong("yes or no");

    /// <summary>The value as text.</summary>
    /// <exception cref="InvalidOperationException">The value is unknown or of another kind.</exception>
    public string Text => Value is FactValue.Words words ? words.Value : throw Wrong("text");

    private InvalidOperationException Wrong(string kind) =>
        IsKnown ? new InvalidOperationException($"The fact \"{Id}\" is not {kind}.") : new UnknownFactException(this);
}

/// <summary>One step of a schedule.</summary>
/// <param name="From">The amount from which the rate applies, in dollars.</param>
/// <param name="Rate">The rate as a fraction.</param>
/// <param name="Base">What is due in dollars for all below the amount, where the source says so; else the steps below give it.</param>
public readonly record struct Step(decimal From, decimal Rate, decimal? Base = null);

/// <summary>The kinds of value that a fact may have.</summary>
public abstract record FactValue
{
    private FactValue() { }

    /// <summary>A number in the figure's unit.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Number(decimal Value) : FactValue;

    /// <summary>A range in the figure's unit.</summary>
    /// <param name="Min">The lowest.</param>
    /// <param name="Max">The highest.</param>
    /// <param name="Typical">The usual one, where the source names it.</param>
    public sealed record Range(decimal Min, decimal Max, decimal? Typical) : FactValue;

    /// <summary>A schedule of thresholds and rates, rising.</summary>
    /// <param name="Steps">The steps; the first begins at zero.</param>
    public sealed record Schedule(IReadOnlyList<Step> Steps) : FactValue;

    /// <summary>Yes or no.</summary>
    /// <param name="Value">Which.</param>
    public sealed record YesNo(bool Value) : FactValue;

    /// <summary>A date, a choice or another short text.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Words(string Value) : FactValue;
}
