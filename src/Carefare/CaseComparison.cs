using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Comparing;
using Carefare.Knowledge;

namespace Carefare;

/// <summary>What one of two plans is made from.</summary>
/// <param name="Told">The person's situation, as it was read; it has no problems.</param>
/// <param name="Knowledge">What the world says.</param>
/// <param name="Today">The day, where the case does not say <c>as_of</c>.</param>
public sealed record ComparedCase(CaseReading Told, KnowledgeBase Knowledge, DateOnly Today);

/// <summary>The plans for two cases, how they differ, and what moved the one to the other.</summary>
/// <param name="First">The first plan.</param>
/// <param name="Second">The second plan.</param>
/// <param name="Answers">What the second case says otherwise, in the order of the questions.</param>
/// <param name="Figures">The figures about the world that differ by value, of those that either plan rests on.</param>
/// <param name="Moves">
/// What each change did to the total: one change after another in the order of the questions, then the figures, then the day.
/// </param>
public sealed record CaseComparison(
    ComparedPlan First,
    ComparedPlan Second,
    IReadOnlyList<CaseChange> Answers,
    IReadOnlyList<FigureDifference> Figures,
    IReadOnlyList<Move> Moves
) : PlanComparison(First, Second);
