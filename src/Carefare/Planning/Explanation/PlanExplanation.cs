using Carefare.Quantities;

namespace Carefare.Planning.Explanation;

/// <summary>Explains every figure of a plan down to its charges and the lines of its ledger.</summary>
public static class PlanExplanation
{
    /// <summary>The derivation of each figure by its path in the plan's JSON.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="means">The money that it was made for.</param>
    /// <param name="words">What to say of routes.</param>
    /// <param name="root">Where the plan stands in the JSON: "recommended".</param>
    public static IReadOnlyDictionary<string, Derivation> Of(Plan plan, Means means, RouteWords words, string root)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(means);
        ArgumentNullException.ThrowIfNull(words);
        var (parts, months) = (new PartsExplanation(plan, words), new MonthsExplanation(plan, means, words));
        var because = new Dictionary<string, Derivation>(StringComparer.Ordinal)
        {
            [$"{root}.total"] = parts.Total,
            [$"{root}.highest_month"] = months.Highest,
            [$"{root}.parts.price"] = parts.Price,
            [$"{root}.parts.finance_charge"] = parts.FinanceCharge,
            [$"{root}.parts.forfeited"] = parts.Forfeited,
            [$"{root}.parts.tax_saved"] = parts.TaxSaved,
            [$"{root}.parts.sunk_fsa"] = parts.SunkFsa,
        };
        foreach (var (i, month) in plan.Months.Index())
        {
            because[$"{root}.months[{i}].out"] = months.Out(month);
            because[$"{root}.months[{i}].owed"] = months.Owed(i);
            because[$"{root}.months[{i}].cash_left"] = months.CashLeft(i);
        }

        foreach (var (i, debt) in plan.Debts.Index())
        {
            because[$"{root}.debts[{i}].finance_charge"] = parts.Debt(debt);
            if (debt is { IfMissed: { } charge, SafeBy: { } first })
            {
                because[$"{root}.debts[{i}].if_missed"] = Missed(debt, charge, first, words);
            }
        }

        return because;
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
