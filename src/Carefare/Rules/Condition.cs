using Carefare.Knowledge;

namespace Carefare.Rules;

/// <summary>Yes, no, or not known yet; ordered so that "all of" is the least and "any of" is the greatest.</summary>
public enum Truth
{
    /// <summary>It does not hold.</summary>
    No,

    /// <summary>Something that decides it is not known.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    Yes,
}

/// <summary>Something that must hold for a way to pay, in words a person can read, with what decided it.</summary>
/// <param name="Truth">Whether it holds.</param>
/// <param name="Sentence">The condition as a sentence without a full stop: "You have an HSA".</param>
/// <param name="Asks">The keys of the answers that would decide it, where it is unknown.</param>
/// <param name="Facts">The facts that it rests on.</param>
/// <param name="Parts">The conditions that it is made of; empty for a plain one.</param>
public sealed record Condition(
    Truth Truth,
    string Sentence,
    IReadOnlyList<string> Asks,
    IReadOnlyList<Citation> Facts,
    IReadOnlyList<Condition> Parts
)
{
    /// <summary>A condition that is decided.</summary>
    public static Condition Is(bool holds, string sentence, params IReadOnlyList<Citation> facts) =>
        new(holds ? Truth.Yes : Truth.No, sentence, [], facts, []);

    /// <summary>A condition that an answer decides, and which is unknown while the answer is.</summary>
    public static Condition Holds<T>(
        Cases.Answer<T> answer,
        string sentence,
        Func<T, bool> test,
        params IReadOnlyList<Citation> facts
    )
    {
        ArgumentNullException.ThrowIfNull(test);
        return answer.IsKnown ? Is(test(answer.Value), sentence, facts) : Unknown(sentence, [answer.Key], facts);
    }

    /// <summary>A condition that cannot be decided until something is asked.</summary>
    public static Condition Unknown(
        string sentence,
        IReadOnlyList<string> asks,
        params IReadOnlyList<Citation> facts
    ) => new(Truth.Unknown, sentence, asks, facts, []);

    /// <summary>Holds if every part does.</summary>
    public static Condition All(params IReadOnlyList<Condition> parts) => Join(parts, truths => truths.Min(), " and ");

    /// <summary>Holds if any part does.</summary>
    public static Condition Any(params IReadOnlyList<Condition> parts) => Join(parts, truths => truths.Max(), " or ");

    /// <summary>The plain conditions that decided the truth: for "no" those that fail, for "unknown" those that are open.</summary>
    public IEnumerable<Condition> Deciding =>
        Parts.Count == 0 ? [this] : Parts.Where(part => part.Truth == Truth).SelectMany(part => part.Deciding);

    private static Condition Join(IReadOnlyList<Condition> parts, Func<IEnumerable<Truth>, Truth> join, string word)
    {
        var truth = join(parts.Select(part => part.Truth));
        var asks =
            truth == Truth.Unknown
                ? parts
                    .Where(part => part.Truth == Truth.Unknown)
                    .SelectMany(part => part.Asks)
                    .Distinct(StringComparer.Ordinal)
                    .ToList()
                : [];
        return new(
            truth,
            string.Join(word, parts.Select(part => part.Sentence)),
            asks,
            [.. parts.SelectMany(part => part.Facts).Distinct()],
            parts
        );
    }
}
