using Carefare.Quantities;

namespace Carefare.Insurance;

/// <summary>How a health plan works through the lines of bills.</summary>
/// <remarks>
/// <para>
/// Line by line in the order of their days: what is not covered is the person's and counts toward nothing; of the allowed
/// amount first what is left of the deductible, then the copay or else the coinsurance on the rest, all of it only until the
/// out-of-pocket maximum is met. The plan pays the rest of the allowed amount. A copay that does not come after the deductible
/// is all that the person pays, and leaves the deductible as it was.
/// </para>
/// <para>
/// Lines of one day are taken in an order that does not depend on the one given: the larger allowed amount first, then the
/// larger charge, then by code and name. A plan takes claims as they come in, so where a day has several lines its own letter
/// may put an amount on another line; for one side of the network the day's sum stays the same but for the rounding and for
/// copays for each line.
/// </para>
/// <para>Coinsurance is rounded on each line to the nearest cent, halves away from zero; every other part is exact.</para>
/// </remarks>
public static class Adjudication
{
    /// <summary>What becomes of each line, in the order given.</summary>
    /// <param name="plan">How the plan shares the cost.</param>
    /// <param name="met">What is met on the first day looked at.</param>
    /// <param name="from">That day; what is met counts only in the plan year in which it lies.</param>
    /// <param name="lines">The lines, none of them before that day.</param>
    public static IReadOnlyList<PaidLine> Of(
        HealthPlan plan,
        Accumulators met,
        DateOnly from,
        params IEnumerable<BillingLine> lines
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        BillingLine[] given = [.. lines];
        var paid = new PaidLine[given.Length];
        var course = new Working(plan, met, from);
        foreach (var place in InOrder(given))
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(given[place].Day, from, nameof(lines));
            paid[place] = course.Pay(given[place]);
        }

        return paid;
    }

    private static IOrderedEnumerable<int> InOrder(BillingLine[] lines) =>
        Enumerable
            .Range(0, lines.Length)
            .OrderBy(place => lines[place].Day)
            .ThenByDescending(place => lines[place].Allowed)
            .ThenByDescending(place => lines[place].Charge)
            .ThenBy(place => lines[place].Network)
            .ThenBy(place => lines[place].TakesCopay)
            .ThenBy(place => lines[place].Code, StringComparer.Ordinal)
            .ThenBy(place => lines[place].What, StringComparer.Ordinal);

    /// <summary>One plan on its way through the lines.</summary>
    private sealed class Working(HealthPlan plan, Accumulators met, DateOnly from)
    {
        private DateOnly _year = plan.Year.StartOf(from);
        private Money _help = plan.Assistance?.Left ?? Money.Zero;
        private (DateOnly Day, Money Paid) _visit = (from, Money.Zero);

        public PaidLine Pay(BillingLine line)
        {
            if (plan.Year.StartOf(line.Day) is var start && start > _year)
            {
                (_year, met) = (start, Accumulators.Nothing);
            }

            if (line.Day != _visit.Day)
            {
                _visit = (line.Day, Money.Zero);
            }

            var paid =
                plan.Of(line.Network) is { } terms && line.Allowed > Money.Zero
                    ? Helped(Counted(Shared(terms, line), terms))
                    : new PaidLine(line with { MostAllowed = Money.Zero }, default, default, default, default);
            met = met.With(paid, plan.CrossAccumulates);
            return paid;
        }

        private PaidLine Shared(BenefitTerms terms, BillingLine line)
        {
            var copay = line.TakesCopay ? terms.Copay : null;
            var isFirst = copay is { AfterDeductible: false } && !plan.IsHdhp;
            var most = terms.MostLeft(met.Of(line.Network), plan.CapOf(line.Network, _year)) ?? line.Allowed;
            var left = Money.Min(most, terms.DeductibleLeft(met.Of(line.Network)));
            var deductible = isFirst ? Money.Zero : Money.Min(line.Allowed, left);
            var rest = line.Allowed - deductible;
            var (fixedShare, share) = copay is null
                ? (Money.Zero, Money.Min(Money.Nearest(rest.Dollars * terms.Coinsurance), most - deductible))
                : (Money.Min(CopayLeft(copay), Money.Min(rest, most - deductible)), Money.Zero);
            _visit = _visit with { Paid = _visit.Paid + fixedShare };
            return new(line, deductible, fixedShare, share, rest - fixedShare - share);
        }

        private Money CopayLeft(Copay copay) =>
            copay.ForEachLine ? copay.Amount : Money.Max(Money.Zero, copay.Amount - _visit.Paid);

        private static PaidLine Counted(PaidLine paid, BenefitTerms terms) =>
            paid with
            {
                CountsToDeductible =
                    paid.Deductible + (terms.Copay is { CountsToDeductible: true } ? paid.Copay : Money.Zero),
                CountsToMaximum = paid.Share,
            };

        /// <summary>A third party pays of the person's share; what it takes off counts or does not.</summary>
        private PaidLine Helped(PaidLine paid)
        {
            if (plan.Assistance is not { } help || _help <= Money.Zero)
            {
                return paid;
            }

            if (help.Rule == AssistanceRule.Maximizer && Maximized(paid, help) is { } maximized)
            {
                return maximized;
            }

            var amount = Money.Min(_help, Money.Max(Money.Zero, paid.Share - help.YouPayFirst));
            _help -= amount;
            return help.Rule == AssistanceRule.Counts
                ? paid with
                {
                    ThirdPartyPays = amount,
                }
                : paid with
                {
                    ThirdPartyPays = amount,
                    CountsToDeductible = Money.Max(Money.Zero, paid.CountsToDeductible - amount),
                    CountsToMaximum = paid.CountsToMaximum - amount,
                };
        }

        /// <summary>The share that the plan sets instead of its own, where the money there is pays for it.</summary>
        private PaidLine? Maximized(PaidLine paid, Assistance help)
        {
            var set = Money.Min(paid.Line.Allowed, help.SetShare);
            var amount = Money.Max(Money.Zero, set - help.YouPayFirst);
            if (set < paid.Share || amount > _help)
            {
                return null;
            }

            _help -= amount;
            return new(paid.Line, Money.Zero, set, Money.Zero, paid.Line.Allowed - set) { ThirdPartyPays = amount };
        }
    }
}
