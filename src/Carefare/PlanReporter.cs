using Carefare.Asking;
using Carefare.Planning;
using Carefare.Planning.Explanation;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare;

/// <summary>Plans for a situation, and gathers everything that explains the plan.</summary>
internal sealed class PlanReporter
{
    private readonly Planner _planner;
    private readonly Situation _now;
    private readonly CourseQuotes _quotes;
    private readonly IReadOnlyList<Finding> _findings;
    private readonly PlanProblem _problem;
    private readonly PreparedProblem _prepared;

    public PlanReporter(Planner planner, Situation now)
    {
        _planner = planner;
        _now = now;
        _quotes = CourseQuotes.Of(now);
        _findings = Catalogue.Find(now);
        _problem = ProblemBuilder.Build(now, _findings);
        _prepared = planner.Prepare(_problem);
    }

    public PlanReport Report()
    {
        var answer = _problem.Treatments.Count > 0 ? _prepared.Explain(_prepared.Plan()) : NothingOffered;
        var plan = answer.Recommended;
        var used = plan is null ? [] : UsedRoutes(plan);
        var open = OpenQuestions.Of(_now, _findings);
        var total = plan is null || open.Count == 0 ? null : _prepared.Total();
        var asks = new ValueOfKnowing(_now, BestTotal).Weigh(open, total);
        var usedFacts = UsedFacts(used);
        var report = new PlanReport(
            _now.Today,
            answer,
            RangeAround(plan),
            Baseline.EverythingOnTheCard(_problem, plan?.Course.Clinic),
            plan is null ? [] : _prepared.Frontier(),
            [.. _findings.Select(finding => RouteOf(finding, plan, used))],
            plan is null ? [] : PlanSteps.Of(plan, [.. _findings.Where(finding => Counts(finding, used))]),
            asks,
            plan is null && _problem.Treatments.Count > 0 ? _prepared.SmallestChanges(Shorter()) : [],
            usedFacts,
            Warnings.Of(_now, _quotes, plan, _findings, usedFacts),
            new Dictionary<string, Derivation>(StringComparer.Ordinal)
        )
        {
            Worth = plan is null ? [] : _prepared.Worths(plan),
        };
        return report with { Because = new ReportExplanation(_problem, Words()).Of(report) };
    }

    /// <summary>
    /// The plan with its steps and what it rests on, and whatever makes one fit: without other plans, and without what an answer, a
    /// change or a way to pay is worth, which take longest.
    /// </summary>
    public PlanReport Brief()
    {
        var answer = _problem.Treatments.Count > 0 ? _prepared.Plan() : NothingOffered;
        var plan = answer.Recommended;
        var used = plan is null ? [] : UsedRoutes(plan);
        var facts = UsedFacts(used);
        var report = new PlanReport(
            _now.Today,
            plan is null ? _prepared.Explain(answer) : answer,
            RangeAround(plan),
            Baseline.EverythingOnTheCard(_problem, plan?.Course.Clinic),
            [],
            [.. _findings.Select(finding => RouteOf(finding, plan: null, used))],
            plan is null ? [] : PlanSteps.Of(plan, [.. _findings.Where(finding => Counts(finding, used))]),
            OpenQuestions.Of(_now, _findings),
            plan is null && _problem.Treatments.Count > 0 ? _prepared.SmallestChanges(Shorter()) : [],
            facts,
            Warnings.Of(_now, _quotes, plan, _findings, facts),
            new Dictionary<string, Derivation>(StringComparer.Ordinal)
        );
        return report with { Because = new ReportExplanation(_problem, Words()).Of(report) };
    }

    private IReadOnlyList<Knowledge.Citation> UsedFacts(HashSet<string> used) =>
        [
            .. _findings
                .Where(finding => used.Contains(finding.Route))
                .SelectMany(finding => finding.Facts)
                .Concat(AssumedFacts)
                .Distinct(),
        ];

    private static PlanAnswer NothingOffered =>
        new(null, [], [], new("no clinic's price is known", Money.Zero, Money.Zero));

    private IEnumerable<Knowledge.Citation> AssumedFacts =>
        _quotes
            .Assumptions.Concat(_quotes.Clinics.SelectMany(clinic => clinic.Assumptions))
            .SelectMany(assumed => assumed.Facts);

    /// <summary>The routes that the plan uses, whatever comes.</summary>
    private HashSet<string> UsedRoutes(Plan plan) =>
        [
            .. (plan.Outlook?.Stories.Select(story => story.Plan) ?? [plan]).SelectMany(one =>
                _problem
                    .Treatments.Where(offer => offer.Clinic == one.Course.Clinic && offer.Form == one.Course.Form)
                    .Select(offer => offer.Route)
                    .Concat(one.Ledger.Select(line => line.Route))
            ),
        ];

    private RouteReport RouteOf(Finding finding, Plan? plan, HashSet<string> used)
    {
        var isUsed = used.Contains(finding.Route);
        return new(
            Catalogue.All.First(route => route.Id == finding.Route).Name,
            finding,
            isUsed,
            isUsed && plan is not null ? WorthOf(finding, plan) : null
        );
    }

    private Money? WorthOf(Finding finding, Plan plan) =>
        _prepared.TotalWithout(finding.Route) is { } total ? total - plan.Counted : null;

    /// <summary>What to do for a way that a plan uses, and for an open one by which others can be brought to pay for the treatment.</summary>
    private static bool Counts(Finding finding, HashSet<string> used) =>
        used.Contains(finding.Route)
        || (finding.Status == Status.Open && finding.Offers.Count == 0 && !IsBesideTheTreatment(finding));

    private static bool IsBesideTheTreatment(Finding finding) =>
        finding.Programmes.Count > 0
        && finding.Programmes.All(one => one.Status != Status.Open || !one.Programme.Pays.IsForTreatment);

    private RouteWords Words()
    {
        var facts = _findings.ToDictionary(finding => finding.Route, finding => finding.Facts, StringComparer.Ordinal);
        return new(
            route => Catalogue.All.FirstOrDefault(known => known.Id == route)?.Name ?? route,
            route => facts.GetValueOrDefault(route, [])
        );
    }

    private TotalRange? RangeAround(Plan? plan)
    {
        if (plan is null || _quotes.Clinics is not [{ Published: { } published }])
        {
            return null;
        }

        return TotalAt(published.Low) is { } low && TotalAt(published.High) is { } high ? new(low, high) : null;

        Money? TotalAt(Treatment.QuoteTerms terms) =>
            _planner
                .Prepare(
                    _problem with
                    {
                        Treatments = [_quotes.Offer(terms, plan.Course.Form, _problem.Treatments[0].Route)],
                    }
                )
                .Best()
                ?.Counted;
    }

    /// <summary>The same situation with fewer treatments in the series.</summary>
    private List<Variant> Shorter()
    {
        var wanted = _quotes.Protocol.Infusions;
        return
        [
            .. Enumerable
                .Range(1, wanted - 1)
                .Reverse()
                .Select(fewer => new Variant(
                    $"{fewer} {(fewer == 1 ? "infusion" : "infusions")} first and then decide, instead of {wanted}",
                    ProblemFor(
                        _now.Case with
                        {
                            Course = _now.Case.Course with { Infusions = Cases.Answer.Of("course.infusions", fewer) },
                        }
                    )
                )),
        ];
    }

    private Money? BestTotal(Cases.Case person) =>
        ProblemFor(person) is { Treatments.Count: > 0 } problem ? _planner.Prepare(problem).Total() : null;

    private PlanProblem ProblemFor(Cases.Case person) => ProblemBuilder.Of(_now with { Case = person });
}
