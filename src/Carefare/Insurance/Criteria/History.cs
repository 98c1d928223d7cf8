namespace Carefare.Insurance.Criteria;

/// <summary>What is known of a person as far as plans ask; what is null is not known.</summary>
/// <param name="Age">The age in years.</param>
/// <param name="Scores">Scores by the scale's key; a scale that is not there is not known.</param>
/// <param name="ScoredOn">The day of the scores.</param>
/// <param name="TakesAntidepressant">Whether an oral antidepressant is taken.</param>
/// <param name="Trials">What was tried; null where nobody said.</param>
/// <param name="Today">The day of the answer.</param>
public sealed record History(
    int? Age,
    IReadOnlyDictionary<string, int> Scores,
    DateOnly? ScoredOn,
    bool? TakesAntidepressant,
    IReadOnlyList<Trial>? Trials,
    DateOnly Today
);

/// <summary>A treatment that was tried; what is null is not known.</summary>
/// <param name="Name">The drug or therapy, the same for the same one; empty where it is not known.</param>
/// <param name="Class">One of <see cref="TreatmentClass"/>.</param>
/// <param name="DailyDoseMg">The highest daily dose in milligrams.</param>
/// <param name="LeastDoseMg">The least usual daily dose in milligrams.</param>
/// <param name="HighestTolerated">Whether the dose was the highest that was tolerated.</param>
/// <param name="Weeks">For how many weeks.</param>
/// <param name="Ended">The day on which it ended.</param>
/// <param name="ThisEpisode">Whether it was in the present episode.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Improvement">By which part, from 0 to 1, the symptoms fell.</param>
/// <param name="IsShown">Whether a record shows it; false where only memory does.</param>
public sealed record Trial(
    string Name,
    string? Class,
    decimal? DailyDoseMg,
    decimal? LeastDoseMg,
    bool? HighestTolerated,
    int? Weeks,
    DateOnly? Ended,
    bool? ThisEpisode,
    Outcome? Outcome,
    decimal? Improvement,
    bool? IsShown
);

/// <summary>What came of a treatment.</summary>
public enum Outcome
{
    /// <summary>It did not help.</summary>
    Failed,

    /// <summary>It helped in part.</summary>
    Partial,

    /// <summary>It helped.</summary>
    Helped,

    /// <summary>It was stopped because it was not tolerated.</summary>
    NotTolerated,
}

/// <summary>The classes of treatments that plans count by.</summary>
public static class TreatmentClass
{
    /// <summary>What was talked through with a therapist.</summary>
    public const string Psychotherapy = "psychotherapy";

    /// <summary>The classes of antidepressants.</summary>
    public static IReadOnlyList<string> Antidepressants { get; } =
    ["ssri", "snri", "tricyclic", "maoi", "bupropion", "mirtazapine", "serotonin_modulator", "other_antidepressant"];

    /// <summary>The classes of drugs that are added to an antidepressant.</summary>
    public static IReadOnlyList<string> Augmenting { get; } =
    ["second_generation_antipsychotic", "lithium", "thyroid_hormone", "buspirone"];
}
