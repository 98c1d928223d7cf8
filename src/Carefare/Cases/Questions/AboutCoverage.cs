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
            "workers_compensation",
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

    public static readonly Question<bool> CrossAccumulates = new(
        "cross_accumulates",
        Words.YesNo,
        "Whether what you pay in the network also counts out of it, and the other way round; no where left out."
    )
    {
        Ask = "Does what you pay in the network also count toward the amounts out of it, and the other way round?",
        Why = "Then care elsewhere brings the deductible for this one down.",
    };

    public static readonly Question<bool> Grandfathered = new(
        "grandfathered",
        Words.YesNo,
        "Whether it is a grandfathered plan: one from before 2010 that keeps its old rules; its papers must say so."
    )
    {
        Ask = "Do the plan's papers say that it is a grandfathered plan?",
        Why = "In any other plan nobody of a family pays more than the law's limit for one person.",
    };

    public static readonly Question<PayingOrder> Order = new(
        "order",
        Words.OneOf(("primary", PayingOrder.Primary), ("secondary", PayingOrder.Secondary)),
        "Whether it pays first (primary) or second; in the order of the rows where left out."
    )
    {
        Ask = "Does this plan pay first or second?",
        Why = "The second pays only what the first leaves.",
    };

    public static readonly Question<CoordinationOfBenefits> Coordination = new(
        "coordination",
        Words.OneOf(
            ("standard", CoordinationOfBenefits.Standard),
            ("non_duplication", CoordinationOfBenefits.NonDuplication)
        ),
        "How it pays where it pays second: standard, or non_duplication (carve-out), where it pays only what it would have paid beyond the first plan."
    )
    {
        Ask = "Where this plan pays second, does it take off what the first plan pays (non-duplication, carve-out)?",
        Why = "Such a plan often pays nothing after another one.",
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
            [
                Payer,
                Type,
                PlanYearStarts,
                Hdhp,
                InNetwork,
                OutOfNetwork,
                CrossAccumulates,
                Grandfathered,
                Order,
                Coordination,
                AboutClaims.Group,
                AboutClaims.Esketamine,
                AboutDenial.Group,
            ],
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
                {
                    CrossAccumulates = row.Get(CrossAccumulates),
                    Grandfathered = row.Get(Grandfathered),
                    Order = row.Get(Order),
                    Coordination = row.Get(Coordination),
                    Esketamine = row.Get(AboutClaims.Esketamine),
                }
        )
    );

    /// <summary>A health plan of which nothing is said.</summary>
    /// <param name="path">The path of its row.</param>
    public static Coverage NothingSaid(string path) => Rows.Each.Read(node: null, path, new("", []));
}
