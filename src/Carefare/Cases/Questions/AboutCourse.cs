namespace Carefare.Cases.Questions;

/// <summary>The questions under <c>course</c>.</summary>
internal static class AboutCourse
{
    public static readonly Shape<string> Modalities = Words.OneOf(
        "iv",
        "im",
        "subcutaneous",
        "nasal",
        "oral",
        "sublingual",
        "esketamine"
    );

    public static readonly Question<string> Modality = new(
        "modality",
        Modalities,
        "How it is given: into a vein (iv), a muscle (im), as esketamine spray, and so on."
    )
    {
        Ask = "Which treatment is planned?",
        Why = "Course, price and coverage differ by it.",
    };

    public static readonly Question<DateOnly> StartFrom = new(
        "start_from",
        Days.Day,
        "The first day on which it can start."
    )
    {
        Ask = "From which day on could treatment start?",
        Why = "The plan begins there.",
    };

    public static readonly Question<DateOnly> StartBy = new(
        "start_by",
        Days.Day,
        "The last day on which it may start; the month of start_from where left out."
    )
    {
        Ask = "By which day must it start at the latest?",
        Why = "A later start can be much cheaper.",
    };

    public static readonly Question<int> Infusions = new(
        "infusions",
        Numbers.Whole(1, 60),
        "Treatments in the first series."
    )
    {
        Ask = "How many treatments does the first series have?",
        Why = "The usual number is used where this is not known.",
    };

    public static readonly Question<int> OverDays = new(
        "over_days",
        Numbers.Whole(0, 365),
        "Days from the first treatment of the series to the last."
    )
    {
        Ask = "How many days lie between the first treatment of the series and the last?",
    };

    public static readonly Question<int> EveryWeeks = new(
        "every_weeks",
        Numbers.Whole(1, 52),
        "Weeks between treatments after the series."
    )
    {
        Ask = "After the first series, how many weeks lie between treatments?",
        Why = "Treatments to keep the effect are often most of the cost.",
    };

    public static readonly Question<int> MaintenanceMonths = new(
        "months",
        Numbers.Whole(0, 60),
        "Months of treatments after the series; 0 for none."
    )
    {
        Ask = "For how many months after the first series should treatments go on? (0 for none)",
        Why = "Treatments to keep the effect are often most of the cost.",
    };

    private static readonly Group<(Answer<int> EveryWeeks, Answer<int> Months)> Maintenance = new(
        "maintenance",
        "Treatments after the series; none where none are planned.",
        [EveryWeeks, MaintenanceMonths],
        row =>
        {
            var months = row.Get(MaintenanceMonths);
            var isNone = row.Given.IsKnown && !row.IsGiven;
            return (row.Get(EveryWeeks), isNone ? Answer.Of(months.Key, 0) : months);
        }
    )
    {
        MayBeNone = true,
    };

    public static readonly Question<int> HorizonMonths = new(
        "horizon_months",
        Numbers.Whole(1, 60),
        "Months that the plan looks ahead."
    );

    public static readonly Question<int> KnownAfter = new(
        "after",
        Numbers.Whole(1, 59),
        "After how many treatments of the series it is known whether it helps."
    )
    {
        Ask = "After how many treatments of the first series will it be known whether it helps?",
        Why = "A plan can then be ready for stopping, too.",
    };

    public static readonly Question<decimal> ChanceOfGoingOn = new(
        "chance",
        Numbers.Fraction,
        "The chance of going on then, as your clinician sees it: 0.6 is 60 %."
    )
    {
        Ask = "How likely is it that you go on then, as your clinician sees it? (60 % is 0.6)",
        Why = "It decides what prices in advance are worth to you.",
    };

    private static readonly Group<(Answer<int> After, Answer<decimal> Chance)> Response = new(
        "response",
        "Whether the treatment helps: when that is known, and how likely it is to go on.",
        [KnownAfter, ChanceOfGoingOn],
        row => (row.Get(KnownAfter), row.Get(ChanceOfGoingOn))
    )
    {
        MayBeNone = true,
    };

    public static readonly Question<bool> EsketamineAcceptable = new(
        "acceptable",
        Words.YesNo,
        "Whether you would also take esketamine, if your clinician agrees; the plan then counts it beside the other treatment."
    )
    {
        Ask = "Would you also take esketamine spray (Spravato) in its place, if your clinician agrees?",
        Why = "A health plan may pay for one of them and not for the other; what you pay for each is then compared.",
    };

    public static readonly Question<decimal> EsketamineDose = new(
        "dose_mg",
        Numbers.UpTo(1000),
        "The dose of esketamine at one treatment, in milligrams; it decides what is written on the bills."
    )
    {
        Ask = "How many milligrams of esketamine are planned at one treatment?",
    };

    public static readonly Question<int> EsketamineEveryWeeks = new(
        "every_weeks",
        Numbers.Whole(1, 52),
        "Weeks between esketamine treatments after its series."
    )
    {
        Ask = "How many weeks would lie between esketamine treatments after the first eight weeks?",
        Why = "Treatments to keep the effect are often most of the cost.",
    };

    private static readonly Group<WantedEsketamine> Esketamine = new(
        "esketamine",
        "Esketamine spray (Spravato) in place of the treatment that is wanted; none where you would not take it.",
        [EsketamineAcceptable, EsketamineDose, EsketamineEveryWeeks],
        row =>
        {
            var acceptable = row.Get(EsketamineAcceptable);
            var isNone = row.Given.IsKnown && !row.IsGiven;
            return new(
                isNone ? Answer.Of(acceptable.Key, false) : acceptable,
                row.Get(EsketamineDose),
                row.Get(EsketamineEveryWeeks)
            );
        }
    )
    {
        MayBeNone = true,
    };

    public static readonly Group<WantedCourse> Group = new(
        "course",
        "The course of treatment that is wanted.",
        [Modality, StartFrom, StartBy, Infusions, OverDays, Maintenance, HorizonMonths, Response, Esketamine],
        row =>
            new(
                row.Get(Modality),
                row.Get(StartFrom),
                row.Get(StartBy),
                row.Get(Infusions),
                row.Get(OverDays),
                row.Get(Maintenance).EveryWeeks,
                row.Get(Maintenance).Months,
                row.Get(HorizonMonths),
                row.Get(Response).After,
                row.Get(Response).Chance
            )
            {
                Esketamine = row.Get(Esketamine),
            }
    );
}
