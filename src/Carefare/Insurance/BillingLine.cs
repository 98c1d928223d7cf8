using Carefare.Quantities;

namespace Carefare.Insurance;

/// <summary>One line of a bill that an insurer decides on.</summary>
/// <param name="Day">The day on which the care was given.</param>
/// <param name="What">What it was, in a few words for a person.</param>
/// <param name="Charge">What the clinic asks for; not negative.</param>
/// <param name="MostAllowed">The most that the plan counts for such a line; not negative, zero where it is not covered.</param>
public sealed record BillingLine(DateOnly Day, string What, Money Charge, Money MostAllowed)
{
    /// <summary>What the clinic asks for.</summary>
    public Money Charge { get; } = NotNegative(Charge, nameof(Charge));

    /// <summary>The most that the plan counts for such a line.</summary>
    public Money MostAllowed { get; } = NotNegative(MostAllowed, nameof(MostAllowed));

    /// <summary>The allowed amount: what the plan counts, never more than the charge.</summary>
    public Money Allowed => Money.Min(Charge, MostAllowed);

    private static Money NotNegative(Money amount, string name) =>
        amount >= Money.Zero ? amount : throw new ArgumentOutOfRangeException(name, amount, "It is zero or more.");
}
