using Carefare.Quantities;

namespace Carefare.Tax;

/// <summary>One tax that a person pays: a schedule and the amount it is taken from.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Amount">The amount that is taxed, before anything is saved.</param>
public sealed record Levy(TaxSchedule Schedule, Money Amount)
{
    /// <summary>The tax in dollars, before any rounding, after the amount is reduced.</summary>
    public decimal After(Money reduction) => Schedule.ExactlyOn(Amount - reduction);
}
