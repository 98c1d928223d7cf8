using System.Globalization;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Rules.Lending;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare;

/// <summary>Makes the planner's problem from a situation and what its routes offer.</summary>
internal static class ProblemBuilder
{
    /// <summary>The problem of a situation, from all its routes.</summary>
    public static PlanProblem Of(Situation now) => Build(now, Catalogue.Find(now));

    /// <summary>The problem; the routes' offers in the catalogue's order.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="findings">What its routes came to.</param>
    public static PlanProblem Build(Situation now, IReadOnlyList<Finding> findings)
    {
        var offers = findings.SelectMany(finding => finding.Offers).ToList();
        var starts = Starts(now);
        var treatments = offers.OfType<Offer.Treatment>().ToList();
        return new(
            now.Today,
            MeansOf(
                now.Case.Money,
                () => treatments.Select(offer => offer.Price(starts[0]).Price).DefaultIfEmpty().Max()
            ),
            starts,
            treatments,
            [.. offers.OfType<Offer.Credit>()],
            offers.OfType<Offer.Hsa>().FirstOrDefault(),
            offers.OfType<Offer.Fsa>().FirstOrDefault(),
            offers.OfType<Offer.Deduction>().FirstOrDefault(),
            DebtToIncome.MostNewPayment(now)
        )
        {
            Benefits = [.. offers.OfType<Offer.Benefit>()],
            Response = ResponseOf(now),
            Attitude = now.Case.Wants.Attitude.Or("") switch
            {
                "cautious" => Attitude.Cautious,
                "worst" => Attitude.Worst,
                _ => Attitude.Expected,
            },
        };
    }

    /// <summary>Whether the treatment helps, where both when that is known and how likely it is are answered.</summary>
    private static Response? ResponseOf(Situation now) =>
        now.Case.Course is { KnownAfter: { IsKnown: true, Value: var after }, ChanceOfGoingOn.IsKnown: true } course
        && after < WantedProtocol.Of(now).Protocol.Infusions
            ? new(after, course.ChanceOfGoingOn.Value)
            : null;

    /// <summary>The money there is; where the person has not said it, as much more as the dearest course costs.</summary>
    private static Means MeansOf(Cases.Purse purse, Func<Money> dearest)
    {
        var (cash, monthly, keepBack) = (
            purse.CashNow.Or(Money.Zero),
            purse.Monthly.Or(Money.Zero),
            purse.KeepBack.Or(Money.Zero)
        );
        return purse is { CashNow.IsKnown: true, Monthly.IsKnown: true }
            ? new(cash, monthly, keepBack)
            : new(Money.Max(cash, keepBack) + dearest(), monthly, keepBack);
    }

    private static List<DateOnly> Starts(Situation now)
    {
        var first = Rules.Taxes.Horizon.FirstTreatment(now);
        var last = Rules.Taxes.Horizon.LastStart(now);
        var starts = new List<DateOnly>();
        for (var (day, months) = (first, 0); day <= last; day = first.AddMonths(++months))
        {
            starts.Add(day);
        }

        return [.. starts.Concat(PlanYears(now, first, last)).Distinct().Order()];
    }

    /// <summary>The first days of plan years on which the course can start: what is met before them no longer counts.</summary>
    private static IEnumerable<DateOnly> PlanYears(Situation now, DateOnly first, DateOnly last) =>
        now
            .Case.Coverage.Or([])
            .Where(plan => plan is { PlanYearStarts.IsKnown: true, Claims.Exists: { IsKnown: true, Value: true } })
            .SelectMany(plan =>
                Enumerable
                    .Range(first.Year, last.Year - first.Year + 1)
                    .Select(year =>
                        DateOnly.ParseExact(
                            $"{year:0000}-{plan.PlanYearStarts.Value}",
                            "yyyy-MM-dd",
                            CultureInfo.InvariantCulture
                        )
                    )
            )
            .Where(day => first < day && day <= last);
}
