using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions of a quote about the ways in which the clinic prices a course and takes the money.</summary>
internal static class AboutPriceForms
{
    public static readonly Question<Money> IntegrationPrice = new(
        "price",
        Numbers.Dollars,
        "The price of one therapy session, in dollars."
    );

    public static readonly Question<int> Sessions = new(
        "sessions",
        Numbers.Whole(0, 60),
        "How many therapy sessions the clinic requires with the series."
    );

    public static readonly Group<QuotedIntegration?> Integration = new(
        "integration",
        "Therapy sessions that the clinic requires with the series; none where it requires none.",
        [IntegrationPrice, Sessions],
        row => row.IsGiven ? new(row.Get(IntegrationPrice), row.Get(Sessions)) : null
    )
    {
        MayBeNone = true,
    };

    public static readonly Question<int> PackageInfusions = new(
        "infusions",
        Numbers.Whole(1, 60),
        "How many treatments are in the package."
    )
    {
        Ask = "If the clinic sells a package: how many treatments are in it?",
        Why = "A package can be cheaper, and is often lost when treatment stops early.",
    };

    public static readonly Question<Money> PackagePrice = new(
        "price",
        Numbers.Dollars,
        "The price of the package, in dollars, paid on the first day."
    )
    {
        Ask = "What does the package cost?",
        Why = "It is paid on the first day.",
    };

    public static readonly Question<string> Refund = new(
        "refund",
        Words.OneOf("none", "prorated", "at_list_price"),
        "What comes back when treatment stops early: nothing, the unused part of the package price, "
            + "or the package price less the list price of what was used."
    )
    {
        Ask = "What comes back from the package when treatment stops early?",
    };

    public static readonly Question<bool> IncludesEvaluation = new(
        "includes_evaluation",
        Words.YesNo,
        "Whether the evaluation is in the package's price."
    )
    {
        Ask = "Is the evaluation in the package's price?",
    };

    public static readonly Group<QuotedPackage?> Package = new(
        "package",
        "Several treatments for one price; none where the clinic offers none.",
        [PackageInfusions, PackagePrice, Refund, IncludesEvaluation],
        row =>
            row.IsGiven
                ? new(row.Get(PackageInfusions), row.Get(PackagePrice), row.Get(Refund), row.Get(IncludesEvaluation))
                : null
    )
    {
        MayBeNone = true,
    };

    public static readonly Question<Money> MembershipMonthly = new(
        "monthly",
        Numbers.Dollars,
        "The fee a month, in dollars."
    );

    public static readonly Question<Money> MembershipInfusion = new(
        "infusion",
        Numbers.Dollars,
        "The price of one treatment for members, in dollars."
    );

    public static readonly Question<int> MinimumMonths = new(
        "minimum_months",
        Numbers.Whole(0, 60),
        "The fewest months that must be paid."
    );

    public static readonly Group<QuotedMembership?> Membership = new(
        "membership",
        "A monthly fee that lowers the price of a treatment; none where the clinic has none.",
        [MembershipMonthly, MembershipInfusion, MinimumMonths],
        row => row.IsGiven ? new(row.Get(MembershipMonthly), row.Get(MembershipInfusion), row.Get(MinimumMonths)) : null
    )
    {
        MayBeNone = true,
    };

    public static readonly Question<decimal> UpToFpl = new(
        "up_to_fpl",
        Numbers.UpTo(20),
        "Up to this multiple of the federal poverty guideline: 2.0 is 200 %."
    );

    public static readonly Question<decimal> PercentOff = new(
        "percent_off",
        Numbers.Fraction,
        "The fraction off the price: 0.3 is 30 %."
    );

    public static readonly Rows<SlidingBand> SlidingScale = new(
        "sliding_scale",
        "Discounts by income, a row each; none where the clinic has none.",
        new(
            "sliding_scale",
            "A discount up to an income.",
            [UpToFpl, PercentOff],
            row => new(row.Get(UpToFpl), row.Get(PercentOff))
        )
    );

    public static readonly Question<decimal> Down = new(
        "down",
        Numbers.Fraction,
        "The fraction due on the first day: 0.25 is a quarter."
    );

    public static readonly Question<int> PlanMonths = new(
        "months",
        Numbers.Whole(1, 60),
        "How many equal monthly payments follow."
    );

    public static readonly Question<Rate> PlanApr = new(
        "apr",
        Numbers.RateAYear,
        "The rate a year on what is still owed, as a fraction; 0 for no interest."
    );

    public static readonly Question<Money> PlanFee = new(
        "fee",
        Numbers.Dollars,
        "A fee for the plan, in dollars, due on the first day."
    );

    public static readonly Group<QuotedPlan?> Plan = new(
        "plan",
        "The clinic's own payment plan for the evaluation and the series; none where it has none.",
        [Down, PlanMonths, PlanApr, PlanFee],
        row => row.IsGiven ? new(row.Get(Down), row.Get(PlanMonths), row.Get(PlanApr), row.Get(PlanFee)) : null
    )
    {
        MayBeNone = true,
    };

    public static readonly Question<bool> SuperbillOffered = new(
        "offered",
        Words.YesNo,
        "Whether the clinic gives an itemized bill (superbill) for a claim with an insurer."
    )
    {
        Ask = "Does the clinic give an itemized bill (superbill) for a claim with an insurer?",
        Why = "Without one there is no claim.",
    };

    public static readonly Several<string> WaivedWith = new(
        "waived_with",
        Words.OneOf("package", "prepaid", "membership", "sliding_scale"),
        "Price forms with which it gives none."
    );

    public static readonly Group<QuotedSuperbill?> Superbill = new(
        "superbill",
        "The itemized bill for a claim with an insurer; none where the clinic gives none.",
        [SuperbillOffered, WaivedWith],
        row =>
            row.IsGiven ? new(row.Get(SuperbillOffered), row.Get(WaivedWith))
            : row.Given.IsKnown ? new(Answer.Of($"{row.Path}.offered", false), [])
            : null
    )
    {
        MayBeNone = true,
    };
}
