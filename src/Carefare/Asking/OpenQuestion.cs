using Carefare.Quantities;

namespace Carefare.Asking;

/// <summary>Something that is not known and could move the plan.</summary>
/// <param name="Key">The key of the answer in the case file.</param>
/// <param name="Question">The question, for people.</param>
/// <param name="Route">The route that asks it.</param>
/// <param name="Whom">Who knows: "you", "the clinic Pine", "your employer or the FSA's administrator".</param>
/// <param name="Script">What to say when calling them; empty where the person knows it.</param>
/// <param name="Worth">How far the best plan moves at most with one of <paramref name="Outcomes"/>; null where that is not worked out.</param>
/// <param name="Outcomes">What the best plan costs for each answer that was tried; empty where none was.</param>
public sealed record OpenQuestion(
    string Key,
    string Question,
    string Route,
    string Whom,
    string Script,
    Money? Worth,
    IReadOnlyList<AnswerOutcome> Outcomes
);

/// <summary>What the best plan costs with one answer.</summary>
/// <param name="Answer">The answer, for people.</param>
/// <param name="Total">The best plan's total; null where nothing fits then.</param>
public readonly record struct AnswerOutcome(string Answer, Money? Total);
