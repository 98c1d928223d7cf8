using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Papers;
using Carefare.Papers.Making;
using Carefare.Planning;
using Carefare.Planning.Linear;
using Carefare.Rules;
using Carefare.Rules.Policies;
using Carefare.Yaml;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare;

/// <summary>The one door: the command line, the pages and programs ask here, and say nothing that it does not say.</summary>
/// <param name="knowledge">What the world says.</param>
/// <param name="solver">Proposes plans; the exact evaluator decides on them.</param>
public sealed class Desk(KnowledgeBase knowledge, ILinearSolver solver)
{
    /// <summary>What each way to pay comes to for a person, in the catalogue's order.</summary>
    /// <param name="person">The person's situation.</param>
    /// <param name="today">The day, where the case does not say <c>as_of</c>.</param>
    /// <param name="trials">The studies that were looked up for the person; null where nobody has looked.</param>
    public IReadOnlyList<Finding> Routes(Case person, DateOnly today, FoundTrials? trials = null) =>
        Catalogue.Find(At(person, today) with { Trials = trials });

    /// <summary>What each of a person's health plans says of the treatment, and what it asks for held against what was tried.</summary>
    /// <param name="person">The person's situation.</param>
    /// <param name="today">The day, where the case does not say <c>as_of</c>.</param>
    public CoverageReport Coverage(Case person, DateOnly today) => Coverages.Of(At(person, today));

    /// <summary>The cheapest safe plan month by month, with everything that explains it.</summary>
    /// <param name="person">The person's situation.</param>
    /// <param name="today">The day, where the case does not say <c>as_of</c>.</param>
    public PlanReport Plan(Case person, DateOnly today) =>
        new PlanReporter(new Planner(solver), At(person, today)).Report();

    /// <summary>
    /// The same plan in a fraction of the time: with its steps, its months and what makes one fit, but without other plans, and
    /// without what an open answer, a change or a way to pay is worth.
    /// </summary>
    /// <param name="person">The person's situation.</param>
    /// <param name="today">The day, where the case does not say <c>as_of</c>.</param>
    public PlanReport Brief(Case person, DateOnly today) =>
        new PlanReporter(new Planner(solver), At(person, today)).Brief();

    /// <summary>The plans for two cases, how they differ, and which answer moved what.</summary>
    /// <param name="first">The first case, without problems.</param>
    /// <param name="second">The second case, without problems.</param>
    /// <param name="today">The day, where a case does not say <c>as_of</c>.</param>
    public CaseComparison Compare(CaseReading first, CaseReading second, DateOnly today) =>
        Compare(new ComparedCase(first, knowledge, today), new ComparedCase(second, knowledge, today));

    /// <summary>The same for two cases that each have a knowledge and a day of their own: which figure moved what, too.</summary>
    /// <exception cref="ArgumentException">A case has problems.</exception>
    public CaseComparison Compare(ComparedCase first, ComparedCase second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new PlanComparer(new Planner(solver)).Compare(first, second);
    }

    /// <summary>The papers that a case can have, in a language.</summary>
    /// <param name="person">The person's situation.</param>
    /// <param name="today">The day, where the case does not say <c>as_of</c>.</param>
    /// <param name="language">The language.</param>
    /// <returns>The papers; or what is wrong with their words, where the knowledge is not Carefare's own.</returns>
    public (IReadOnlyList<NeededPaper> Papers, IReadOnlyList<Problem> Problems) Papers(
        Case person,
        DateOnly today,
        Language language
    ) => PaperList.Of(At(person, today), language, PaperRows.None);

    private Situation At(Case person, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new(person, knowledge, person.AsOf.Or(today));
    }
}
