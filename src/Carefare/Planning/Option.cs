using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Planning;

/// <summary>A treatment from one first day.</summary>
/// <param name="Treatment">The treatment.</param>
/// <param name="Course">Its course; no charge is due before the day of the plan, and there is none where the care is free.</param>
internal sealed record Option(Offer.Treatment Treatment, PricedCourse Course)
{
    /// <summary>The treatment priced from a first day; what would have been due before the day of the plan is due on it.</summary>
    public static Option Of(PlanProblem problem, Offer.Treatment treatment, DateOnly start)
    {
        var course = treatment.Price(start);
        return new(
            treatment,
            course with
            {
                Charges =
                [
                    .. course.Charges.Select(charge =>
                        charge.Due < problem.AsOf ? charge with { Due = problem.AsOf } : charge
                    ),
                ],
            }
        );
    }

    /// <summary>The credit that can pay at this clinic, in an order of its terms, so that the order of the offers does not matter.</summary>
    public IReadOnlyList<Offer.Credit> CreditsOf(PlanProblem problem) =>
        [
            .. problem
                .Credits.Where(credit => Course.Charges.Count > 0 && (credit.Clinic ?? Course.Clinic) == Course.Clinic)
                .OrderBy(credit => $"{credit.Terms} {credit.Limit}", StringComparer.Ordinal),
        ];

    /// <summary>The month of the last charge, or of the first treatment where nothing is charged.</summary>
    public Month LastMonth => Month.Of(Course.Charges.Select(charge => charge.Due).DefaultIfEmpty(Course.Start).Max());
}
