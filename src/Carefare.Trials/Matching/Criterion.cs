using Carefare.Rules;

namespace Carefare.Trials.Matching;

/// <summary>One thing in which a study and a person are compared.</summary>
/// <param name="Name">What is compared: status, condition, treatment, age, sex or place.</param>
/// <param name="Truth">Whether it fits, as far as the registry and the case say.</param>
/// <param name="Reason">Why, as a sentence that a person can read.</param>
/// <param name="Asks">The keys of answers in the case that would decide it, where it is not known.</param>
public sealed record Criterion(string Name, Truth Truth, string Reason, IReadOnlyList<string> Asks)
{
    /// <summary>The criterion that is about the way there.</summary>
    public const string Place = "place";

    internal static Criterion Yes(string name, string reason) => new(name, Truth.Yes, reason, []);

    internal static Criterion No(string name, string reason) => new(name, Truth.No, reason, []);

    internal static Criterion Open(string name, string reason, params IReadOnlyList<string> asks) =>
        new(name, Truth.Unknown, reason, asks);
}
