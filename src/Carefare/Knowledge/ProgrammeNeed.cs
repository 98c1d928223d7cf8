namespace Carefare.Knowledge;

/// <summary>Something that a programme wants of a person, with its own sentence.</summary>
/// <param name="Says">What has to hold, as "only if …" and "whether …" go on: "you are 12 to 26 years old".</param>
/// <param name="Demand">What of the case decides it.</param>
/// <param name="Unsure">Where it does not hold but this does, the programme has to be asked; null where a no is a no.</param>
/// <param name="IsStep">Whether the person can bring it about, so that it opens later.</param>
public sealed record ProgrammeNeed(string Says, Demand Demand, Demand? Unsure, bool IsStep);

/// <summary>A test of one answer of a case. An answer may have several values: all the coverage, all the clinics.</summary>
public abstract record Demand
{
    private Demand() { }

    /// <summary>One of the values is one of some words (eq, in).</summary>
    public sealed record OneOf(string Answer, IReadOnlyList<string> Words) : Demand;

    /// <summary>None of the values is one of some words (not_in).</summary>
    public sealed record NoneOf(string Answer, IReadOnlyList<string> Words) : Demand;

    /// <summary>One of the values is a number within bounds, both included (gte, lte, between); null is no bound.</summary>
    public sealed record Range(string Answer, decimal? Least, decimal? Most) : Demand;

    /// <summary>One of several tests holds (any).</summary>
    public sealed record Any(IReadOnlyList<Demand> Parts) : Demand;

    /// <summary>No answer of the case decides it: the programme has to be asked (ask).</summary>
    public sealed record AskThem : Demand;
}
