using Carefare.Quantities;

namespace Carefare.Planning.Explanation;

/// <summary>Explains the figures of each month.</summary>
internal sealed class MonthsExplanation(Plan plan, Means means, RouteWords words)
{
    public Derivation Highest =>
        Lines.Sum(
            "The most that you pay in one month",
            "the largest of the months",
            [.. plan.Months.Where(month => month.Out == plan.HighestMonth).Take(1).Select(Out)],
            plan.HighestMonth
        );

    /// <summary>What leaves in a month, by route and line.</summary>
    public Derivation Out(PlanMonth month) =>
        Lines.Sum(
            $"You pay in {month.Month.First:MMM yyyy}",
            "the sum over the ways to pay",
            [.. month.By.Select(part => By(month, part))],
            month.Out
        );

    /// <summary>What is owed at the end of a month.</summary>
    public Derivation Owed(int i)
    {
        var month = plan.Months[i];
        var before = i == 0 ? Money.Zero : plan.Months[i - 1].Owed;
        var lent = Sum(month, line => line.From.Kind == PartyKind.Lender);
        var paid = Sum(month, line => line.To.Kind == PartyKind.Lender);
        var added = month.Owed - before - lent + paid;
        return Lines.Sum(
            $"Owed to lenders at the end of {month.Month.First:MMM yyyy}",
            "owed before + what lenders paid + interest and fees added − payments",
            [
                Leaf("Owed at the end of the month before", before),
                Leaf("Paid by lenders", lent),
                Leaf("Interest and fees added", added),
                Leaf("Payments to lenders", paid),
            ],
            month.Owed
        );
    }

    /// <summary>The cash at the end of a month.</summary>
    public Derivation CashLeft(int i)
    {
        var month = plan.Months[i];
        var before = i == 0 ? means.CashNow : plan.Months[i - 1].CashLeft;
        var paid = Sum(month, line => line.From.Kind == PartyKind.Cash);
        var back = Sum(month, line => line.To.Kind == PartyKind.Cash);
        var earned = month.CashLeft - before + paid - back;
        return Lines.Sum(
            $"Cash left at the end of {month.Month.First:MMM yyyy}",
            "cash before + what you can spare this month + what comes back − what you pay from it",
            [
                Leaf(i == 0 ? "Cash on the day of the plan" : "Cash at the end of the month before", before),
                Leaf("What you can spare this month", earned),
                Leaf("What comes into your cash", back),
                Leaf("What you pay from your cash", paid),
            ],
            month.CashLeft
        );
    }

    /// <summary>What clinics ask for in a month.</summary>
    public Derivation Bills(PlanMonth month) =>
        Lines.Sum(
            $"Clinic bills in {month.Month.First:MMM yyyy}",
            "the sum of the charges that fall due",
            [.. plan.Course.Charges.Where(charge => Month.Of(charge.Due) == month.Month).Select(Lines.Of)],
            month.Bills
        );

    /// <summary>What leaves in a month by one way to pay.</summary>
    public Derivation By(PlanMonth month, RouteAmount part) =>
        new(
            words.Name(part.Route),
            part.Amount.ToString(),
            "what leaves your own money − what comes into it",
            [
                .. In(month)
                    .Where(line => line.Route == part.Route && line.Out != Money.Zero)
                    .Select(line => Lines.Of(line, line.Out)),
            ],
            words.Facts(part.Route)
        );

    private IEnumerable<LedgerLine> In(PlanMonth month) => plan.Ledger.Where(line => Month.Of(line.Day) == month.Month);

    private Money Sum(PlanMonth month, Func<LedgerLine, bool> which) =>
        Money.Sum(In(month).Where(which).Select(line => line.Amount));

    private static Derivation Leaf(string says, Money amount) => new(says, amount.ToString(), "", [], []);
}
