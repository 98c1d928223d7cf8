namespace Carefare.Insurance.Criteria;

/// <summary>One thing that a plan asks for before it pays. It is the plan's criterion, never a diagnosis.</summary>
public abstract record Criterion
{
    private Criterion() { }

    /// <summary>An age in years, both ends included.</summary>
    /// <param name="Least">The youngest; null where there is no such end.</param>
    /// <param name="Most">The oldest; null where there is no such end.</param>
    public sealed record Age(int? Least, int? Most) : Criterion;

    /// <summary>A score on any one of some rating scales.</summary>
    /// <param name="AtLeast">The lowest score that counts, by the scale's key.</param>
    /// <param name="WithinWeeks">How old it may be; null where any age does.</param>
    public sealed record Score(IReadOnlyDictionary<string, int> AtLeast, int? WithinWeeks) : Criterion;

    /// <summary>Antidepressants that were tried and did not help enough.</summary>
    /// <param name="Count">How many different ones.</param>
    /// <param name="Classes">From how many classes at least.</param>
    /// <param name="Each">What each of them has to have been.</param>
    public sealed record Trials(int Count, int Classes, TrialRule Each) : Criterion;

    /// <summary>Drugs that were added to an antidepressant and did not help enough.</summary>
    /// <param name="Count">How many different ones.</param>
    /// <param name="Each">What each of them has to have been.</param>
    public sealed record Augmentation(int Count, TrialRule Each) : Criterion;

    /// <summary>Psychotherapy that was tried.</summary>
    public sealed record Psychotherapy : Criterion;

    /// <summary>An oral antidepressant that is taken beside the treatment.</summary>
    public sealed record AntidepressantAlongside : Criterion;

    /// <summary>Something that the clinic states, and that no answer of the person can show.</summary>
    /// <param name="Says">What it states, as a sentence.</param>
    public sealed record ByClinic(string Says) : Criterion;

    /// <summary>Any one of several.</summary>
    /// <param name="Parts">The several, at least one.</param>
    public sealed record AnyOf(IReadOnlyList<Criterion> Parts) : Criterion;

    /// <summary>All of several.</summary>
    /// <param name="Parts">The several, at least one.</param>
    public sealed record AllOf(IReadOnlyList<Criterion> Parts) : Criterion;
}

/// <summary>What a treatment has to have been so that a plan counts it; what is null or false is not asked.</summary>
/// <param name="Weeks">How many weeks at least.</param>
/// <param name="Dose">Which dose.</param>
/// <param name="ThisEpisode">Whether it has to be of the present episode.</param>
/// <param name="WithinYears">In how many of the last years.</param>
/// <param name="ImprovementAtMost">The greatest part, from 0 to 1, by which symptoms may have fallen.</param>
/// <param name="CountsIfNotTolerated">Whether one counts that was stopped because it was not tolerated.</param>
public sealed record TrialRule(
    int? Weeks = null,
    DoseRule Dose = DoseRule.Any,
    bool ThisEpisode = false,
    int? WithinYears = null,
    decimal? ImprovementAtMost = null,
    bool CountsIfNotTolerated = false
);

/// <summary>Which dose a plan asks for.</summary>
public enum DoseRule
{
    /// <summary>It names none.</summary>
    Any,

    /// <summary>A usual (therapeutic) one.</summary>
    Usual,

    /// <summary>The highest that the person could tolerate.</summary>
    HighestTolerated,
}
