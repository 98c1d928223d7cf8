using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions of a row of <c>coverage</c>.</summary>
internal static class AboutCoverage
{
    public static readonly Question<string> Payer = new("payer", Words.Text, "The insurer or program.")
    {
        Ask = "Which insurer or program covers you?",
        Why = "Each has its own rules for this treatment.",
    };

    public static readonly Question<string> Type = new(
        "type",
        Words.OneOf(
            "employer_self_funded",
            "employer_insured",
            "marketplace",
            "individual",
            "student",
            "short_term",
            "cobra",
            "fehb",
            "medicare",
            "medicare_advantage",
            "medicaid",
            "chip",
            "tricare",
            "va",
            "other"
        ),
        "The type of plan: rules and deadlines differ by it."
    )
    {
        Ask = "What type of coverage is it?",
        Why = "Rules, deadlines and rights of appeal differ by type.",
    };

    public static readonly Question<string> PlanYearStarts = new(
        "plan_year_starts",
        Days.MonthDay,
        "The day of the year on which the deductible starts anew: 01-01."
    );

    public static readonly Question<bool> Hdhp = new(
        "hdhp",
        Words.YesNo,
        "Whether it is a high-deductible plan that goes with an HSA."
    )
    {
        Ask = "Is it a high-deductible plan that goes with an HSA?",
        Why = "Only then may money be put into an HSA.",
    };

    public static readonly Question<Money> Deductible = new(
        "deductible",
        Numbers.Dollars,
        "What must be paid in a plan year before the plan pays, in dollars."
    )
    {
        Ask = "What is the deductible in the network?",
        Why = "Until it is met, covered care costs its full price.",
    };

    public static readonly Question<Money> DeductibleMet = new(
        "deductible_met",
        Numbers.Dollars,
        "How much of the deductible is met this plan year, in dollars."
    )
    {
        Ask = "How much of it have you met this plan year?",
        Why = "The rest is what is still to be paid.",
    };

    public static readonly Question<decimal> Coinsurance = new(
        "coinsurance",
        Numbers.Fraction,
        "The patient's share after the deductible, as a fraction: 0.2 is 20 %."
    );

    public static readonly Question<Money> OopMax = new(
        "oop_max",
        Numbers.Dollars,
        "The most that can be left to pay in a plan year, in dollars."
    );

    public static readonly Question<Money> OopMet = new(
        "oop_met",
        Numbers.Dollars,
        "How much of that is met this plan year, in dollars."
    );

    public static readonly Group<CostSharing> InNetwork = Sharing("in_network", "What is left to pay in the network.");

    public static readonly Group<CostSharing> OutOfNetwork = Sharing(
        "out_of_network",
        "What is left to pay outside the network; none where the plan pays nothing there."
    );

    public static readonly Rows<Coverage> Rows = new(
        "coverage",
        "Health plans and programs, a row each, the one that pays first at the top; none for no coverage.",
        new(
            "coverage",
            "A health plan or program.",
            [Payer, Type, PlanYearStarts, Hdhp, InNetwork, OutOfNetwork],
            row =>
                new(
                    row.Get(Payer),
                    row.Get(Type),
                    row.Get(PlanYearStarts),
                    row.Get(Hdhp),
                    row.Get(InNetwork),
                    row.Get(OutOfNetwork)
                )
        )
    );

    private static Group<CostSharing> Sharing(string name, string help) =>
        new(
            name,
            help,
            [Deductible, DeductibleMet, Coinsurance, OopMax, OopMet],
            row =>
                new(row.Get(Deductible), row.Get(DeductibleMet), row.Get(Coinsurance), row.Get(OopMax), row.Get(OopMet))
        )
        {
            MayBeNone = true,
        };
}
