namespace Carefare.Cases.Questions;

/// <summary>The questions about a treatment that is taken at home, under a row of <c>quotes</c>.</summary>
internal static class AboutSupervision
{
    private const string Hard = "Without it a treatment at home is not counted, however cheap it is.";

    public static readonly Question<string> Place = new(
        "place",
        Words.OneOf("clinic", "home"),
        "Whether it is given at the clinic or taken at home."
    )
    {
        Ask = "Is it given at the clinic, or taken at home?",
        Why = "At home it is counted only where it is supervised.",
    };

    public static readonly Question<bool> Evaluated = new(
        "evaluated",
        Words.YesNo,
        "Whether a licensed clinician evaluates the patient before the first dose."
    )
    {
        Ask = "Does a licensed clinician evaluate the patient before the first dose?",
        Why = Hard,
    };

    public static readonly Question<bool> InPerson = new(
        "in_person",
        Words.YesNo,
        "Whether that clinician, or one who referred, has seen the patient in person."
    )
    {
        Ask = "Has the clinician who prescribes it, or one who referred, seen the patient in person?",
        Why = "The law lets it be prescribed without that only for a time.",
    };

    public static readonly Question<bool> Watched = new(
        "watched",
        Words.YesNo,
        "Whether somebody trained watches each dose, there or live by video, and can call for help."
    )
    {
        Ask = "Does somebody trained watch each dose, there or live by video, until it has worn off?",
        Why = Hard,
    };

    public static readonly Question<bool> AdultPresent = new(
        "adult_present",
        Words.YesNo,
        "Whether a grown-up who was told what to do stays with the patient for each dose."
    )
    {
        Ask = "Does a grown-up who was told what to do stay with the patient for each dose?",
        Why = Hard,
    };

    public static readonly Question<bool> VitalSigns = new(
        "vital_signs",
        Words.YesNo,
        "Whether blood pressure is measured before and after each dose, and read by somebody trained."
    )
    {
        Ask = "Is blood pressure measured before and after each dose, and read by somebody trained?",
        Why = Hard,
    };

    public static readonly Group<QuotedSupervision> Group = new(
        "supervision",
        "Who looks after the patient where it is taken at home.",
        [Evaluated, InPerson, Watched, AdultPresent, VitalSigns],
        row => new(row.Get(Evaluated), row.Get(InPerson), row.Get(Watched), row.Get(AdultPresent), row.Get(VitalSigns))
    );
}
