using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions under <c>money</c> and <c>wants</c>.</summary>
internal static class AboutMoney
{
    public static readonly Question<Money> CashNow = new(
        "cash_now",
        Numbers.Dollars,
        "What could be spent on the day of the plan, in dollars."
    )
    {
        Ask = "How much could you spend on treatment now?",
        Why = "The money has to be there on the day of each treatment.",
    };

    public static readonly Question<Money> Monthly = new(
        "monthly",
        Numbers.Dollars,
        "What can be spared each month, from the first of the next month on, in dollars."
    )
    {
        Ask = "How much can you spare each month from next month on?",
        Why = "It decides which plans fit, and how long they take.",
    };

    public static readonly Question<Money> KeepBack = new(
        "keep_back",
        Numbers.Dollars,
        "What must always be left for other things, in dollars; part of cash_now."
    )
    {
        Ask = "How much of it must always be left for other things?",
        Why = "No plan will go below it.",
    };

    public static readonly Question<Money> MonthlyDebtPayments = new(
        "monthly_debt_payments",
        Numbers.Dollars,
        "What goes to rent or mortgage and other debts each month, in dollars."
    )
    {
        Ask = "How much goes to rent or mortgage and other debts each month?",
        Why = "It shows whether new debt could be carried.",
    };

    public static readonly Question<string> CreditBand = new(
        "credit_band",
        Words.OneOf("poor", "fair", "good", "excellent"),
        "The range of the credit score."
    )
    {
        Ask = "In which range is your credit score?",
        Why = "Lenders decide by it; a guess is enough.",
    };

    public static readonly Group<Purse> Group = new(
        "money",
        "What is there and what can be spared.",
        [CashNow, Monthly, KeepBack, MonthlyDebtPayments, CreditBand],
        row =>
            new(
                row.Get(CashNow),
                row.Get(Monthly),
                row.Get(KeepBack),
                row.Get(MonthlyDebtPayments),
                row.Get(CreditBand)
            )
    );

    public static readonly Several<string> Avoid = new(
        "avoid",
        Words.Name,
        "Ways to pay that are not wanted, by identifier or family: [loan, card]."
    );

    public static readonly Question<string> Attitude = new(
        "attitude",
        Words.OneOf("expected", "cautious", "worst"),
        "What the plan is the best for, where the future is not known: what is likely (expected), the dearer part of what may "
            + "come (cautious), or the dearest of it (worst). Cautious and worst count on nothing that is not sure."
    );

    public static readonly Group<Wants> Wants = new(
        "wants",
        "What the plan should respect.",
        [Avoid, Attitude],
        row => new(row.Get(Avoid), row.Get(Attitude))
    );
}
