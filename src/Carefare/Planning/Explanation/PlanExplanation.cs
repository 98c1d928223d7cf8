using Carefare.Quantities;

namespace Carefare.Planning.Explanation;

/// <summary>Explains every figure of a plan down to its charges and the lines of its ledger.</summary>
public static class PlanExplanation
{
    /// <summary>The derivation of each figure by its path in the plan's JSON.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="problem">What it was made for.</param>
    /// <param name="words">What to say of routes.</param>
    /// <param name="root">Where the plan stands in the JSON: "recommended".</param>
    public static IReadOnlyDictionary<string, Derivation> Of(
        Plan plan,
        PlanProblem problem,
        RouteWords words,
        string root
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(words);
        var (parts, months) = (
            new PartsExplanation(plan, problem, words),
            new MonthsExplanation(plan, problem.Means, words)
        );
        var because = new Dictionary<string, Derivation>(StringComparer.Ordinal)
        {
            [$"{root}.total"] = parts.Total,
            [$"{root}.highest_month"] = months.Highest,
            [$"{root}.parts.price"] = parts.Price,
            [$"{root}.parts.paid_by_others"] = parts.PaidByOthers,
            [$"{root}.parts.finance_charge"] = parts.FinanceCharge,
            [$"{root}.parts.forfeited"] = parts.Forfeited,
            [$"{root}.parts.tax_saved"] = parts.TaxSaved,
            [$"{root}.parts.sunk_fsa"] = parts.SunkFsa,
        };
        var more = OfMonths(plan, months, root)
            .Concat(OfDebts(plan, parts, words, root))
            .Concat(plan.Course.Charges.Select((charge, i) => ($"{root}.charges[{i}].amount", Lines.Of(charge))))
            .Concat(plan.Ledger.Select((line, i) => ($"{root}.ledger[{i}].amount", parts.Line(line))));
        foreach (var (path, why) in more)
        {
            because[path] = why;
        }

        return because;
    }

    private static IEnumerable<(string Path, Derivation Why)> OfMonths(Plan plan, MonthsExplanation months, string root)
    {
        foreach (var (i, month) in plan.Months.Index())
        {
            yield return ($"{root}.months[{i}].out", months.Out(month));
            foreach (var (j, part) in month.By.Index())
            {
                yield return ($"{root}.months[{i}].by[{j}].amount", months.By(month, part));
            }

            yield return ($"{root}.months[{i}].bills", months.Bills(month));
            yield return ($"{root}.months[{i}].owed", months.Owed(i));
            yield return ($"{root}.months[{i}].cash_left", months.CashLeft(i));
        }
    }

    private static IEnumerable<(string Path, Derivation Why)> OfDebts(
        Plan plan,
        PartsExplanation parts,
        RouteWords words,
        string root
    )
    {
        foreach (var (i, debt) in plan.Debts.Index())
        {
            yield return ($"{root}.debts[{i}].borrowed", parts.Borrowed(debt));
            yield return ($"{root}.debts[{i}].highest_payment", parts.HighestPayment(debt));
            yield return ($"{root}.debts[{i}].finance_charge", parts.Debt(debt));
            if (debt is { IfMissed: { } charge, SafeBy: { } first })
            {
                yield return ($"{root}.debts[{i}].if_missed", Missed(debt, charge, first, words));
            }
        }
    }

    private static Derivation Missed(PlanDebt debt, Money charge, DateOnly first, RouteWords words) =>
        new(
            first == debt.LastSafeBy
                ? $"Interest on {debt.Name} if $1.00 is left on {first:MMM d, yyyy}"
                : $"Interest on {debt.Name} if $1.00 of its costliest purchase is left when that promotion ends",
            charge.ToString(),
            "the interest that has waited since the purchase, at the account's rate; it falls due if anything is left",
            [],
            words.Facts(debt.Route)
        );
}
