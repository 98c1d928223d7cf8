using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Comparing;
using Carefare.Knowledge;
using Carefare.Planning;
using Carefare.Rules;
using Carefare.Rules.Lending;
using Carefare.Yaml;

namespace Carefare;

/// <summary>Plans for two situations and for those between them.</summary>
internal sealed class PlanComparer(Planner planner)
{
    public CaseComparison Compare(ComparedCase first, ComparedCase second)
    {
        var (one, other) = (Planned.Of(planner, first), Planned.Of(planner, second));
        var edits = CaseEdits.Between(one.Start.Told, other.Start.Told);
        var (before, after) = (one.Report.Answer.Recommended, other.Report.Answer.Recommended);
        return new(
            Side(one.Report),
            Side(other.Report),
            [.. edits.Select(edit => edit.Change)],
            IsSameWorld(one.Start, other.Start)
                ? []
                : one.Figures.Against(other.Figures, one.Used.Union(other.Used).ToHashSet(StringComparer.Ordinal)),
            new Attribution<Between>(Replan).Moves(
                one.Start,
                Steps(edits, one.Start, other.Start),
                before?.Counted,
                after?.Counted
            )
        );
    }

    private static ComparedPlan Side(PlanReport report) =>
        new(
            report.AsOf,
            report.Answer.Recommended,
            report.Relax is [var least, ..] ? new(least.Change, least.Total) : null,
            report.PriceRoutes,
            report.Facts,
            [.. report.Asks.Select(ask => ask.Question)],
            report.Warnings
        );

    private static bool IsSameWorld(Between one, Between other) =>
        one.Knowledge == other.Knowledge && one.Day == other.Day;

    private static List<Step<Between>> Steps(IReadOnlyList<Edit> edits, Between first, Between second)
    {
        List<Step<Between>> steps =
        [
            .. edits.Select(edit => new Step<Between>(
                new PlanChange.Told(edit.Change),
                now => now with { Told = edit.Make(now.Told)! }
            )),
        ];
        if (first.Knowledge != second.Knowledge)
        {
            steps.Add(new(new PlanChange.Figures(), now => now with { Knowledge = second.Knowledge }));
        }

        if (first.Day != second.Day)
        {
            steps.Add(new(new PlanChange.Day(first.Day, second.Day), now => now with { Day = second.Day }));
        }

        return steps;
    }

    private Replanned Replan(Between between)
    {
        if (CaseEdits.Read(between.Told) is not { } person)
        {
            return Replanned.NotTried;
        }

        try
        {
            var problem = ProblemBuilder.Of(between.At(person));
            return new(IsSound: true, problem.Treatments.Count > 0 ? planner.Prepare(problem).Best()?.Counted : null);
        }
        catch (UnknownFactException)
        {
            return Replanned.NotTried;
        }
    }

    /// <summary>A situation on the way from the first to the second.</summary>
    private sealed record Between(Node Told, KnowledgeBase Knowledge, DateOnly Day)
    {
        public Situation At(Case person) => new(person with { AsOf = Answer.Of(person.AsOf.Key, Day) }, Knowledge, Day);
    }

    /// <summary>One of the two plans, and the figures that were looked up for it.</summary>
    private sealed record Planned(Between Start, PlanReport Report, Figures Figures, IReadOnlySet<string> Used)
    {
        public static Planned Of(Planner planner, ComparedCase side)
        {
            if (side.Told is not { Case: { } person, Told: { } told })
            {
                throw new ArgumentException("A case with problems cannot be compared.", nameof(side));
            }

            var start = new Between(told, side.Knowledge, person.AsOf.Or(side.Today));
            var lookups = new List<Lookup>();
            var now = start.At(person);
            _ = ProblemBuilder.Of(now with { Knowledge = side.Knowledge.Noting(lookups) });
            var report = new PlanReporter(planner, now).Report();
            var used = report.Facts.Select(fact => fact.Fact).Append(DebtToIncome.Cap(now).Id);
            return new(start, report, new(side.Knowledge, lookups), used.ToHashSet(StringComparer.Ordinal));
        }
    }
}
