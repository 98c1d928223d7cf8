using Carefare.Quantities;

namespace Carefare.Insurance;

/// <summary>What has already been paid of allowed amounts in a plan year, in the network or out of it.</summary>
/// <param name="Deductible">How much of the person's deductible is met.</param>
/// <param name="Maximum">How much of the person's out-of-pocket maximum is met.</param>
public readonly record struct Met(Money Deductible, Money Maximum)
{
    /// <summary>How much of the family's deductible is met, the person's own part included.</summary>
    public Money FamilyDeductible { get; init; }

    /// <summary>How much of the family's out-of-pocket maximum is met, the person's own part included.</summary>
    public Money FamilyMaximum { get; init; }

    /// <summary>Nothing: how each plan year begins.</summary>
    public static Met Nothing => default;

    /// <summary>What is met once a line is paid too.</summary>
    internal Met With(PaidLine paid) =>
        new(Deductible + paid.CountsToDeductible, Maximum + paid.CountsToMaximum)
        {
            FamilyDeductible = FamilyDeductible + paid.CountsToDeductible,
            FamilyMaximum = FamilyMaximum + paid.CountsToMaximum,
        };
}

/// <summary>How much of a plan's cost sharing is met (its accumulators).</summary>
/// <param name="InNetwork">What counts in the network.</param>
/// <param name="OutOfNetwork">What counts out of it.</param>
public readonly record struct Accumulators(Met InNetwork, Met OutOfNetwork)
{
    /// <summary>Nothing: how each plan year begins.</summary>
    public static Accumulators Nothing => default;

    /// <summary>What is met on one side.</summary>
    public Met Of(Network network) =>
        network switch
        {
            Network.In => InNetwork,
            Network.Out => OutOfNetwork,
        };

    /// <summary>What is met once a line is paid too.</summary>
    /// <param name="paid">The line.</param>
    /// <param name="everywhere">Whether it counts on both sides.</param>
    internal Accumulators With(PaidLine paid, bool everywhere) =>
        new(
            everywhere || paid.Line.Network == Network.In ? InNetwork.With(paid) : InNetwork,
            everywhere || paid.Line.Network == Network.Out ? OutOfNetwork.With(paid) : OutOfNetwork
        );
}
