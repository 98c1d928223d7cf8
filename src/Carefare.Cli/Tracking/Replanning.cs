using Carefare.Cases.Reading;
using Carefare.Cli.Verbs;
using Carefare.Knowledge;
using Carefare.Solver;
using Carefare.Tracking;

namespace Carefare.Cli.Tracking;

/// <summary>Saves answers, plans anew, and works out what that changes in what is tracked.</summary>
/// <param name="tracker">What the verbs share.</param>
/// <param name="known">The figures.</param>
/// <param name="today">The day for which is planned.</param>
internal sealed class Replanning(Tracker tracker, KnowledgeBase known, DateOnly today)
{
    /// <summary>The event that saves answers.</summary>
    public CaseEvent.CaseSaved Saving(string text) => CaseEvent.CaseSaved.Of(today, text);

    /// <summary>The answers on the day for which is planned.</summary>
    public CaseReading OnDay(CaseReading read) => read with { Case = DayOption.On(read.Case!, today) };

    /// <summary>What saving answers brings with it: the answers, then days and tasks as the new plan has them.</summary>
    /// <param name="before">What is known of the case.</param>
    /// <param name="text">The new answers.</param>
    /// <param name="read">The same, as they were read.</param>
    public Replanned Plan(Track before, string text, CaseReading read)
    {
        using var solver = new Highs();
        var now = tracker.Situation(read.Case!, known, today);
        var saving = Saving(text);
        var report = new Desk(known, solver).Plan(now.Case, today);
        var plan = new PlanTracking(report);
        var after = before.With(saving);
        var renewal = Renewal.Events(after, plan.Deadlines(now, after), plan.Tasks, today);
        return new([saving, .. renewal], renewal, PromiseCheck.Of(after, plan.Care, today), report);
    }

    /// <summary>The plans for the answers before and now, side by side.</summary>
    public CaseComparison Compare(CaseReading before, CaseReading now)
    {
        using var solver = new Highs();
        return new Desk(known, solver).Compare(OnDay(before), OnDay(now), today);
    }
}

/// <summary>What came of saving answers.</summary>
/// <param name="Events">All events: the answers first.</param>
/// <param name="Renewal">Those on days and tasks.</param>
/// <param name="Flags">Promises that no longer fit, a sentence each.</param>
/// <param name="Report">The new plan.</param>
internal sealed record Replanned(
    IReadOnlyList<CaseEvent> Events,
    IReadOnlyList<CaseEvent> Renewal,
    IReadOnlyList<string> Flags,
    PlanReport Report
);
