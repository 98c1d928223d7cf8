using Carefare.Insurance;

namespace Carefare.Tests.Insurance;

/// <summary>
/// The rules of cost sharing written a second time, in whole cents and without the library: what is left of the deductible is taken
/// first, then the copay or the coinsurance, until the maximum.
/// </summary>
internal sealed class AdjudicationByHand
{
    private readonly HealthPlan _plan;
    private long[][] _met;
    private long _help;

    private AdjudicationByHand(HealthPlan plan, Accumulators met)
    {
        _plan = plan;
        _met = [Row(met.InNetwork), Row(met.OutOfNetwork)];
        _help = plan.Assistance?.Left.Cents ?? 0;
    }

    /// <summary>For each line, in the order given: what the person, the plan and a third party pay and what is written off, in cents.</summary>
    public static (long Person, long Plan, long Third, long WriteOff)[] Of(
        HealthPlan plan,
        Accumulators met,
        DateOnly from,
        BillingLine[] lines
    )
    {
        var hand = new AdjudicationByHand(plan, met);
        var result = new (long, long, long, long)[lines.Length];
        var year = YearOf(plan, from);
        DateOnly? day = null;
        long visit = 0;
        foreach (
            var (line, place) in lines
                .Select((line, place) => (line, place))
                .OrderBy(one => one.line.Day)
                .ThenBy(one => -long.Min(one.line.Charge.Cents, one.line.MostAllowed.Cents))
                .ThenBy(one => -one.line.Charge.Cents)
                .ThenBy(one => one.line.Network == Network.In ? 0 : 1)
                .ThenBy(one => one.line.TakesCopay ? 1 : 0)
        )
        {
            if (YearOf(plan, line.Day) != year)
            {
                year = YearOf(plan, line.Day);
                hand._met = [new long[4], new long[4]];
            }

            visit = day == line.Day ? visit : 0;
            day = line.Day;
            result[place] = hand.Pay(line, year, ref visit);
        }

        return result;
    }

    private (long Person, long Plan, long Third, long WriteOff) Pay(BillingLine line, int year, ref long visit)
    {
        var (charge, allowed) = (line.Charge.Cents, long.Min(line.Charge.Cents, line.MostAllowed.Cents));
        if (allowed == 0)
        {
            return line.ByContract && line.MostAllowed.Cents > 0 ? (0, 0, 0, charge) : (charge, 0, 0, 0);
        }

        var side = line.Network == Network.In ? 0 : 1;
        var terms = (side == 0 ? _plan.InNetwork : _plan.OutOfNetwork)!;
        var (deductibleLeft, room) = Left(terms, _met[side], side, year);
        var copay = line.TakesCopay ? terms.Copay : null;
        var skips = copay is not null && !copay.AfterDeductible && !_plan.IsHdhp;
        var deductible = skips ? 0 : long.Min(allowed, long.Min(deductibleLeft, room));
        long share;
        if (copay is null)
        {
            var exact = (allowed - deductible) * terms.Coinsurance;
            share = long.Min((long)decimal.Floor(exact + 0.5m), room - deductible);
        }
        else
        {
            var due = copay.ForEachLine ? copay.Amount.Cents : long.Max(0, copay.Amount.Cents - visit);
            share = long.Min(long.Min(due, allowed - deductible), room - deductible);
            visit += share;
        }

        var toDeductible = deductible + (terms.Copay?.CountsToDeductible == true && copay is not null ? share : 0);
        var toMaximum = deductible + share;
        var (yours, third) = (deductible + share, 0L);
        if (_help > 0 && _plan.Assistance is { } help)
        {
            var set = long.Min(allowed, help.SetShare.Cents);
            var drained = long.Max(0, set - help.YouPayFirst.Cents);
            if (help.Rule == AssistanceRule.Maximizer && set >= yours && drained <= _help)
            {
                (yours, third, toDeductible, toMaximum) = (set, drained, 0, 0);
            }
            else
            {
                third = long.Min(_help, long.Max(0, yours - help.YouPayFirst.Cents));
                var uncounted = help.Rule == AssistanceRule.Counts ? 0 : third;
                toDeductible = long.Max(0, toDeductible - uncounted);
                toMaximum -= uncounted;
            }

            _help -= third;
        }

        for (var on = 0; on < 2; on++)
        {
            if (on == side || _plan.CrossAccumulates)
            {
                _met[on][0] += toDeductible;
                _met[on][1] += toMaximum;
                _met[on][2] += toDeductible;
                _met[on][3] += toMaximum;
            }
        }

        var writeOff = line.ByContract ? charge - allowed : 0;
        return (yours - third + charge - allowed - writeOff, allowed - yours, third, writeOff);
    }

    private (long Deductible, long Room) Left(BenefitTerms terms, long[] met, int side, int year)
    {
        var isAggregate = terms.Family?.Kind == FamilyKind.Aggregate;
        var deductible = long.MaxValue;
        var room = long.MaxValue;
        if (!isAggregate)
        {
            deductible = terms.Deductible.Cents - met[0];
            room = terms.Maximum is { } own ? own.Cents - met[1] : room;
        }

        if (terms.Family is { } family)
        {
            deductible = long.Min(deductible, family.Deductible.Cents - met[2]);
            room = family.Maximum is { } whole ? long.Min(room, whole.Cents - met[3]) : room;
        }

        foreach (var cap in _plan.Caps)
        {
            room = side == 0 && cap.Year == year ? long.Min(room, cap.Most.Cents - met[1]) : room;
        }

        return (long.Max(0, deductible), long.Max(0, room));
    }

    private static int YearOf(HealthPlan plan, DateOnly day) =>
        (day.Month, day.Day).CompareTo((plan.Year.Month, plan.Year.Day)) >= 0 ? day.Year : day.Year - 1;

    private static long[] Row(Met met) =>
        [met.Deductible.Cents, met.Maximum.Cents, met.FamilyDeductible.Cents, met.FamilyMaximum.Cents];
}
