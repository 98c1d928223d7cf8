using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions under <c>accounts</c>.</summary>
internal static class AboutAccounts
{
    public static readonly Question<Money> Balance = new("balance", Numbers.Dollars, "What is in the HSA, in dollars.")
    {
        Ask = "How much is in your HSA?",
        Why = "It pays for treatment with untaxed money.",
    };

    public static readonly Question<DateOnly> Opened = new(
        "opened",
        Days.Day,
        "The day on which the HSA was established."
    )
    {
        Ask = "On which day was the HSA opened?",
        Why = "It pays only for care from that day on.",
    };

    public static readonly Question<Money> ContributedThisYear = new(
        "contributed_this_year",
        Numbers.Dollars,
        "What everyone, the employer too, put into the HSA since 1 January, in dollars."
    )
    {
        Ask = "How much went into the HSA since 1 January, your employer's part too?",
        Why = "There is a limit for each year.",
    };

    public static readonly Question<string> HsaCoverage = new(
        "coverage",
        Words.OneOf("self_only", "family"),
        "Whether the high-deductible plan covers one person or a family."
    )
    {
        Ask = "Does your high-deductible plan cover you alone (self_only) or a family?",
        Why = "The yearly limit differs.",
    };

    public static readonly Question<bool> Payroll = new(
        "payroll",
        Words.YesNo,
        "Whether the employer's payroll can put money into the HSA."
    )
    {
        Ask = "Can your employer put money into the HSA from your pay?",
        Why = "That saves payroll tax as well.",
    };

    public static readonly Group<HsaAccount> Hsa = new(
        "hsa",
        "A health savings account; none where there is none.",
        [Balance, Opened, ContributedThisYear, HsaCoverage, Payroll],
        row =>
            new(
                row.Given,
                row.Get(Balance),
                row.Get(Opened),
                row.Get(ContributedThisYear),
                row.Get(HsaCoverage),
                row.Get(Payroll)
            )
    )
    {
        MayBeNone = true,
    };

    public static readonly Question<string> Kind = new(
        "type",
        Words.OneOf("general", "limited"),
        "A general FSA, or one limited to teeth and eyes; general where left out."
    )
    {
        Ask = "Is it a general FSA, or one limited to teeth and eyes?",
        Why = "A limited one does not pay for this treatment.",
    };

    public static readonly Question<Money> Election = new(
        "election",
        Numbers.Dollars,
        "What was elected for this plan year, in dollars."
    )
    {
        Ask = "How much did you elect for your FSA this plan year?",
        Why = "All of it can be spent from the first day of the plan year.",
    };

    public static readonly Question<Money> Spent = new("spent", Numbers.Dollars, "How much of it is spent, in dollars.")
    {
        Ask = "How much of it is spent?",
        Why = "What is not spent in time is lost.",
    };

    public static readonly Question<DateOnly> PlanYearEnds = new(
        "plan_year_ends",
        Days.Day,
        "The last day of the FSA's plan year."
    )
    {
        Ask = "On which day does the FSA's plan year end?",
        Why = "Care has to be given by then.",
    };

    public static readonly Question<int> RunOutDays = new(
        "run_out_days",
        Numbers.Whole(0, 366),
        "Days after the plan year in which claims are still taken."
    );

    public static readonly Question<DateOnly> GraceUntil = new(
        "grace_until",
        Days.Day,
        "The last day on which care still counts for the old plan year, where there is a grace period."
    );

    public static readonly Question<Money> Carryover = new(
        "carryover",
        Numbers.Dollars,
        "The most that the plan carries over to the next year, in dollars; 0 for none."
    );

    public static readonly Question<bool> CanElectNext = new(
        "can_elect_next",
        Words.YesNo,
        "Whether a new election can be made for the next plan year."
    );

    public static readonly Group<FsaAccount> Fsa = new(
        "fsa",
        "A health flexible spending account; none where there is none.",
        [Kind, Election, Spent, PlanYearEnds, RunOutDays, GraceUntil, Carryover, CanElectNext],
        row =>
            new(
                row.Given,
                row.Get(Kind),
                row.Get(Election),
                row.Get(Spent),
                row.Get(PlanYearEnds),
                row.Get(RunOutDays),
                row.Get(GraceUntil),
                row.Get(Carryover),
                row.Get(CanElectNext)
            )
    )
    {
        MayBeNone = true,
    };

    public static readonly Group<(HsaAccount Hsa, FsaAccount Fsa)> Group = new(
        "accounts",
        "Accounts with untaxed money for care.",
        [Hsa, Fsa],
        row => (row.Get(Hsa), row.Get(Fsa))
    );
}
