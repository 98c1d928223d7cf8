using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.Insurance;

/// <summary>What claims with health plans come to, in words with the person's own numbers.</summary>
/// <param name="now">The situation.</param>
/// <param name="quotes">The course and the quotes.</param>
/// <param name="plans">The plans that are counted.</param>
/// <param name="others">The names of plans of which too little is known.</param>
internal sealed class InsuranceWords(Situation now, CourseQuotes quotes, BothPlans plans, IReadOnlyList<string> others)
{
    private readonly Waivers _waivers = new(quotes, plans);

    /// <summary>Who pays which part of the course at each clinic, and what that says of prices and days.</summary>
    public string Why =>
        string.Join(
            ' ',
            [
                .. Clinics.Select(one => At(one)),
                .. Comes,
                .. _waivers.Sentences,
                .. new OtherYear(now, quotes, plans).Sentences,
                .. others.Count > 0
                    ? new[] { $"Only {Names} counted: what {string.Join(" and ", others)} pays is not known yet." }
                    : [],
            ]
        );

    /// <summary>What to do.</summary>
    public IReadOnlyList<RouteStep> Steps
    {
        get
        {
            var words = now.Knowledge.Words("insurance");
            RouteStep[] steps =
            [
                .. Plans.SelectMany(plan =>
                    plan.Decisions.Select(
                        (decision, place) =>
                            new RouteStep(
                                decision.Day,
                                $"{Where(plan, place)}sk {plan.Payer} for its answer to {decision.Name}, in writing. {words["answer"]}",
                                []
                            )
                    )
                ),
                .. _waivers.Steps,
                .. Clinics.Any(one => one.IsContract)
                    ? new[] { new RouteStep(quotes.Start, words["in-network"], []) }
                    : [],
                .. new Filing(now, quotes, plans).Steps,
            ];
            return [.. steps.OrderBy(step => step.By)];
        }
    }

    private IEnumerable<PlanClaims> Plans => plans.Second is { } second ? [plans.First, second] : [plans.First];

    private string Names =>
        string.Join(" and ", Plans.Select(plan => plan.Payer)) + (plans.Second is null ? " is" : " are");

    private IReadOnlyList<ClinicClaims> Clinics =>
        [.. plans.First.Counted.Concat(plans.Second?.Counted ?? []).DistinctBy(one => one.Clinic.Terms.Clinic)];

    /// <summary>When money comes back, plan by plan.</summary>
    private IEnumerable<string> Comes =>
        Plans
            .Where(plan => plan.Counted.Any(one => !one.IsContract))
            .Select(plan =>
                $"The money{(plans.Second is null ? "" : $" of {plan.Payer}")} comes {plan.PaidAfterDays} days after "
                + (plan.Decisions.Count > 0 ? "the care or the yes, whichever is later." : "the care.")
            );

    /// <summary>A later answer is there only where the one before was a no.</summary>
    private static string Where(PlanClaims plan, int place) =>
        place == 0 ? "A" : $"If {plan.Decisions[place - 1].Name} was a no, a";

    private string At(ClinicClaims clinic)
    {
        var terms = clinic.Clinic.Terms;
        var course = quotes.Price(terms, PriceForm.PerInfusion);
        var lines = plans.Of(course, plans.First.Granted, plans.Second?.Granted ?? now.Today);
        Money Sum(Func<LineOutcome, Money> part) => Money.Sum(lines.Select(part));

        var (first, second) = (Sum(one => one.First.PlanPays), Sum(one => one.SecondPays));
        var (deductible, program) = (Sum(one => one.First.Deductible), Sum(one => one.First.ThirdPartyPays));
        var (share, writeOff) = (Sum(one => one.First.Share), Sum(one => one.WriteOff));
        var (copay, coinsurance) = (Sum(one => one.First.Copay), Sum(one => one.First.Coinsurance));
        var parts = new[]
        {
            (deductible, "falls under the deductible"),
            (copay, copay > Money.Zero && IsOne(lines) ? "is your copay" : "is your copays"),
            (coinsurance, "is your coinsurance"),
            (writeOff, "is written off, since the clinic is in the network"),
            (course.Price - first - share - writeOff, "is not allowed or not covered"),
        };
        var yours = string.Join(
            ", ",
            parts.Where(part => part.Item1 > Money.Zero).Select(part => $"{part.Item1} {part.Item2}")
        );
        var pays = clinic.IsContract ? "pays the clinic" : "pays back";
        return Capital.Of(
            $"{If}{plans.First.Payer} {pays} {(first > Money.Zero ? first.ToString() : "nothing")} of {course.Price} at {terms.ClinicName}, one by one"
                + (yours.Length > 0 ? $": {yours}." : ".")
                + Then(second, program, course.Price - Sum(one => one.TakenOff), clinic)
                + (first + second == Money.Zero && deductible > Money.Zero ? NothingPaid : "")
        );
    }

    private static string NothingPaid =>
        " So here a yes brings no money: all that is allowed goes to the deductible, and the plan pays a part only after it.";

    private static bool IsOne(IReadOnlyList<LineOutcome> lines) =>
        lines.Count(one => one.First.Copay > Money.Zero) == 1;

    /// <summary>Who pays of what the first plan leaves, and what is left at last.</summary>
    private string Then(Money second, Money program, Money left, ClinicClaims clinic) =>
        (
            plans.Second is { } other
                ? $" Then {other.Payer}, which pays second, pays {(second > Money.Zero ? second.ToString() : "nothing")}."
                : ""
        )
        + (program > Money.Zero ? $" The savings program pays {program} of your share." : "")
        + (plans.Second is not null || program > Money.Zero || clinic.IsContract ? $" That leaves {left} to you." : "");

    private string If =>
        plans.First.Decisions.Count > 0
            ? $"if {plans.First.Decisions[0].Name} is a yes by {plans.First.Granted:MMMM d, yyyy}, "
            : "";
}
