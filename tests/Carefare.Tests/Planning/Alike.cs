using Carefare.Planning;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Tests.Planning;

/// <summary>Changes of a problem after which everything is as before.</summary>
internal static class Alike
{
    public static IReadOnlyDictionary<string, Func<PlanProblem, PlanProblem>> All { get; } =
        new Dictionary<string, Func<PlanProblem, PlanProblem>>
        {
            ["turned"] = problem =>
                problem with
                {
                    Treatments = [.. problem.Treatments.Reverse()],
                    Credits = [.. problem.Credits.Reverse()],
                    Benefits = [.. problem.Benefits.Reverse()],
                },
            ["renamed"] = problem =>
                problem with
                {
                    Treatments = [.. problem.Treatments.Select(Renamed)],
                    Credits = [.. problem.Credits.Select(Renamed)],
                    Benefits = [.. problem.Benefits.Select(Renamed)],
                },
            ["an answer that changes nothing"] = problem =>
                problem with
                {
                    Benefits = [.. problem.Benefits, PaysNothing],
                },
            ["a decision in two"] = problem => problem with { Benefits = [.. problem.Benefits.Select(InTwo)] },
        };

    private static Offer.Benefit PaysNothing =>
        new Offer.Reimbursement("nothing", "insurance", "Nothing", (_, _) => [])
        {
            Decisions = [new("nothing", "the answer that changes nothing", Given.AsOf.AddDays(20), 0.5m)],
        };

    /// <summary>Each first decision becomes one that says yes half as often, and one on the same day for the rest of the chance.</summary>
    private static Offer.Benefit InTwo(Offer.Benefit benefit) =>
        benefit.Decisions is not [var first, ..]
            ? benefit
            : benefit with
            {
                Decisions =
                [
                    first with
                    {
                        Id = first.Id + " 1",
                        Chance = first.Chance / 2,
                    },
                    first with
                    {
                        Id = first.Id + " 2",
                        Chance = first.Chance / 2 / (1 - (first.Chance / 2)),
                    },
                    .. benefit.Decisions.Skip(1),
                ],
            };

    /// <summary>Names that stand in another order than before.</summary>
    private static string Renamed(string name) => string.Concat(name.Select(letter => (char)('~' - letter + ' ')));

    private static PricedCourse Renamed(PricedCourse course) =>
        course with
        {
            Clinic = Renamed(course.Clinic),
            ClinicName = Renamed(course.ClinicName),
        };

    private static Offer.Treatment Renamed(Offer.Treatment treatment) =>
        treatment with
        {
            Id = Renamed(treatment.Id),
            Name = Renamed(treatment.Name),
            Clinic = Renamed(treatment.Clinic),
            Price = start => Renamed(treatment.Price(start)),
            Stop = treatment.Stop is { } stop ? (start, after) => Renamed(stop(start, after)) : null,
        };

    private static StoppedCourse Renamed(StoppedCourse stopped) => stopped with { Course = Renamed(stopped.Course) };

    private static Offer.Credit Renamed(Offer.Credit credit) =>
        credit with
        {
            Id = Renamed(credit.Id),
            Name = Renamed(credit.Name),
            Clinic = credit.Clinic is { } clinic ? Renamed(clinic) : null,
        };

    private static Offer.Benefit Renamed(Offer.Benefit benefit) =>
        benefit with
        {
            Id = Renamed(benefit.Id),
            Name = Renamed(benefit.Name),
            Decisions = [.. benefit.Decisions.Select(made => made with { Id = Renamed(made.Id) })],
        };
}
