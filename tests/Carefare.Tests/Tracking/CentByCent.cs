using Carefare.Tracking;
using Purse = Carefare.Tracking.Purse;

namespace Carefare.Tests.Tracking;

/// <summary>A second way to find double uses: every cent of every receipt is a place, and each use takes the next free ones.</summary>
internal static class CentByCent
{
    /// <summary>How many cents of each receipt were taken twice, for those of which some were.</summary>
    public static IReadOnlyDictionary<string, long> Twice(IReadOnlyList<CaseEvent> events)
    {
        var free = events.OfType<CaseEvent.ReceiptKept>().ToDictionary(kept => kept.Id, kept => kept.Amount.Cents);
        var twice = free.Keys.ToDictionary(id => id, _ => 0L);
        void Take(string receipt, long cents)
        {
            for (; cents > 0; cents--)
            {
                _ = free[receipt] > 0 ? free[receipt]-- : twice[receipt]++;
            }
        }

        foreach (var payment in events.OfType<CaseEvent.Expense>().Where(IsStraight))
        {
            var left = payment.Amount.Cents;
            foreach (var kept in events.OfType<CaseEvent.ReceiptKept>().Where(kept => kept.Payment == payment.Id))
            {
                var taken = long.Min(left, kept.Amount.Cents);
                Take(kept.Id, taken);
                left -= taken;
            }
        }

        foreach (var claim in events.OfType<CaseEvent.ClaimSent>())
        {
            var answer = events.OfType<CaseEvent.ClaimAnswered>().FirstOrDefault(one => one.Id == claim.Id);
            var cents =
                answer is not null ? answer.Paid.Cents
                : claim.To == ClaimTo.Insurance ? 0
                : claim.Amount.Cents;
            Take(claim.Receipt, cents);
        }

        foreach (var deducted in events.OfType<CaseEvent.Deducted>())
        {
            Take(deducted.Receipt, deducted.Amount.Cents);
        }

        return twice.Where(one => one.Value > 0).ToDictionary();
    }

    private static bool IsStraight(CaseEvent.Expense payment) => payment.By is Purse.Hsa or Purse.Fsa or Purse.Others;
}
