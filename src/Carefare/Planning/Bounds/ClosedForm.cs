using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>
/// What an option costs at least, however it is paid for: its price less the most that tax and sunk FSA money can take off, as
/// if money was never short. Credit never takes anything off, and each dollar of care is paid with untaxed money, or deducted, once.
/// </summary>
internal static class ClosedForm
{
    /// <summary>The bound, in dollars.</summary>
    public static decimal Of(PlanProblem problem, Option option)
    {
        var care = option.Charges.Sum(charge => Eligibility.Care(charge).Dollars);
        var gain = 0m;
        foreach (var (fraction, room) in Gains(problem, option).OrderByDescending(gain => gain.Fraction))
        {
            var part = decimal.Min(care, room);
            gain += part * fraction;
            care -= part;
        }

        return option.Price.Dollars - gain;
    }

    private static IEnumerable<(decimal Fraction, decimal Room)> Gains(PlanProblem problem, Option option)
    {
        var all = Money.Sum(option.Charges.Select(Eligibility.Care));
        foreach (var year in problem.Fsa?.Years ?? [])
        {
            yield return (1, year.Available.Dollars);
            foreach (var step in TaxSteps.Within(year.Savings, Money.Min(year.MaxElection, all)))
            {
                yield return (step.Fraction, step.UpTo.Dollars);
            }
        }

        foreach (var year in problem.Hsa?.Years ?? [])
        {
            foreach (var step in TaxSteps.Within(year.Savings, Money.Min(year.Room, all)))
            {
                yield return (step.Fraction, step.UpTo.Dollars);
            }
        }

        foreach (var year in problem.Deduction?.Years ?? [])
        {
            var charges = option.Charges.Where(charge => charge.Due.Year == year.Year);
            var beyond = Money.Sum(charges.Select(Eligibility.Care)) - year.Threshold;
            foreach (var step in TaxSteps.Within(year.Savings, beyond))
            {
                yield return (step.Fraction, step.UpTo.Dollars);
            }
        }
    }
}
