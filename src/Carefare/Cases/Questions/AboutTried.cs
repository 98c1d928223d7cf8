namespace Carefare.Cases.Questions;

/// <summary>The questions of a row of <c>condition.tried</c>.</summary>
internal static class AboutTried
{
    private const string WhyCounted = "Plans count a treatment only if it was long, strong and recent enough.";

    public static readonly Question<string> Treatment = new("treatment", Words.Text, "The drug or therapy.")
    {
        Ask = "What is the name of the drug or therapy that you tried?",
        Why = WhyCounted,
    };

    public static readonly Question<string> Class = new(
        "class",
        Words.OneOf(
            "ssri",
            "snri",
            "tricyclic",
            "maoi",
            "bupropion",
            "mirtazapine",
            "serotonin_modulator",
            "other_antidepressant",
            "second_generation_antipsychotic",
            "lithium",
            "thyroid_hormone",
            "buspirone",
            "psychotherapy",
            "brain_stimulation",
            "other"
        ),
        "Its class; only for a drug that Carefare does not know by its name."
    )
    {
        Ask = "Which class of medicine is it? A pharmacist can say.",
        Why = "Plans count treatments by their class.",
    };

    public static readonly Question<decimal> DailyDoseMg = new(
        "daily_dose_mg",
        Numbers.UpTo(10_000),
        "The highest daily dose, in milligrams."
    )
    {
        Ask = "What was the highest dose a day, in milligrams?",
        Why = WhyCounted,
    };

    public static readonly Question<bool> HighestTolerated = new(
        "highest_tolerated",
        Words.YesNo,
        "Whether the dose was the highest that was tolerated."
    )
    {
        Ask = "Was that the highest dose that you could tolerate?",
        Why = "Some plans count only that.",
    };

    public static readonly Question<int> Weeks = new("weeks", Numbers.Whole(0, 2000), "How many weeks it was taken.")
    {
        Ask = "For how many weeks did you take it?",
        Why = WhyCounted,
    };

    public static readonly Question<DateOnly> Ended = new("ended", Days.Day, "The day on which it ended.")
    {
        Ask = "On which day did you stop taking it?",
        Why = "Some plans count only the last years.",
    };

    public static readonly Question<bool> ThisEpisode = new(
        "this_episode",
        Words.YesNo,
        "Whether it was tried in the present episode of the illness."
    )
    {
        Ask = "Did you try it in the present episode of your illness?",
        Why = "Some plans count only that.",
    };

    public static readonly Question<string> Outcome = new(
        "outcome",
        Words.OneOf("failed", "partial", "helped", "not_tolerated"),
        "What came of it."
    )
    {
        Ask = "What came of it: failed, partial, helped or not_tolerated?",
        Why = "Plans count a treatment that did not help enough.",
    };

    public static readonly Question<decimal> Improvement = new(
        "improvement",
        Numbers.Fraction,
        "By which part the symptoms or the score fell, as a fraction: 0.2 is a fifth."
    )
    {
        Ask = "By which part did your symptoms or your score fall with it? 0.2 is a fifth.",
        Why = "Some plans count only an improvement of a quarter or less as a failure.",
    };

    public static readonly Question<string> Proof = new(
        "proof",
        Words.OneOf("chart", "pharmacy", "letter", "memory", "none"),
        "What shows it: the chart, a pharmacy's record, a letter, or memory."
    )
    {
        Ask = "What shows it: the chart, a pharmacy's record, a letter, or only memory?",
        Why = "Plans want to see a record.",
    };

    public static readonly Rows<TriedTreatment> Rows = new(
        "tried",
        "Treatments that were tried before, a row each; none where nothing was.",
        new(
            "tried",
            "A treatment that was tried.",
            [Treatment, Class, DailyDoseMg, HighestTolerated, Weeks, Ended, ThisEpisode, Outcome, Improvement, Proof],
            row =>
                new(
                    row.Get(Treatment),
                    row.Get(DailyDoseMg),
                    row.Get(Weeks),
                    row.Get(Ended),
                    row.Get(Outcome),
                    row.Get(Proof)
                )
                {
                    Class = row.Get(Class),
                    HighestTolerated = row.Get(HighestTolerated),
                    ThisEpisode = row.Get(ThisEpisode),
                    Improvement = row.Get(Improvement),
                }
        )
    );
}
