using Carefare.Quantities;

namespace Carefare.Rules;

/// <summary>A yes or no that somebody else says, or that comes about, on a day.</summary>
/// <param name="Id">Identifies it; benefits that hang on the same decision name the same one.</param>
/// <param name="Name">What it is for people, beginning with "the": "the prior authorization".</param>
/// <param name="Day">The day on which it is known; before what is paid on that day.</param>
/// <param name="Chance">The chance of a yes where it is made, from 0 to 1: an answer of the person's, never ours.</param>
public sealed record Decision(string Id, string Name, DateOnly Day, decimal Chance);

/// <summary>A part of a charge that comes back to the person, or that the clinic does not ask the person for.</summary>
/// <param name="Charge">The charge, by its place in the course.</param>
/// <param name="Amount">How much.</param>
/// <param name="Day">The day on which it arrives.</param>
public readonly record struct PaidBack(int Charge, Money Amount, DateOnly Day)
{
    /// <summary>
    /// Whether the clinic is paid, or writes it off, so that the person never pays it: as far as it is granted by the day on which the
    /// charge falls due; else it comes back.
    /// </summary>
    public bool ToClinic { get; init; }
}

/// <summary>Money that others pay towards charges of a time.</summary>
/// <param name="Amount">How much at most.</param>
/// <param name="From">The first day on which a charge may fall due that it pays.</param>
/// <param name="Until">The last such day.</param>
/// <param name="Clinic">The clinic whose charges it pays; null for any.</param>
/// <param name="PaidOn">The day on which the person gets it, for charges that fell due before too; null where the clinic is paid.</param>
public sealed record Tranche(Money Amount, DateOnly From, DateOnly Until, string? Clinic, DateOnly? PaidOn);

/// <summary>Whether the treatment helps: known after some treatments of the series, which then go on or end.</summary>
/// <param name="After">The number of treatments after which it is known; fewer than the series has.</param>
/// <param name="Chance">The chance of going on, from 0 to 1: an answer of the person's, never ours.</param>
public sealed record Response(int After, decimal Chance);
