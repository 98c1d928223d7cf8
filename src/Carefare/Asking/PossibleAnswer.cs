using Carefare.Cases;

namespace Carefare.Asking;

/// <summary>An answer that an open question could have.</summary>
/// <param name="Says">The answer, for people.</param>
/// <param name="Case">The person's situation with this answer.</param>
internal sealed record PossibleAnswer(string Says, Case Case);

/// <summary>The answers that one open question could have, as far as they can bound what it moves.</summary>
/// <param name="Key">The key of the answer in the case file.</param>
/// <param name="Answers">The answers, made when they are asked for.</param>
internal sealed record OpenAnswer(string Key, IEnumerable<PossibleAnswer> Answers)
{
    /// <summary>Yes or no.</summary>
    public static OpenAnswer YesNo(Answer<bool> open, Func<Answer<bool>, Case> put) =>
        Of(open, put, [("yes", true), ("no", false)]);

    /// <summary>Some values with what they are called.</summary>
    public static OpenAnswer Of<T>(
        Answer<T> open,
        Func<Answer<T>, Case> put,
        IEnumerable<(string Says, T Value)> values
    ) => new(open.Key, values.Select(one => new PossibleAnswer(one.Says, put(Answer.Of(open.Key, one.Value)))));
}
