using Carefare.Knowledge;
using Carefare.Quantities;

namespace Carefare.Rules.Lending;

/// <summary>How much of a person's monthly income debts may take: the guard against borrowing too much.</summary>
public static class DebtToIncome
{
    private const int MonthsAYear = 12;

    /// <summary>The lender whose published cap is the strictest that we know.</summary>
    private const string Strictest = "lightstream";

    /// <summary>The part of the gross monthly income that all debt payments may take.</summary>
    public static Fact Cap(Situation now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.Knowledge.LatestAt("debt-to-income-caps", now.Today, Strictest);
    }

    /// <summary>
    /// The most that may go to scheduled payments of new debt in a month; zero where the debts there are take it all already;
    /// null where the income, the debts or the cap of the day are not known.
    /// </summary>
    public static Money? MostNewPayment(Situation now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var (income, debts) = (now.Case.Person.AnnualIncome, now.Case.Money.MonthlyDebtPayments);
        return income.IsKnown && debts.IsKnown && Cap(now) is { IsKnown: true } cap
            ? Money.Max(Money.Zero, Money.Down(income.Value.Dollars / MonthsAYear * cap.Number) - debts.Value)
            : null;
    }

    /// <summary>That nothing guards against owing too much, as a sentence, where the cap of the day is not known.</summary>
    public static IReadOnlyList<string> Unguarded(Situation now) =>
        Cap(now).IsKnown
            ? []
            :
            [
                "How much of an income debts may take is not known for this day, so nothing here guards against owing too much.",
            ];

    /// <summary>The finding where the debts there are leave no room for new debt; null where there is room, or it is not known.</summary>
    internal static Finding? Closes(IRoute route, Situation now)
    {
        var cap = Cap(now);
        return MostNewPayment(now) == Money.Zero
            ? route.Closed(
                $"Your debts already take {new Rate(cap.Number)} of your income or more, so new debt is not safe.",
                "A lower monthly payment on other debts, or a higher income, would change this.",
                [cap.Citation]
            )
            : null;
    }

    /// <summary>The keys of the answers that the guard still needs.</summary>
    public static IReadOnlyList<string> Asks(Situation now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var (income, debts) = (now.Case.Person.AnnualIncome, now.Case.Money.MonthlyDebtPayments);
        return
        [
            .. new[] { (income.Key, income.IsKnown), (debts.Key, debts.IsKnown) }
                .Where(answer => !answer.IsKnown)
                .Select(answer => answer.Key),
        ];
    }
}
