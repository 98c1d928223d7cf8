using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions under <c>denial</c> of a row of <c>coverage</c>.</summary>
internal static class AboutDenial
{
    private const string WhyDay = "The time to appeal is counted from it.";
    private const string WhyRules = "Rules and deadlines differ by it.";

    public static readonly Question<DateOnly> Dated = Day("dated", "The date on the letter.", "What is its date?");

    public static readonly Question<DateOnly> Received = Day(
        "received",
        "The day on which the letter came; its date where left out, which is the safe one.",
        "On which day did the letter come?"
    );

    public static readonly Question<string> Level = new(
        "level",
        Words.OneOf("initial", "internal", "second", "external", "hearing", "council"),
        "Whose no it is: initial (the first), internal (after the first appeal), second (after the second), external, hearing, council."
    )
    {
        Ask = "Is it the first no, or the answer to an appeal?",
        Why = WhyRules,
    };

    public static readonly Question<string> Kind = new(
        "kind",
        Words.OneOf("urgent", "pre_service", "post_service"),
        "urgent where a doctor says that waiting would harm; else pre_service before the care, post_service after it."
    )
    {
        Ask = "Is it about care that is urgent, that is still to come, or that was already given?",
        Why = WhyRules,
    };

    public static readonly Question<string> Reason = new(
        "reason",
        Words.OneOf(
            "not_medically_necessary",
            "experimental",
            "wrong_setting",
            "step_therapy",
            "not_covered",
            "out_of_network",
            "missing_information",
            "not_eligible",
            "rescission",
            "other"
        ),
        "What the letter gives as the reason."
    )
    {
        Ask = "What reason does the letter give?",
        Why = "It decides who outside the plan may look at it.",
    };

    public static readonly Question<DateOnly> LetterDeadline = Day(
        "letter_deadline",
        "The last day that the letter names for the next step: it goes before what is counted.",
        "Which last day does the letter name?"
    );

    public static readonly Question<DateOnly> AppealedOn = Day(
        "appealed_on",
        "The day on which your appeal, or other next step, reached whoever decides it.",
        "On which day did your appeal arrive?"
    );

    public static readonly Question<DateOnly> DecidedOn = Day(
        "decided_on",
        "The date on the letter that answered your appeal, where it was a no again.",
        "What is the date on the answer to your appeal?"
    );

    public static readonly Question<DateOnly> RequestedOn = Day(
        "requested_on",
        "The day on which the plan got what the letter answers; alone where it has not answered yet.",
        "On which day did the plan get the request?"
    );

    public static readonly Question<DateOnly> EndsOn = Day(
        "ends_on",
        "The day from which care that was approved ends, where the letter ends it.",
        "From which day does the letter end care that you are getting?"
    );

    public static readonly Question<string> About = new(
        "about",
        Words.OneOf("service", "clinic_drug", "pharmacy_drug"),
        "What it is about: service, clinic_drug (a drug that a clinic gives) or pharmacy_drug."
    )
    {
        Ask = "Is it about a service, a drug that the clinic gives, or a drug from a pharmacy?",
        Why = WhyRules,
    };

    public static readonly Question<string> SentBy = new(
        "sent_by",
        Words.OneOf("plan", "state"),
        "Who sent the letter, in Medicaid: plan (a managed care plan) or state (its agency)."
    )
    {
        Ask = "Who sent the letter: your Medicaid plan, or the state's agency?",
        Why = WhyRules,
    };

    public static readonly Question<int> InternalLevels = new(
        "internal_levels",
        Numbers.Whole(1, 2),
        "How many levels of appeal of its own the plan has; one where left out."
    )
    {
        Ask = "How many levels of appeal of its own does the plan have?",
        Why = WhyRules,
    };

    public static readonly Question<bool> Grandfathered = new(
        "grandfathered",
        Words.YesNo,
        "Whether the plan is a grandfathered one (kept from before March 23, 2010)."
    )
    {
        Ask = "Is the plan a grandfathered one?",
        Why = "Such a plan need not offer external review.",
    };

    public static readonly Question<Money> Amount = new(
        "amount",
        Numbers.Dollars,
        "How much money is in dispute, in dollars."
    )
    {
        Ask = "How much money is in dispute?",
        Why = "Some levels want a least amount.",
    };

    public static readonly Group<Denial> Group = new(
        "denial",
        "The plan's latest no in writing, or a request that it has not answered; none where there is none.",
        [
            Dated,
            Received,
            Level,
            Kind,
            Reason,
            LetterDeadline,
            AppealedOn,
            DecidedOn,
            RequestedOn,
            EndsOn,
            About,
            SentBy,
            InternalLevels,
            Grandfathered,
            Amount,
        ],
        row =>
            new(
                row.Given,
                row.Get(RequestedOn),
                row.Get(Dated),
                row.Get(Received),
                row.Get(Level),
                row.Get(Kind),
                row.Get(Reason),
                row.Get(LetterDeadline),
                row.Get(AppealedOn),
                row.Get(DecidedOn),
                row.Get(EndsOn),
                row.Get(About),
                row.Get(SentBy),
                row.Get(InternalLevels),
                row.Get(Grandfathered),
                row.Get(Amount)
            )
    )
    {
        MayBeNone = true,
    };

    private static Question<DateOnly> Day(string name, string help, string ask) =>
        new(name, Days.Day, help) { Ask = ask, Why = WhyDay };
}
