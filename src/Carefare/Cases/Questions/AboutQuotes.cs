using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions of a row of <c>quotes</c>.</summary>
internal static class AboutQuotes
{
    public static readonly Question<string> Clinic = new(
        "clinic",
        Words.Name,
        "A short name that identifies the clinic in this file."
    )
    {
        Required = "Add clinic: with a short name, such as front-range.",
    };

    public static readonly Question<string> Name = new("name", Words.Text, "The clinic's full name.")
    {
        Ask = "What is the clinic called?",
        Why = "So that you can tell its prices from another's.",
    };

    public static readonly Question<string> Modality = new(
        "modality",
        AboutCourse.Modalities,
        "How it is given; as in course where left out."
    );

    public static readonly Question<string> Network = new(
        "network",
        Words.OneOf("in", "out", "none"),
        "Whether the clinic is in your insurer's network, out of it, or takes no insurance."
    )
    {
        Ask = "Is the clinic in your insurer's network (in), out of it (out), or does it take no insurance (none)?",
        Why = "It decides what the insurer may pay back.",
    };

    public static readonly Question<string> Hospital = new(
        "hospital",
        Words.OneOf("nonprofit", "for_profit", "public", "none"),
        "The kind of hospital in which the treatment is given; none where it is no hospital's department."
    )
    {
        Ask = "Is it a department of a hospital: of a nonprofit, a for_profit or a public one, or of none?",
        Why = "A non-profit hospital must have a policy of free or cheaper care.",
    };

    public static readonly Question<string> Fund = new(
        "fund",
        Words.OneOf("thank-you-life", "ketamine-research-foundation", "other", "none"),
        "A fund for patients with which the clinic works."
    )
    {
        Ask = "With which fund for patients does it work: thank-you-life, ketamine-research-foundation, other or none?",
        Why = "Some funds give money only through clinics that take part.",
    };

    public static readonly Question<decimal> Miles = new("miles", Numbers.UpTo(5000), "Miles from home, one way.");

    public static readonly Question<DateOnly> QuotedOn = new("quoted_on", Days.Day, "The day of the quote.");

    public static readonly Question<Money> Evaluation = new(
        "evaluation",
        Numbers.Dollars,
        "The price of the first evaluation, in dollars."
    )
    {
        Ask = "What does the first evaluation cost?",
        Why = "It is paid before the first treatment.",
    };

    public static readonly Question<Money> Infusion = new(
        "infusion",
        Numbers.Dollars,
        "The price of one treatment of the series, in dollars."
    )
    {
        Ask = "What does one treatment cost?",
        Why = "The cost of the course follows from it.",
    };

    public static readonly Question<Money> MaintenanceInfusion = new(
        "maintenance_infusion",
        Numbers.Dollars,
        "The price of one treatment after the series, in dollars; as infusion where left out."
    )
    {
        Ask = "What does one treatment after the series cost?",
    };

    public static readonly Question<Money> Monitoring = new(
        "monitoring",
        Numbers.Dollars,
        "A fee charged with each treatment, in dollars, where it is not included; 0 where it is."
    )
    {
        Ask = "Is there a fee for monitoring with each treatment, and how much is it?",
    };

    public static readonly Question<string> Setting = new(
        "setting",
        Words.OneOf("office", "hospital"),
        "Whether it is an office, or a hospital that sends a bill of its own."
    )
    {
        Ask = "Is it an office, or does a hospital send a bill of its own besides?",
        Why = "Then there are two bills, and two shares to pay.",
    };

    public static readonly Question<Money> DrugPrice = new(
        "price",
        Numbers.Dollars,
        "What you would pay for the drug of one treatment, in dollars: at the clinic before insurance, at a pharmacy what it asks of you."
    )
    {
        Ask = "What does the drug of one treatment cost you, if it is charged apart?",
        Why = "For esketamine it is most of the price.",
    };

    public static readonly Question<string> DrugFrom = new(
        "from",
        Words.OneOf("clinic", "pharmacy"),
        "Who charges for it: the clinic, which buys it, or a pharmacy, under the drug benefit of your plan."
    )
    {
        Ask = "Does the clinic buy the drug and bill it, or does a pharmacy send it and bill your plan?",
        Why = "The first counts as a visit, the second as a prescription: what you pay differs.",
    };

    public static readonly Group<QuotedDrug?> Drug = new(
        "drug",
        "The drug of each treatment, where it is charged apart; none where it is in the price of the treatment.",
        [DrugPrice, DrugFrom],
        row =>
            row.IsGiven ? new(row.Get(DrugPrice), row.Get(DrugFrom))
            : row.Given.IsKnown ? new(Answer.Of($"{row.Path}.price", Money.Zero), row.Get(DrugFrom))
            : null
    )
    {
        MayBeNone = true,
    };

    public static readonly Question<decimal> PrepayDiscount = new(
        "prepay_discount",
        Numbers.Fraction,
        "The fraction off when the series is paid on the first day: 0.05 is 5 %."
    );

    public static readonly Rows<Quote> Rows = new(
        "quotes",
        "What clinics quoted, a row each.",
        new(
            "quotes",
            "What one clinic quoted.",
            [
                Clinic,
                Name,
                Modality,
                AboutSupervision.Place,
                AboutSupervision.Group,
                Network,
                Hospital,
                Fund,
                Miles,
                AboutVisits.Group,
                QuotedOn,
                Evaluation,
                Infusion,
                MaintenanceInfusion,
                Monitoring,
                Setting,
                Drug,
                AboutPriceForms.Integration,
                AboutPriceForms.Package,
                PrepayDiscount,
                AboutPriceForms.Membership,
                AboutPriceForms.SlidingScale,
                AboutPriceForms.Plan,
                AboutPriceForms.Superbill,
                AboutSafety.Group,
            ],
            Build
        )
    )
    {
        By = Clinic,
    };

    private static Quote Build(Row row) =>
        new(
            row.Path,
            row.Get(Clinic).Or(""),
            row.Get(Name),
            row.Get(Modality),
            row.Get(Network),
            row.Get(Miles),
            row.Get(QuotedOn),
            row.Get(Evaluation),
            row.Get(Infusion),
            row.Get(MaintenanceInfusion),
            row.Get(Monitoring),
            row.Get(Setting),
            row.Get(Drug),
            row.Get(AboutPriceForms.Integration),
            row.Get(AboutPriceForms.Package),
            row.Get(PrepayDiscount),
            row.Get(AboutPriceForms.Membership),
            row.Get(AboutPriceForms.SlidingScale).Or([]),
            row.Get(AboutPriceForms.Plan),
            row.Get(AboutPriceForms.Superbill)
        )
        {
            Hospital = row.Get(Hospital),
            Fund = row.Get(Fund),
            Place = row.Get(AboutSupervision.Place),
            Supervision = row.Get(AboutSupervision.Group),
            Safety = row.Get(AboutSafety.Group),
            Visit = row.Get(AboutVisits.Group),
        };
}
