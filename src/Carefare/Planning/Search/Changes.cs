using Carefare.Planning.Linear;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>Looks for the smallest change of each kind that makes a plan fit, where none does.</summary>
internal sealed class Changes(PlanProblem problem, ILinearSolver solver)
{
    private const int MostMonthsLater = 12;

    /// <summary>Larger changes than this, in dollars, are not a help.</summary>
    private const int MostDollars = 100_000;

    /// <summary>The changes, cheapest first.</summary>
    public IReadOnlyList<Relaxation> All(IReadOnlyList<Variant> variants) =>
        [
            .. new[] { MoreEachMonth(), MoreNow(), LessKeptBack(), LaterStart() }
                .Concat(problem.Credits.Select(credit => credit.Id).Select(MoreCredit))
                .Concat(problem.Treatments.GroupBy(one => one.Clinic).Select(LowerPrice))
                .Append(First(variants))
                .OfType<Relaxation>()
                .OrderBy(change => change.Total),
        ];

    private Relaxation? First(IReadOnlyList<Variant> variants) =>
        variants
            .Select(variant => Planned(variant.Change, variant.Problem))
            .FirstOrDefault(planned => planned is not null);

    /// <summary>The least more money each month.</summary>
    public Relaxation? MoreEachMonth() =>
        Smallest(
            more => problem with { Means = problem.Means with { Monthly = problem.Means.Monthly + Dollars(more) } },
            Missing(eachMonth: true),
            MostDollars,
            more => $"{Amounts.Short(Dollars(more))} more a month"
        );

    /// <summary>The least more money on the day of the plan.</summary>
    public Relaxation? MoreNow() =>
        Smallest(
            more => problem with { Means = problem.Means with { CashNow = problem.Means.CashNow + Dollars(more) } },
            Missing(eachMonth: false),
            MostDollars,
            more => $"{Amounts.Short(Dollars(more))} more at the beginning"
        );

    private Relaxation? LessKeptBack() =>
        Smallest(
            less => problem with { Means = problem.Means with { KeepBack = Without(less) } },
            1,
            decimal.ToInt32(decimal.Ceiling(decimal.Min(problem.Means.KeepBack.Dollars, MostDollars))),
            less => $"keep back {Amounts.Short(Without(less))} instead of {Amounts.Short(problem.Means.KeepBack)}"
        );

    private Relaxation? LaterStart()
    {
        foreach (var start in Enumerable.Range(1, MostMonthsLater).Select(problem.Starts[^1].AddMonths))
        {
            var change = $"start on {Amounts.Day(start)} instead of {Amounts.Day(problem.Starts[0])}";
            if (Planned(change, problem with { Starts = [start] }) is { } later)
            {
                return later;
            }
        }

        return null;
    }

    private Relaxation? MoreCredit(string id)
    {
        var offer = problem.Credits.Single(credit => credit.Id == id);
        return offer.Limit is not { } limit
            ? null
            : Smallest(
                more =>
                    problem with
                    {
                        Credits =
                        [
                            .. problem.Credits.Select(credit =>
                                credit.Id == id ? credit with { Limit = limit + Dollars(more) } : credit
                            ),
                        ],
                    },
                1,
                MostDollars,
                more => $"{Amounts.Short(Dollars(more))} more credit from {offer.Name}"
            );
    }

    /// <summary>The least by which a clinic's price is too high, in the price form in which most of it can be paid.</summary>
    private Relaxation? LowerPrice(IEnumerable<Offer.Treatment> forms)
    {
        var (treatment, missing) = forms
            .Select(one =>
                (Treatment: one, Missing: new Changes(problem with { Treatments = [one] }, solver).Missing(false))
            )
            .MinBy(one => one.Missing ?? int.MaxValue);
        var course = treatment.Price(problem.Starts[0]);
        // A price that is lower by an amount helps no more than as much money on the first day.
        return Smallest(
            less => problem with { Treatments = [PriceCut.Of(treatment, Dollars(less))] },
            missing is { } least
                ? decimal.ToInt32(decimal.Ceiling((decimal)least / int.Max(1, PriceCut.Count(course))))
                : null,
            PriceCut.Most(course),
            less => $"{course.ClinicName} asks {Amounts.Short(Dollars(less))} less for {PriceCut.What(course)}"
        );
    }

    /// <summary>The least whole amount of a change that makes a plan fit; null where the most does not.</summary>
    private Relaxation? Smallest(Func<int, PlanProblem> change, int? atLeast, int atMost, Func<int, string> says)
    {
        if (atLeast is not { } least || least > atMost)
        {
            return null;
        }

        // The proven least mostly is the answer.
        return Planned(least) is { } already ? already
            : least < atMost && Planned(atMost) is { } found ? Smaller(Planned, least + 1, found, atMost)
            : null;

        Relaxation? Planned(int amount) =>
            this.Planned(says(amount), change(amount)) is { } planned
                ? planned with
                {
                    Amount = Dollars(amount),
                }
                : null;
    }

    /// <summary>The least amount from one on that makes a plan fit, where a larger one does.</summary>
    private static Relaxation Smaller(Func<int, Relaxation?> planned, int low, Relaxation found, int high)
    {
        var (least, step) = (low, 0);
        while (low < high)
        {
            // First close to the proven least; then by halves.
            var middle = decimal.ToInt32(decimal.Min((low + high) / 2, least + step));
            step = step > MostDollars ? step : step * 8 + 1;
            if (planned(middle) is { } smaller)
            {
                (high, found) = (middle, smaller);
            }
            else
            {
                low = middle + 1;
            }
        }

        return found;
    }

    private Relaxation? Planned(string change, PlanProblem changed) =>
        new QuickSearch(changed, new(changed, solver)).Best() is { } best
            ? new(change, Money.Nearest(best.Counted), Outlooks.Told(changed, best))
            : null;

    /// <summary>The least that is missing in every option, in whole dollars; null where money alone does not help.</summary>
    /// <param name="eachMonth">Each month, rather than on the day of the plan.</param>
    public int? Missing(bool eachMonth)
    {
        var models = new Models(problem, solver);
        var missing = (
            from start in problem.Starts
            from treatment in problem.Treatments
            let policy = models.Of(treatment, start).Policy
            from mode in TaxMode.Of(problem, policy)
            select Missing(policy, mode, eachMonth)
        ).Min();
        return missing is { } least ? decimal.ToInt32(decimal.Max(1, decimal.Ceiling(least))) : null;
    }

    private decimal? Missing(Policy policy, TaxMode mode, bool eachMonth)
    {
        var model = new FundingModel(problem, policy);
        model.Choose(new(model.Credits, mode) { Wholly = false });
        var extra = model.Program.AddColumn(0, MostDollars, 0);
        model.Extra(extra, eachMonth);
        model.Objective.Only([(extra, 1)]);
        var answer = solver.Open(model.Program).Solve();
        return answer.Found ? DualBound.Of(model.Program, answer.Prices) : null;
    }

    private Money Without(int less) => Money.Max(Money.Zero, problem.Means.KeepBack - Dollars(less));

    private static Money Dollars(int dollars) => Money.Of(dollars);
}
