using Carefare.Asking;
using Carefare.Planning;
using Carefare.Planning.Explanation;
using Carefare.Quantities;

namespace Carefare;

/// <summary>Explains every figure of a report, by its path in the plan's JSON.</summary>
internal sealed class ReportExplanation(PlanProblem problem, RouteWords words)
{
    private readonly Dictionary<string, Derivation> _because = new(StringComparer.Ordinal);

    /// <summary>How the figures of a report came about.</summary>
    public IReadOnlyDictionary<string, Derivation> Of(PlanReport report)
    {
        if (report.Answer.Recommended is { } plan)
        {
            Recommended(plan, report);
            Worth(plan, report.Routes);
        }

        Figures(report.Routes);
        Proof(report.Answer);
        if (report.Baseline.Plan is { } baseline)
        {
            _because["baseline.total"] = BriefExplanation.Total(
                $"What {report.Baseline.Name} would cost",
                baseline,
                words
            );
        }

        Worths(report);
        Plans("frontier", report.Frontier, "What this other plan costs in the end");
        Plans("relax", report.Relax.Select(change => change.Plan), "What it costs in the end after the change");
        foreach (var (i, option) in report.Answer.Rejected.Index())
        {
            if (option.Plan is { } rejected)
            {
                _because[$"rejected[{i}].total"] = BriefExplanation.Total(
                    $"What {option.Option} costs in the end",
                    rejected,
                    words
                );
            }

            if (option.WinsIf is { } change)
            {
                _because[$"rejected[{i}].wins_if"] = ChangeExplanation.Of(option, change, report.Answer.Recommended);
            }
        }

        Asks(report.Asks);
        return _because;
    }

    private void Recommended(Plan plan, PlanReport report)
    {
        foreach (var (path, why) in PlanExplanation.Of(plan, problem, words, "recommended"))
        {
            _because[path] = why;
        }

        foreach (
            var (path, why) in plan.Outlook is { } open
                ? OutlookExplanation.Of(open, problem, words, "recommended.outlook")
                : []
        )
        {
            _because[path] = why;
        }

        var known = plan.Outlook is null ? "the total: no price is a range" : "the total of one story that may come";
        var isRange = report.Range is not null;
        Say(
            "recommended.expected",
            "What is expected",
            plan.Outlook?.Expected ?? plan.Total,
            plan.Outlook is null ? "the total of the plan" : OutlookExplanation.RuleOf(Attitude.Expected)
        );
        Say(
            "recommended.best",
            "The least",
            report.Range?.Low ?? plan.Outlook?.Best ?? plan.Total,
            isRange ? "at the lowest usual price" : known
        );
        Say(
            "recommended.worst",
            "The most",
            report.Range?.High ?? plan.Outlook?.Worst ?? plan.Total,
            isRange ? "at the highest usual price" : known
        );
    }

    private void Proof(PlanAnswer answer)
    {
        var (plan, proof) = (answer.Recommended, answer.Certificate);
        var says = plan is null ? "There is no plan to bound" : "No plan of the kind that was searched costs less";
        Say("certificate.bound", says, proof.Bound, proof.Method);
        _because["certificate.gap"] = Less(
            "How far the plan can be from the best",
            ("What the plan counts for", plan?.Counted ?? Money.Zero),
            ("The bound", proof.Bound),
            "what it counts for − the bound"
        );
    }

    private void Worth(Plan plan, IReadOnlyList<RouteReport> routes)
    {
        foreach (var (i, route) in routes.Index())
        {
            if (route.Worth is { } worth)
            {
                _because[$"routes[{i}].worth"] = Less(
                    $"What the plan would cost more without: {route.Name}",
                    ("The best total without it", plan.Counted + worth),
                    ("The total", plan.Counted),
                    "the best total without it − the total"
                ) with
                {
                    Facts = route.Finding.Facts,
                };
            }
        }
    }

    private void Figures(IReadOnlyList<RouteReport> routes)
    {
        foreach (var (i, route) in routes.Index())
        {
            foreach (var (k, figure) in route.Finding.Figures.Index())
            {
                _because[$"routes[{i}].figures[{k}].amount"] = new(
                    figure.Says,
                    figure.Amount.ToString(),
                    figure.Rule,
                    [.. figure.From.Select(part => new Derivation(part.Says, part.Amount.ToString(), "", [], []))],
                    route.Finding.Facts
                );
            }
        }
    }

    private void Worths(PlanReport report)
    {
        foreach (var (i, worth) in report.Worth.Index())
        {
            _because[$"worth[{i}].total"] = ChangeExplanation.Total(worth);
            _because[$"worth[{i}].saves"] = ChangeExplanation.Saves(worth, report.Answer.Recommended!);
        }
    }

    private void Asks(IReadOnlyList<OpenQuestion> asks)
    {
        foreach (var (i, ask) in asks.Index())
        {
            IReadOnlyList<Derivation> outcomes =
            [
                .. ask.Outcomes.Select(outcome => new Derivation(
                    $"The best plan's total if the answer is: {outcome.Answer}",
                    outcome.Total?.ToString() ?? "nothing fits",
                    "the plan made anew with that answer",
                    [],
                    []
                )),
            ];
            if (ask.Worth is { } worth)
            {
                _because[$"ask[{i}].worth"] = new(
                    $"How far the plan moves: {ask.Question}",
                    worth.ToString(),
                    "the largest distance of one of these totals from the total",
                    outcomes,
                    []
                );
            }

            foreach (var (j, outcome) in outcomes.Index().Where(one => ask.Outcomes[one.Index].Total is not null))
            {
                _because[$"ask[{i}].outcomes[{j}].total"] = outcome;
            }
        }
    }

    private void Plans(string list, IEnumerable<Plan> plans, string says)
    {
        foreach (var (i, plan) in plans.Index())
        {
            _because[$"{list}[{i}].total"] = BriefExplanation.Total(says, plan, words);
            _because[$"{list}[{i}].highest_month"] = BriefExplanation.HighestMonth(plan);
        }
    }

    private void Say(string path, string says, Money amount, string rule) =>
        _because[path] = new(says, amount.ToString(), rule, [], []);

    private static Derivation Less(
        string says,
        (string Says, Money Amount) from,
        (string Says, Money Amount) less,
        string rule
    ) => new(says, (from.Amount - less.Amount).ToString(), rule, [Leaf(from), Leaf(less)], []);

    private static Derivation Leaf((string Says, Money Amount) figure) =>
        new(figure.Says, figure.Amount.ToString(), "", [], []);
}
