using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Planning;

/// <summary>A treatment from one first day as it goes in one story.</summary>
/// <param name="Treatment">The treatment.</param>
/// <param name="Course">
/// What the clinic asks for; no charge is due before the day of the plan, there is none where the care is free, and it ends early
/// where the treatment does not help.
/// </param>
/// <param name="Others">What others pay of it.</param>
/// <param name="Charges">
/// The charges in their places as far as they are the person's to pay when they fall due, and their care as far as nobody else
/// ever pays it.
/// </param>
internal sealed record Option(
    Offer.Treatment Treatment,
    PricedCourse Course,
    IReadOnlyList<OthersPay> Others,
    IReadOnlyList<Charge> Charges
)
{
    /// <summary>The day on which it is known whether the treatment helps; null where the whole course is given anyway.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>What it costs before anything is lent or taxed: the clinic's price less what others pay.</summary>
    public Money Price { get; } = Course.Price - Money.Sum(Others.Select(one => one.Amount));

    /// <summary>The treatment from a first day, all of it, and nobody else pays.</summary>
    public static Option Of(PlanProblem problem, Offer.Treatment treatment, DateOnly start) =>
        Of(treatment, NotBefore(problem.AsOf, treatment.Price(start)), []);

    /// <summary>The treatment as it goes in a story.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="treatment">The treatment.</param>
    /// <param name="start">The first day.</param>
    /// <param name="granted">The benefits that are granted in the story, each with the day.</param>
    /// <param name="helps">Whether the treatment helps.</param>
    public static Option Of(
        PlanProblem problem,
        Offer.Treatment treatment,
        DateOnly start,
        IReadOnlyList<(Offer.Benefit Benefit, DateOnly On)> granted,
        bool helps
    )
    {
        var stopped = problem.Response is { } response ? treatment.Stop?.Invoke(start, response.After) : null;
        var course = NotBefore(problem.AsOf, helps || stopped is null ? treatment.Price(start) : stopped.Course);
        var left = course.Charges.Select(charge => charge.Amount).ToArray();
        var others = new List<OthersPay>();
        if (!helps && stopped is { Refund: { } refund })
        {
            left[refund.Charge] -= refund.Amount;
            others.Add(
                new(
                    refund.Charge,
                    refund.Amount,
                    stopped.Day,
                    new(PartyKind.Clinic, course.Clinic),
                    false,
                    treatment.Route,
                    "Refund"
                )
            );
        }

        others.AddRange(Benefits.Pay(granted, course, left));
        return Of(treatment, course, others) with { KnownOn = stopped?.Day };
    }

    /// <summary>Whether credit can pay anything at this clinic.</summary>
    public bool CanUse(Offer.Credit credit) => Charges.Count > 0 && (credit.Clinic ?? Course.Clinic) == Course.Clinic;

    /// <summary>The month of the last charge, or of the first treatment where nothing is charged.</summary>
    public Month LastMonth => Month.Of(Course.Charges.Select(charge => charge.Due).DefaultIfEmpty(Course.Start).Max());

    /// <summary>Whether money moves in it as in another one.</summary>
    public bool IsLike(Option other) =>
        ReferenceEquals(this, other)
        || (
            Treatment == other.Treatment
            && Course.Start == other.Course.Start
            && Others.SequenceEqual(other.Others)
            && Charges
                .Select(charge => (charge.Due, charge.Amount))
                .SequenceEqual(other.Charges.Select(charge => (charge.Due, charge.Amount)))
        );

    private static Option Of(Offer.Treatment treatment, PricedCourse course, List<OthersPay> others) =>
        new(treatment, course, others, others.Count == 0 ? course.Charges : [.. course.Charges.Select(Net(others))]);

    /// <summary>What would have been due before the day of the plan is due on it.</summary>
    private static PricedCourse NotBefore(DateOnly day, PricedCourse course) =>
        course.Charges.All(charge => charge.Due >= day)
            ? course
            : course with
            {
                Charges = [.. course.Charges.Select(charge => charge.Due < day ? charge with { Due = day } : charge)],
            };

    /// <summary>A charge less what others pay of it; of its care, what is given last is theirs.</summary>
    private static Func<Charge, int, Charge> Net(List<OthersPay> others)
    {
        var paid = others.ToLookup(one => one.Charge);
        return (charge, place) =>
        {
            var direct = Money.Sum(paid[place].Where(one => one.ToClinic).Select(one => one.Amount));
            var left = Money.Sum(charge.Services.Select(service => service.Amount));
            left = Money.Max(Money.Zero, left - Money.Sum(paid[place].Select(one => one.Amount)));
            var services = new List<Service>();
            foreach (var service in charge.Services)
            {
                var amount = Money.Min(left, service.Amount);
                left -= amount;
                services.Add(service with { Amount = amount });
            }

            return charge with
            {
                Amount = charge.Amount - direct,
                Agreed = charge.Agreed - direct,
                Services = services,
            };
        };
    }
}
