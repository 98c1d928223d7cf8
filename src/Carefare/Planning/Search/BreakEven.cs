using Carefare.Planning.Linear;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// Finds the smallest change that would make a rejected option win: a lower price, or a lower rate; or that would make it fit at
/// all: more money. The option's plan is made anew at the change, and at one step less, which is not enough.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="recommended">Its best plan; null where nothing fits.</param>
/// <param name="solver">The solver.</param>
/// <param name="total">What the best plan of a problem costs; null where nothing fits.</param>
internal sealed class BreakEven(
    PlanProblem problem,
    Plan? recommended,
    ILinearSolver solver,
    Func<PlanProblem, Money?> total
)
{
    /// <summary>Plans that are made anew before further options are left without their change.</summary>
    private const int MostPlans = 48;

    /// <summary>A hundredth of a percent.</summary>
    private const decimal RateStep = 0.0001m;

    private int _made;

    /// <summary>The options with the change that would make each win, as far as there is a sensible one.</summary>
    public IReadOnlyList<RejectedOption> All(IReadOnlyList<RejectedOption> options) =>
        [.. options.Select(option => option with { WinsIf = _made < MostPlans ? Of(option) : null })];

    private WinningChange? Of(RejectedOption option) =>
        (option.Offer, option.Plan, recommended) switch
        {
            (Offer.Treatment treatment, null, _) => Fits(new(problem with { Treatments = [treatment] }, solver)),
            (Offer.Treatment treatment, { } plan, { } best) => LowerPrice(treatment, plan, best),
            (Offer.Credit credit, null, { } best) => Fits(
                new(Alone(credit, best), solver),
                new(Alone(credit, best) with { Credits = [] }, solver)
            ),
            (Offer.Credit credit, { } plan, { } best) => LowerRate(credit, plan, best),
            _ => null,
        };

    private WinningChange? LowerPrice(Offer.Treatment treatment, Plan plan, Plan best)
    {
        var most = PriceCut.Most(plan.Course);
        if (most == 0)
        {
            return null;
        }

        var target = Money.Min(best.Counted, plan.Counted - Money.Cent);
        var paying = plan.Counted.Dollars - AtLeast(treatment, 0);
        var (low, high) = (0, most);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = AtLeast(treatment, middle) + paying <= target.Dollars ? (low, middle) : (middle + 1, high);
        }

        return new Threshold(target, most, less => TotalAt(treatment, less)).Least(plan.Counted, low) is { } found
            ? new(
                $"It wins if {PriceCut.What(plan.Course)} costs {Amounts.Short(Money.Of(found.Step))} less.",
                found.Total,
                found.Before
            )
            : null;
    }

    private WinningChange? LowerRate(Offer.Credit credit, Plan plan, Plan best)
    {
        if (CreditRate.Of(credit.Terms) is not { } rate || rate.PerYear < RateStep)
        {
            return null;
        }

        var alone = Alone(credit, best);
        var target = Money.Min(best.Counted, plan.Counted - Money.Cent);
        var most = decimal.ToInt32(decimal.Truncate(rate.PerYear / RateStep));
        if (At(most) is not { } least)
        {
            return null;
        }

        if (least > target)
        {
            return new($"It wins at no APR: without interest it still costs {least - best.Counted} more.", least, null);
        }

        var part = (plan.Counted - target).Dollars / decimal.Max(Money.Cent.Dollars, (plan.Counted - least).Dollars);
        var guess = decimal.ToInt32(decimal.Clamp(decimal.Ceiling(most * part), 1, most));
        return new Threshold(target, most, At).Least(plan.Counted, guess) is { } found
            ? new(
                found.Step == most
                    ? "It wins only without interest."
                    : $"It wins at an APR of {RateAt(found.Step)} or less.",
                found.Total,
                found.Before
            )
            : null;

        Money? At(int step) => Made(CreditRate.At(alone, credit, RateAt(step)));
        Rate RateAt(int step) => step == most ? Rate.Zero : new(rate.PerYear - step * RateStep);
    }

    /// <summary>How much more money makes an option fit; null where as much makes it fit without the credit that it is about.</summary>
    private WinningChange? Fits(Changes option, Changes? without = null)
    {
        _made++;
        var (monthly, now) = (option.Missing(eachMonth: true), option.Missing(eachMonth: false));
        var isMonthly = monthly < now || now is null;
        var change = isMonthly ? option.MoreEachMonth() : option.MoreNow();
        return change is null || change.Amount >= Dollars(without?.Missing(isMonthly))
            ? null
            : new($"It fits with {change.Change}.", change.Total, null);

        static Money? Dollars(int? dollars) => dollars is { } known ? Money.Of(known) : null;
    }

    /// <summary>The recommended course with one offer of credit alone.</summary>
    private PlanProblem Alone(Offer.Credit credit, Plan best) =>
        problem with
        {
            Starts = [best.FirstTreatment],
            Treatments =
            [
                problem.Treatments.First(one => (one.Clinic, one.Form) == (best.Course.Clinic, best.Course.Form)),
            ],
            Credits = [credit],
        };

    /// <summary>What a treatment at a lower price costs at least, however it is paid for.</summary>
    private decimal AtLeast(Offer.Treatment treatment, int less) =>
        problem.Starts.Min(start =>
            ClosedForm.Of(problem, Option.Of(problem, PriceCut.Of(treatment, Money.Of(less)), start))
        );

    private Money? TotalAt(Offer.Treatment treatment, int less) =>
        Made(problem with { Treatments = [PriceCut.Of(treatment, Money.Of(less))] });

    private Money? Made(PlanProblem changed)
    {
        _made++;
        return total(changed);
    }
}
