using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions under <c>savings_program</c>: money of a drug's maker, or another third party, for the person's share.</summary>
internal static class AboutSavingsProgram
{
    private static readonly Question<Money> Left = new(
        "left",
        Numbers.Dollars,
        "How much the program still pays, in dollars."
    )
    {
        Ask = "How much does the savings program still pay this year?",
        Why = "It pays until that is used up.",
    };

    private static readonly Question<Money> YouPay = new(
        "you_pay",
        Numbers.Dollars,
        "What you pay of each line before the program does, in dollars; nothing where left out."
    )
    {
        Ask = "What do you pay yourself each time, before the savings program does?",
        Why = "Most programs leave a small amount.",
    };

    private static readonly Question<string> Rule = new(
        "rule",
        Words.OneOf("counts", "accumulator", "maximizer"),
        "Whether the program's money counts toward the deductible and the out-of-pocket maximum (counts) or not (accumulator), or the plan sets the share by it (maximizer)."
    )
    {
        Ask = "Does the plan count what a savings program pays toward your deductible and out-of-pocket maximum?",
        Why = "Where it does not, you meet the deductible from your own money later.",
    };

    private static readonly Question<Money> SetShare = new(
        "set_share",
        Numbers.Dollars,
        "Under a maximizer, the share of a visit that the plan sets while the program pays, in dollars."
    )
    {
        Ask = "Which share of a visit does the plan set while the savings program pays?",
        Why = "It decides how fast the program's money is used up.",
    };

    /// <summary>The questions.</summary>
    public static readonly Group<SavingsProgram?> Group = new(
        "savings_program",
        "A savings program of a drug's maker, or the like, that pays what the plan leaves to you; none where there is none.",
        [Left, YouPay, Rule, SetShare],
        row => row.IsGiven ? new(row.Get(Left), row.Get(YouPay), row.Get(Rule), row.Get(SetShare)) : null
    )
    {
        MayBeNone = true,
    };
}
