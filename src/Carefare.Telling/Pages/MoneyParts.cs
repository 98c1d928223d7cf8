using Carefare.Planning;

namespace Carefare.Telling.Pages;

/// <summary>What the money of a plan is made of, what is owed, and every movement of it.</summary>
internal static class MoneyParts
{
    /// <summary>The total and its parts.</summary>
    public static Markup Total(PlanReport report, Plan plan) =>
        Part.Section(
            "total",
            "What the total is made of",
            $"""
            <table class="sum">
            <caption class="hidden">Parts of the total</caption>
            <tbody>
            {Account.Of(plan.Parts).Select(Row)}</tbody>
            <tfoot><tr><th scope="row">You pay in the end</th><td class="n">{plan.Total}</td></tr></tfoot>
            </table>
            <p>Nothing is left uncovered: every bill of the course is paid in this plan.</p>
            {Part.Why(report, "recommended.total", "the total")}
            {Part.Why(report, "recommended.highest_month", "the highest month")}
            """
        );

    /// <summary>The debts, each with its cost, its safe date and what a miss costs.</summary>
    public static Markup Debts(PlanReport report, Plan plan) =>
        plan.Debts.Count == 0
            ? Part.Section(
                "debts",
                StoryWords.Likeliest("What you would owe", plan),
                $"<p>Nothing: this plan borrows no money.</p>"
            )
            : Part.Section(
                "debts",
                StoryWords.Likeliest("What you would owe", plan),
                $"{plan.Debts.Select((debt, i) => Debt(report, debt, i))}"
            );

    /// <summary>Every movement of money, to be opened.</summary>
    public static Markup Ledger(Plan plan) =>
        Part.Section(
            "ledger",
            "Every movement of money",
            $"""
            <details><summary>Show all {Words.Count(plan.Ledger.Count, "line")}</summary>
            <table>
            <caption class="hidden">Every movement of money by day</caption>
            <thead><tr><th scope="col">Day</th><th scope="col">What for</th><th scope="col">From and to</th><th scope="col" class="n">Amount</th></tr></thead>
            <tbody>
            {plan.Ledger.Select(Line)}</tbody>
            </table></details>
            """
        );

    private static Markup Row(AccountRow row) =>
        $"""
            <tr><th scope="row">{row.Says}</th><td class="n">{row.Amount}</td></tr>

            """;

    private static Markup Debt(PlanReport report, PlanDebt debt, int number) =>
        $"""
            <div class="card">
            <h3>{Words.Capital(debt.Name)}</h3>
            <dl class="terms">
            <div><dt>Pays of the bills</dt><dd>{debt.Borrowed}</dd></div>
            <div><dt>Interest and fees</dt><dd>{debt.FinanceCharge}</dd></div>
            <div><dt>Most in one month</dt><dd>{debt.HighestPayment}</dd></div>
            <div><dt>Paid off</dt><dd>{Words.Day(debt.PaidOff)}</dd></div>
            </dl>
            {Safety(debt)}
            {Part.Why(report, $"recommended.debts[{number}].if_missed", "what a miss costs")}
            </div>

            """;

    private static Markup Safety(PlanDebt debt) =>
        Account.Safety(debt) is { } safety ? $"<p class=\"care\">{safety}</p>" : Markup.None;

    private static Markup Line(LedgerLine line) =>
        $"""
            <tr><th scope="row">{Words.Day(line.Day)}</th><td>{line.Why}</td><td>{Name(line.From)} to {Name(
                line.To
            )}</td><td class="n">{line.Amount}</td></tr>

            """;

    private static string Name(Party party) =>
        party.Kind switch
        {
            PartyKind.Cash => "cash",
            PartyKind.Hsa => "HSA",
            PartyKind.Fsa => "FSA",
            PartyKind.Clinic => $"clinic ({party.Id})",
            PartyKind.Lender => $"lender ({party.Id})",
            PartyKind.Payer => $"payer ({party.Id})",
            PartyKind.Treasury => "treasury",
        };
}
