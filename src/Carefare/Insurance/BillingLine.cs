using Carefare.Quantities;

namespace Carefare.Insurance;

/// <summary>One line of a bill as one health plan looks at it.</summary>
/// <param name="Day">The day on which the care was given.</param>
/// <param name="What">What it was, in a few words for a person.</param>
/// <param name="Charge">What the clinic asks for; not negative.</param>
/// <param name="MostAllowed">The most that the plan counts for such a line; not negative, zero where it is not covered.</param>
public sealed record BillingLine(DateOnly Day, string What, Money Charge, Money MostAllowed)
{
    /// <summary>The billing code; empty where it is not known.</summary>
    public string Code { get; init; } = "";

    /// <summary>How many units of the code; at least 1.</summary>
    public int Units { get; init; } = 1;

    /// <summary>Whose cost sharing applies.</summary>
    public Network Network { get; init; } = Network.Out;

    /// <summary>
    /// Whether a contract with the plan binds the clinic: of a line that is covered it may then not ask for more than the
    /// allowed amount, and writes the rest off.
    /// </summary>
    public bool ByContract { get; init; }

    /// <summary>Whether the plan's copay, where it has one, is for such a line; else its coinsurance is.</summary>
    public bool TakesCopay { get; init; } = true;

    /// <summary>What the clinic asks for.</summary>
    public Money Charge { get; } = NotNegative(Charge, nameof(Charge));

    /// <summary>The most that the plan counts for such a line.</summary>
    public Money MostAllowed
    {
        get;
        init => field = NotNegative(value, nameof(MostAllowed));
    } = NotNegative(MostAllowed, nameof(MostAllowed));

    /// <summary>The allowed amount: what the plan counts, never more than the charge.</summary>
    public Money Allowed => Money.Min(Charge, MostAllowed);

    /// <summary>The charge above the allowed amount that a contract keeps the clinic from asking for.</summary>
    public Money WriteOff => ByContract && MostAllowed > Money.Zero ? Charge - Allowed : Money.Zero;

    /// <summary>What the clinic may be paid for the line, by whomever.</summary>
    public Money Collectible => Charge - WriteOff;

    /// <summary>A line by its billing code, of each unit of which the plan counts the same.</summary>
    /// <param name="day">The day of the care.</param>
    /// <param name="code">The code.</param>
    /// <param name="units">How many units; at least 1.</param>
    /// <param name="charge">What the clinic asks for all of them.</param>
    /// <param name="allowedForOne">The most that the plan counts for one unit; zero where it is not covered.</param>
    public static BillingLine OfCode(DateOnly day, string code, int units, Money charge, Money allowedForOne)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        return new(day, code, charge, allowedForOne * units) { Code = code, Units = units };
    }

    private static Money NotNegative(Money amount, string name) =>
        amount >= Money.Zero ? amount : throw new ArgumentOutOfRangeException(name, amount, "It is zero or more.");
}

/// <summary>Whether a clinic belongs to a health plan's network.</summary>
public enum Network
{
    /// <summary>In it.</summary>
    In,

    /// <summary>Out of it.</summary>
    Out,
}
