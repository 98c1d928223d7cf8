namespace Carefare.Papers.Slots;

/// <summary>What the household lives on, and what it can spare.</summary>
internal static class AboutTheMoney
{
    public static IEnumerable<Slot> All { get; } =
    [
        new("household.size", "person.household_size", facts => SlotWords.Of(facts.Case.Person.HouseholdSize)),
        new("household.income", "person.annual_income", facts => SlotWords.Of(facts.Case.Person.AnnualIncome)),
        new("money.monthly", "money.monthly", facts => SlotWords.Of(facts.Case.Money.Monthly)),
        new("money.debts", "money.monthly_debt_payments", facts => SlotWords.Of(facts.Case.Money.MonthlyDebtPayments)),
        new("account.administrator", "papers.administrator", facts => SlotWords.Of(facts.Case.Papers.Administrator)),
        new("account.number", "papers.account_number", facts => SlotWords.Of(facts.Case.Papers.Account)),
        new("account.kinds", "accounts", Kinds),
        new("hsa.balance", "accounts.hsa.balance", facts => SlotWords.Of(facts.Case.Hsa.Balance)),
        new("hsa.opened", "accounts.hsa.opened", facts => facts.Words.Of(facts.Case.Hsa.Opened)),
        new(
            "fsa.left",
            "accounts.fsa.election",
            facts =>
                facts.Case.Fsa is { Election.IsKnown: true, Spent.IsKnown: true } fsa
                    ? SlotWords.Of(fsa.Election.Value - fsa.Spent.Value)
                    : null
        ),
        new("fsa.ends", "accounts.fsa.plan_year_ends", facts => facts.Words.Of(facts.Case.Fsa.PlanYearEnds)),
        new(
            "fsa.claim-by",
            "accounts.fsa.run_out_days",
            facts =>
                facts.Case.Fsa is { PlanYearEnds.IsKnown: true, RunOutDays.IsKnown: true } fsa
                    ? facts.Words.Of(fsa.PlanYearEnds.Value.AddDays(fsa.RunOutDays.Value))
                    : null
        ),
        new("year", "as_of", facts => SlotWords.Of((decimal)facts.Now.Today.Year)),
    ];

    private static string? Kinds(PaperFacts facts)
    {
        string[] kinds =
        [
            .. facts.Case.Hsa.Exists.Or(false) ? ["HSA"] : Array.Empty<string>(),
            .. facts.Case.Fsa.Exists.Or(false) ? ["FSA"] : Array.Empty<string>(),
        ];
        return kinds.Length > 0 ? string.Join(facts.Words.Language == Language.English ? " and " : " y ", kinds) : null;
    }
}
