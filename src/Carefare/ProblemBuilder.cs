using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Lending;

namespace Carefare;

/// <summary>Makes the planner's problem from a situation and what its routes offer.</summary>
internal static class ProblemBuilder
{
    /// <summary>Stands for money that is taken to be there because the person has not said how much there is.</summary>
    private static readonly Money Ample = Money.Of(1_000_000);

    /// <summary>The problem; the routes' offers in the catalogue's order.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="findings">What its routes came to.</param>
    /// <param name="without">A route whose offers are left out; null for none.</param>
    public static PlanProblem Build(Situation now, IReadOnlyList<Finding> findings, string? without = null)
    {
        var offers = findings
            .Where(finding => !string.Equals(finding.Route, without, StringComparison.Ordinal))
            .SelectMany(finding => finding.Offers)
            .ToList();
        return new(
            now.Today,
            MeansOf(now.Case.Money),
            Starts(now),
            [.. offers.OfType<Offer.Treatment>()],
            [.. offers.OfType<Offer.Credit>()],
            offers.OfType<Offer.Hsa>().FirstOrDefault(),
            offers.OfType<Offer.Fsa>().FirstOrDefault(),
            offers.OfType<Offer.Deduction>().FirstOrDefault(),
            DebtToIncome.MostNewPayment(now)
        );
    }

    private static Means MeansOf(Cases.Purse purse) =>
        new(purse.CashNow.Or(Ample), purse.Monthly.Or(Ample), purse.KeepBack.Or(Money.Zero));

    private static List<DateOnly> Starts(Situation now)
    {
        var wanted = now.Case.Course;
        var first = wanted.StartFrom.Or(now.Today) is var from && from < now.Today ? now.Today : from;
        var last = wanted.StartBy.Or(first);
        var starts = new List<DateOnly>();
        for (var (day, months) = (first, 0); day <= last || months == 0; day = first.AddMonths(++months))
        {
            starts.Add(day);
        }

        return starts;
    }
}
