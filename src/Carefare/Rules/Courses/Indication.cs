using Carefare.Cases;

namespace Carefare.Rules.Courses;

/// <summary>What a treatment is for, as far as courses and prices differ by it: "mood" or "pain".</summary>
internal static class Indication
{
    private static readonly HashSet<string> Pain = new(StringComparer.Ordinal)
    {
        "chronic_pain",
        "crps",
        "fibromyalgia",
        "migraine",
        "neuropathic_pain",
    };

    /// <summary>The indication of a diagnosis; mood where it is not known.</summary>
    public static string Of(Answer<string> diagnosis) => Pain.Contains(diagnosis.Or("")) ? "pain" : "mood";

    /// <summary>The indication in words.</summary>
    public static string Words(string indication) =>
        indication == "pain" ? "pain" : "depression and other mood disorders";
}
