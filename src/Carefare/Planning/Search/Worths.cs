using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>What a little more money, a lower price, cheaper credit, another first day or a yes of others would do to a plan.</summary>
/// <param name="problem">The problem.</param>
/// <param name="plan">Its best plan.</param>
/// <param name="total">What the best plan of a problem costs; null where nothing fits.</param>
internal sealed class Worths(PlanProblem problem, Plan plan, Func<PlanProblem, Money?> total)
{
    private const int Dollar = 1;
    private const int Once = 100;
    private const int EachTreatment = 10;

    /// <summary>What may be more each month, in dollars.</summary>
    private static readonly int[] EachMonth = [50, 10, 1];

    private static readonly Rate Point = Rate.OfPercent(1);

    /// <summary>The changes that move the total, those that save most first.</summary>
    public IReadOnlyList<ChangeWorth> All() =>
        [
            .. (CanMoneySave ? MoreMoney() : [])
                .Append(LowerPrice())
                .Append(MonthLater())
                .Concat(Granted())
                .OfType<ChangeWorth>()
                .Where(change => change.Saves != Money.Zero)
                .OrderByDescending(change => change.Saves),
        ];

    /// <summary>Whether the plan costs more than it would if money was never short.</summary>
    private bool CanMoneySave =>
        problem.Benefits.Count > 0
        || problem.Response is not null
        || (
            from start in problem.Starts
            from treatment in problem.Treatments
            select ClosedForm.Of(problem, Option.Of(problem, treatment, start))
        ).Min() <= (plan.Counted - Money.Cent).Dollars;

    private IEnumerable<ChangeWorth?> MoreMoney() =>
        plan
            .Debts.Where(debt => debt.FinanceCharge > Money.Zero)
            .Select(CheaperCredit)
            .Prepend(MoreEachMonth())
            .Append(MoreNow())
            .Append(LessKeptBack());

    /// <summary>The least of the amounts that saves a whole dollar; the largest where none does.</summary>
    private ChangeWorth? MoreEachMonth()
    {
        ChangeWorth? found = null;
        foreach (var more in EachMonth)
        {
            var worth = Of(
                $"{Amounts.Short(Money.Of(more))} more a month",
                problem with
                {
                    Means = problem.Means with { Monthly = problem.Means.Monthly + Money.Of(more) },
                }
            );
            if (!(worth?.Saves >= Money.Of(Dollar)))
            {
                return found ?? worth;
            }

            found = worth;
        }

        return found;
    }

    private ChangeWorth? MoreNow() =>
        Of(
            $"{Amounts.Short(Money.Of(Once))} more at the beginning",
            problem with
            {
                Means = problem.Means with { CashNow = problem.Means.CashNow + Money.Of(Once) },
            }
        );

    private ChangeWorth? LessKeptBack()
    {
        var (kept, less) = (problem.Means.KeepBack, Money.Min(problem.Means.KeepBack, Money.Of(Once)));
        return less == Money.Zero
            ? null
            : Of(
                $"keep back {Amounts.Short(kept - less)} instead of {Amounts.Short(kept)}",
                problem with
                {
                    Means = problem.Means with { KeepBack = kept - less },
                }
            );
    }

    private ChangeWorth? CheaperCredit(PlanDebt debt)
    {
        var offer = problem.Credits.First(credit => credit.Id == debt.Offer);
        return CreditRate.Of(offer.Terms) is { } rate && rate >= Point
            ? Of(
                $"{debt.Name} at {new Rate(rate.PerYear - Point.PerYear)} instead of {rate}",
                CreditRate.At(problem, offer, new(rate.PerYear - Point.PerYear))
            )
            : null;
    }

    private ChangeWorth? LowerPrice()
    {
        var (course, less) = (plan.Course, Money.Of(EachTreatment));
        return PriceCut.Most(course) < EachTreatment
            ? null
            : Of(
                $"{course.ClinicName} asks {Amounts.Short(less)} less for {PriceCut.What(course)}",
                problem with
                {
                    Treatments = [.. problem.Treatments.Select(one => IsPlanned(one) ? PriceCut.Of(one, less) : one)],
                }
            );
    }

    private ChangeWorth? MonthLater()
    {
        var later = plan.FirstTreatment.AddMonths(1);
        return Of(
            $"start on {Amounts.Day(later)} instead of {Amounts.Day(plan.FirstTreatment)}",
            problem with
            {
                Starts = [later],
            }
        );
    }

    /// <summary>A yes, on its day, to whatever is decided first of what money hangs on.</summary>
    private IEnumerable<ChangeWorth?> Granted() =>
        problem
            .Benefits.Select(benefit => benefit.Decisions)
            .Where(decisions => decisions.Count > 0)
            .Select(decisions => decisions[0])
            .DistinctBy(decision => decision.Id)
            .Select(decision =>
                Of(
                    $"{decision.Name} is a yes",
                    problem with
                    {
                        Benefits = [.. problem.Benefits.Select(benefit => Granting(benefit, decision))],
                    }
                )
            );

    private static Offer.Benefit Granting(Offer.Benefit benefit, Decision granted) =>
        benefit with
        {
            Decisions = [.. benefit.Decisions.Select(one => one.Id == granted.Id ? one with { Chance = 1 } : one)],
        };

    private bool IsPlanned(Offer.Treatment treatment) =>
        (treatment.Clinic, treatment.Form) == (plan.Course.Clinic, plan.Course.Form);

    private ChangeWorth? Of(string change, PlanProblem changed) =>
        total(changed) is { } then ? new(change, then, plan.Counted - then) : null;
}
