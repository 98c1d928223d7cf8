using Carefare.Quantities;

namespace Carefare.Planning.Explanation;

/// <summary>Explains the total and the parts that it is made of.</summary>
internal sealed class PartsExplanation(Plan plan, PlanProblem problem, RouteWords words)
{
    /// <summary>How a total follows from its parts.</summary>
    public const string TotalRule =
        "clinic bills − paid by others + interest and fees + new FSA money that is lost − tax saved "
        + "− FSA money set aside before";

    private readonly TaxExplanation _taxes = new(plan, problem);

    public Derivation Total =>
        Lines.Sum(
            "What the course costs you in the end",
            TotalRule,
            [Price, PaidByOthers, FinanceCharge, Forfeited, TaxSaved, SunkFsa],
            plan.Total
        );

    public Derivation Price =>
        Lines.Sum(
            "Clinic bills",
            $"the sum of the charges at {plan.Course.ClinicName}, less what it gives back",
            [
                .. plan.Course.Charges.Where(charge => charge.Amount > Money.Zero).Select(Lines.Of),
                .. plan
                    .Ledger.Where(line => line.From.Kind == PartyKind.Clinic)
                    .Select(line => Lines.Of(line, -line.Amount)),
            ],
            plan.Parts.Price
        );

    public Derivation PaidByOthers =>
        Of("Paid by others", "the sum of what they pay", line => line.From.Kind == PartyKind.Payer);

    public Derivation FinanceCharge =>
        Lines.Sum(
            "Interest and fees",
            "the sum over the debts",
            [.. plan.Debts.Select(Debt)],
            plan.Parts.FinanceCharge
        );

    public Derivation TaxSaved =>
        Of("Tax saved", "the sum of what the treasury gives back", line => line.From.Kind == PartyKind.Treasury);

    public Derivation SunkFsa =>
        Of(
            "FSA money set aside before the plan",
            "the salary deductions for it happen anyway, so what it pays costs nothing more",
            line => line.From is { Kind: PartyKind.Fsa, Id.Length: > 0 }
        );

    public Derivation Forfeited =>
        Of("New FSA money that is lost", "the sum of what is left over", line => line.To.Kind == PartyKind.Treasury);

    /// <summary>Interest and fees of one debt.</summary>
    public Derivation Debt(PlanDebt debt)
    {
        var lender = new Party(PartyKind.Lender, debt.Offer);
        var (paid, lent) = (Side(line => line.To == lender), Side(line => line.From == lender));
        return new(
            $"Interest and fees: {debt.Name}",
            debt.FinanceCharge.ToString(),
            "all payments to the lender − all that the lender paid",
            [
                Lines.Sum("Payments to the lender", "the sum of the payments", paid.Lines, paid.Sum),
                Lines.Sum("Paid by the lender", "the sum of what it paid", lent.Lines, lent.Sum),
            ],
            words.Facts(debt.Route)
        );
    }

    /// <summary>What a debt pays of the bills.</summary>
    public Derivation Borrowed(PlanDebt debt) =>
        new(
            $"Borrowed: {debt.Name}",
            debt.Borrowed.ToString(),
            "what the lender pays of the bills",
            Side(line => line.From == new Party(PartyKind.Lender, debt.Offer)).Lines,
            words.Facts(debt.Route)
        );

    /// <summary>The largest payment of a month for a debt.</summary>
    public Derivation HighestPayment(PlanDebt debt)
    {
        var month = plan
            .Ledger.Where(line => line.To == new Party(PartyKind.Lender, debt.Offer))
            .GroupBy(line => Month.Of(line.Day))
            .OrderByDescending(lines => lines.Sum(line => line.Amount.Dollars))
            .FirstOrDefault();
        return new(
            $"The most in one month: {debt.Name}",
            debt.HighestPayment.ToString(),
            "the month with the largest payments",
            [.. month?.Select(line => Lines.Of(line, line.Amount)) ?? []],
            words.Facts(debt.Route)
        );
    }

    private Derivation Of(string says, string rule, Func<LedgerLine, bool> which)
    {
        var facts = plan
            .Ledger.Where(which)
            .Select(line => line.Route)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(words.Facts)
            .Distinct();
        var side = Side(which);
        return new(says, side.Sum.ToString(), rule, side.Lines, [.. facts]);
    }

    private (IReadOnlyList<Derivation> Lines, Money Sum) Side(Func<LedgerLine, bool> which)
    {
        var lines = plan.Ledger.Where(which).ToList();
        return ([.. lines.Select(Line)], Money.Sum(lines.Select(line => line.Amount)));
    }

    /// <summary>A line of the ledger.</summary>
    public Derivation Line(LedgerLine line) =>
        line.From.Kind == PartyKind.Treasury ? _taxes.Of(line) : Lines.Of(line, line.Amount);
}
