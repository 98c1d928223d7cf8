using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Telling;

/// <summary>A row of an account that adds up.</summary>
/// <param name="Says">What it is.</param>
/// <param name="Amount">What it adds; negative where it takes away.</param>
internal readonly record struct AccountRow(string Says, Money Amount);

/// <summary>Figures of a plan as rows and sentences.</summary>
internal static class Account
{
    /// <summary>What the total is made of; rows that are zero are left out, apart from interest and fees.</summary>
    public static IReadOnlyList<AccountRow> Of(TotalParts parts) =>
        [
            .. new AccountRow[]
            {
                new("Clinic bills", parts.Price),
                new("Paid by others", -parts.PaidByOthers),
                new("Interest and fees", parts.FinanceCharge),
                new("New FSA money that is lost", parts.Forfeited),
                new("Tax saved", -parts.TaxSaved),
                new("FSA money you had already set aside", -parts.SunkFsa),
            }.Where(row => row.Amount != Money.Zero || row.Says == "Interest and fees"),
        ];

    /// <summary>A debt in sentences: what it pays for, what it costs, and when it is paid off.</summary>
    public static string Of(PlanDebt debt) =>
        $"Pays {debt.Borrowed} of the bills. Interest and fees: {debt.FinanceCharge}. "
        + $"Most in one month: {debt.HighestPayment}. Paid off on {Words.Day(debt.PaidOff)}.";

    /// <summary>The safe dates of a promotion and what missing one costs; null where there is none.</summary>
    public static string? Safety(PlanDebt debt)
    {
        if (debt is not { SafeBy: { } first, LastSafeBy: { } last })
        {
            return null;
        }

        var left = first == last ? "If even $1.00 is left then" : "If even $1.00 of a purchase is left when it ends";
        var miss = debt.IfMissed is { } charge
            ? $"{left}, {(first == last ? "" : "up to ")}about {charge} of interest is charged back to its first day."
            : "What is left then starts to cost interest.";
        return first == last
            ? $"Safe date: owe nothing on it by {Words.Deadline(last)}. {miss}"
            : $"Safe dates: each purchase has its own promotion. The first ends on {Words.Deadline(first)}, the last on "
                + $"{Words.Deadline(last)}; the payments of this plan keep every one. {miss}";
    }

    /// <summary>By which routes the money of a month leaves, in few words.</summary>
    public static string By(PlanMonth month, RouteNames names) =>
        month.By.Count == 1
            ? names.Of(month.By[0].Route)
            : string.Join(", ", month.By.Select(part => $"{names.Of(part.Route)} {part.Amount}"));

    /// <summary>What a minus in the months means; null where there is none.</summary>
    public static string? Minus(Plan plan) =>
        plan.Months.Any(month => month.By.Any(part => part.Amount < Money.Zero))
            ? "A minus is money that comes in: what others pay back, a loan that is paid out, or tax that is saved."
            : null;

    /// <summary>Why an option is not recommended, and what would make it win.</summary>
    public static string Why(RejectedOption option) =>
        option.WinsIf is { } change ? $"{Words.Sentence(option.Why)} {change.Says}" : option.Why;

    /// <summary>What a change does to the total: "$12.00 less".</summary>
    public static string Saved(ChangeWorth worth) =>
        worth.Saves < Money.Zero ? $"{-worth.Saves} more" : $"{worth.Saves} less";
}
