namespace Carefare.Knowledge;

/// <summary>One thing that a policy asks for, as it is recorded.</summary>
/// <param name="Kind">What it is about: one of <see cref="Kinds"/>.</param>
/// <param name="Numbers">Its numbers by name.</param>
/// <param name="Words">Its words by name.</param>
/// <param name="Parts">What it is made of, where it is "any" or "all".</param>
public sealed record PolicyCriterion(
    string Kind,
    IReadOnlyDictionary<string, decimal> Numbers,
    IReadOnlyDictionary<string, string> Words,
    IReadOnlyList<PolicyCriterion> Parts
)
{
    /// <summary>The kinds that are made of others.</summary>
    internal static readonly IReadOnlyList<string> Joined = ["any", "all"];

    /// <summary>The kinds of one sentence, which the clinic states.</summary>
    internal const string Clinic = "clinic";

    /// <summary>The plain kinds with the numbers and the words that each may have.</summary>
    internal static readonly IReadOnlyDictionary<string, (string[] Numbers, string[] Words)> Plain = new Dictionary<
        string,
        (string[], string[])
    >(StringComparer.Ordinal)
    {
        ["age"] = (["min", "max"], []),
        ["score"] = (["phq9", "madrs", "hamd", "qids", "bdi2", "within_weeks"], []),
        ["trials"] = (
            ["count", "classes", "weeks", "within_years", "improvement_at_most"],
            ["dose", "episode", "not_tolerated"]
        ),
        ["augmentation"] = (["count", "weeks"], ["not_tolerated"]),
        ["psychotherapy"] = ([], []),
        ["antidepressant_alongside"] = ([], []),
    };

    /// <summary>The words that a criterion may use, by name.</summary>
    internal static readonly IReadOnlyDictionary<string, string[]> Choices = new Dictionary<string, string[]>(
        StringComparer.Ordinal
    )
    {
        ["dose"] = ["usual", "highest_tolerated"],
        ["episode"] = ["current"],
        ["not_tolerated"] = ["counts"],
    };

    /// <summary>Every kind of criterion.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Plain.Keys, Clinic, .. Joined];
}
