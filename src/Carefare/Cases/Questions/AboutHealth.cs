namespace Carefare.Cases.Questions;

/// <summary>The questions under <c>condition</c>.</summary>
internal static class AboutHealth
{
    public static readonly Question<string> Diagnosis = new(
        "diagnosis",
        Words.OneOf(
            "treatment_resistant_depression",
            "major_depression",
            "depression_with_suicidal_thoughts",
            "bipolar_depression",
            "ptsd",
            "anxiety",
            "ocd",
            "substance_use",
            "crps",
            "chronic_pain",
            "neuropathic_pain",
            "fibromyalgia",
            "migraine",
            "other"
        ),
        "What the treatment is for."
    )
    {
        Ask = "What is the treatment for?",
        Why = "The usual course, and what insurers cover, differ by diagnosis.",
    };

    public static readonly Question<string> Icd10 = new(
        "icd10",
        Words.Icd10,
        "The diagnosis code on the chart or on a bill."
    );

    public static readonly Group<IReadOnlyDictionary<string, int>> Scores = ScoresOf(
        new("phq9", Numbers.Whole(0, 27), "PHQ-9, a questionnaire on depression."),
        new("gad7", Numbers.Whole(0, 21), "GAD-7, a questionnaire on anxiety."),
        new("madrs", Numbers.Whole(0, 60), "MADRS, a rating of depression by a clinician."),
        new("hamd", Numbers.Whole(0, 52), "HAM-D (HDRS) of 17 questions, a rating of depression by a clinician."),
        new("qids", Numbers.Whole(0, 27), "QIDS, a questionnaire on depression."),
        new("bdi2", Numbers.Whole(0, 63), "BDI-II, a questionnaire on depression."),
        new("pcl5", Numbers.Whole(0, 80), "PCL-5, a questionnaire on PTSD."),
        new("pain", Numbers.Whole(0, 10), "Pain on the scale from 0 to 10.")
    );

    public static readonly Question<DateOnly> ScoredOn = new(
        "scored_on",
        Days.Day,
        "The day of the rating scales under scores."
    )
    {
        Ask = "On which day were you given your latest score on a rating scale?",
        Why = "Some plans count only a recent one.",
    };

    public static readonly Question<bool> TakesAntidepressant = new(
        "takes_antidepressant",
        Words.YesNo,
        "Whether an oral antidepressant is taken now, and will be beside the treatment."
    )
    {
        Ask = "Do you take an antidepressant by mouth now, and would go on with it?",
        Why = "Some plans ask for one beside the treatment.",
    };

    public static readonly Group<Health> Group = new(
        "condition",
        "What is treated, and what was tried.",
        [Diagnosis, Icd10, Scores, ScoredOn, TakesAntidepressant, AboutTried.Rows],
        row =>
            new(
                row.Get(Diagnosis),
                row.Get(Icd10),
                row.Get(Scores),
                row.Get(ScoredOn),
                row.Get(TakesAntidepressant),
                row.Get(AboutTried.Rows)
            )
    );

    private static Group<IReadOnlyDictionary<string, int>> ScoresOf(params Question<int>[] scores) =>
        new(
            "scores",
            "Results of rating scales, the latest of each.",
            scores,
            row =>
                scores
                    .Select(score => (score.Name, Answer: row.Get(score)))
                    .Where(score => score.Answer.IsKnown)
                    .ToDictionary(score => score.Name, score => score.Answer.Value, StringComparer.Ordinal)
        );
}
