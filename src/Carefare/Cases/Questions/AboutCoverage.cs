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
    )
    {
        Ask = "On which day of the year does the deductible start anew?",
        Why = "What is met before that day no longer counts after it.",
    };

    public static readonly Question<bool> Hdhp = new(
        "hdhp",
        Words.YesNo,
        "Whether it is a high-deductible plan that goes with an HSA."
    )
    {
        Ask = "Is it a high-deductible plan that goes with an HSA?",
        Why = "Only then may money be put into an HSA.",
    };

    public static readonly Group<CostSharing> InNetwork = new AboutCostSharing("in the network").Group("in_network");

    public static readonly Group<CostSharing> OutOfNetwork = new AboutCostSharing("out of the network").Group(
        "out_of_network"
    );

    public static readonly Rows<Coverage> Rows = new(
        "coverage",
        "Health plans and programs, a row each, the one that pays first at the top; none for no coverage.",
        new(
            "coverage",
            "A health plan or program.",
            [Payer, Type, PlanYearStarts, Hdhp, InNetwork, OutOfNetwork, AboutClaims.Group, AboutDenial.Group],
            row =>
                new(
                    row.Get(Payer),
                    row.Get(Type),
                    row.Get(PlanYearStarts),
                    row.Get(Hdhp),
                    row.Get(InNetwork),
                    row.Get(OutOfNetwork),
                    row.Get(AboutClaims.Group),
                    row.Get(AboutDenial.Group)
                )
        )
    );

    /// <summary>A health plan of which nothing is said.</summary>
    /// <param name="path">The path of its row.</param>
    public static Coverage NothingSaid(string path) => Rows.Each.Read(node: null, path, new("", []));
}
