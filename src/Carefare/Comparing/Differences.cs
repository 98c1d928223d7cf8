using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Comparing;

/// <summary>An amount in two plans.</summary>
/// <param name="First">In the first plan.</param>
/// <param name="Second">In the second plan.</param>
public readonly record struct MoneyDifference(Money First, Money Second)
{
    /// <summary>The second less the first.</summary>
    public Money Difference => Second - First;
}

/// <summary>What leaves by a route in two plans.</summary>
/// <param name="Route">The route's identifier.</param>
/// <param name="Amount">What leaves by it.</param>
public sealed record RouteDifference(string Route, MoneyDifference Amount);

/// <summary>A debt that differs in two plans.</summary>
/// <param name="First">In the first plan; null where it is not owed there.</param>
/// <param name="Second">In the second plan; null where it is not owed there.</param>
public sealed record DebtDifference(PlanDebt? First, PlanDebt? Second)
{
    /// <summary>The credit offer.</summary>
    public string Offer => (Second ?? First)!.Offer;

    /// <summary>Its name for people.</summary>
    public string Name => (Second ?? First)!.Name;
}

/// <summary>A month of two plans.</summary>
/// <param name="Month">The month.</param>
/// <param name="First">In the first plan; null where it lies outside of it.</param>
/// <param name="Second">In the second plan; null where it lies outside of it.</param>
public sealed record MonthDifference(Month Month, PlanMonth? First, PlanMonth? Second)
{
    /// <summary>What the person pays in the month.</summary>
    public MoneyDifference Out => new(First?.Out ?? Money.Zero, Second?.Out ?? Money.Zero);

    /// <summary>What is owed at its end.</summary>
    public MoneyDifference Owed => new(First?.Owed ?? Money.Zero, Second?.Owed ?? Money.Zero);

    internal bool Differs =>
        Out.Difference != Money.Zero
        || Owed.Difference != Money.Zero
        || !(First?.By ?? []).ToHashSet().SetEquals(Second?.By ?? []);
}
