using Carefare.Rules;

namespace Carefare.Routes.PromisedMoney;

/// <summary>How far one giver's money can be counted on, the surest first.</summary>
internal enum Certainty
{
    /// <summary>Nobody has to decide anything any more.</summary>
    Sure,

    /// <summary>Somebody has to say yes.</summary>
    Unsure,

    /// <summary>It is not counted.</summary>
    NotCounted,
}

/// <summary>What one giver's money comes to.</summary>
/// <param name="Certainty">How far it can be counted on.</param>
/// <param name="Sentence">Whether it is sure, not sure, or not counted, and why.</param>
/// <param name="Asks">The keys of the answers that are missing.</param>
/// <param name="Offer">What it offers to the plan; null where it is not counted.</param>
/// <param name="Steps">When to chase it.</param>
internal sealed record Standing(
    Certainty Certainty,
    string Sentence,
    IReadOnlyList<string> Asks,
    Offer.DirectPayment? Offer,
    IReadOnlyList<RouteStep> Steps
)
{
    /// <summary>It is not counted.</summary>
    public static Standing NotCounted(string why, params IReadOnlyList<string> asks) =>
        new(Certainty.NotCounted, $"Not counted: {why}", asks, Offer: null, []);
}
