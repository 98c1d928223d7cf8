using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.Insurance;

/// <summary>What claims with a health plan come to, in words with the person's own numbers.</summary>
/// <param name="now">The situation.</param>
/// <param name="quotes">The course and the quotes.</param>
/// <param name="plan">The plan that is counted.</param>
/// <param name="plans">How many plans there are claims with.</param>
internal sealed class InsuranceWords(Situation now, CourseQuotes quotes, PlanClaims plan, int plans)
{
    /// <summary>What must hold so that something is paid back.</summary>
    public string OnlyIf => $"{Capital(plan.Payer)} pays something back only if {Deciding}.{Second}";

    /// <summary>What must be known so that something can be counted.</summary>
    public string NotKnown =>
        $"What {plan.Payer} pays back can be counted only if {Deciding}. That is not known yet.{Second}";

    /// <summary>Who pays which part of the course at each clinic.</summary>
    public string Why =>
        string.Join(
            ' ',
            plan.Clinics.Where(one => one.Condition.Truth == Truth.Yes).Select(one => At(one.Clinic.Terms))
        )
        + $" The money comes {plan.PaidAfterDays} days after {(plan.Decisions.Count > 0 ? "the care or the yes, whichever is later" : "the care")}.{Second}";

    /// <summary>What to do.</summary>
    public IReadOnlyList<RouteStep> Steps
    {
        get
        {
            var words = now.Knowledge.Words("insurance");
            RouteStep[] steps =
            [
                .. plan.Decisions.Select(
                    (decision, place) =>
                        new RouteStep(
                            decision.Day,
                            $"{Where(place)}sk {plan.Payer} for its answer to {decision.Name}, in writing. {words["answer"]}",
                            []
                        )
                ),
                new(quotes.Start, words["superbill"], []),
            ];
            return [.. steps.OrderBy(step => step.By)];
        }
    }

    /// <summary>A later answer is there only where the one before was a no.</summary>
    private string Where(int place) => place == 0 ? "A" : $"If {plan.Decisions[place - 1].Name} was a no, a";

    private string Deciding => string.Join(" and ", plan.Condition.Deciding.Select(part => part.Sentence));

    private string Second =>
        plans > 1 ? $" How two plans share a bill is not modelled: only {plan.Payer} is counted." : "";

    private string At(QuoteTerms terms)
    {
        var course = quotes.Price(terms, PriceForm.PerInfusion);
        var billed = Money.Sum(
            course.Charges.Where(charge => charge.Kind != ChargeKind.Pharmacy).Select(charge => charge.Amount)
        );
        var lines = plan.Adjudicate(course, plan.Granted).Select(one => one.Paid).ToList();
        var back = Money.Sum(lines.Select(line => line.PlanPays));
        var deductible = Money.Sum(lines.Select(line => line.Deductible));
        var coinsurance = Money.Sum(lines.Select(line => line.Coinsurance));
        var parts = new[]
        {
            (deductible, "falls under the deductible"),
            (coinsurance, "is your coinsurance"),
            (billed - back - deductible - coinsurance, "is not allowed or not covered"),
        };
        var yours = string.Join(
            ", ",
            parts.Where(part => part.Item1 > Money.Zero).Select(part => $"{part.Item1} {part.Item2}")
        );
        return Capital(
            $"{If}{plan.Payer} pays back {(back > Money.Zero ? back.ToString() : "nothing")} of {billed} at {terms.ClinicName}, one by one"
                + (yours.Length > 0 ? $": {yours}." : ".")
        );
    }

    private string If =>
        plan.Decisions.Count > 0 ? $"if {plan.Decisions[0].Name} is a yes by {plan.Granted:MMMM d, yyyy}, " : "";

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
