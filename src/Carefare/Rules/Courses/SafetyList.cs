using Carefare.Cases;
using Carefare.Knowledge;

namespace Carefare.Rules.Courses;

/// <summary>What a clinic says to the questions on safety: answered well, worrying, or still to ask. It ranks no clinic.</summary>
/// <param name="Clinic">The clinic's name.</param>
/// <param name="Well">The points that hold.</param>
/// <param name="Worrying">The points that do not, each in the middle of a sentence: "an ECG is at hand".</param>
/// <param name="Open">The keys of those that nobody has answered.</param>
/// <param name="Facts">Where the points come from.</param>
public sealed record SafetyList(
    string Clinic,
    IReadOnlyList<string> Well,
    IReadOnlyList<string> Worrying,
    IReadOnlyList<string> Open,
    IReadOnlyList<Citation> Facts
)
{
    /// <summary>The list of a quote.</summary>
    public static SafetyList Of(Situation now, Quote quote)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(quote);
        var points = quote
            .Safety.Select(answer => (answer.Holds, Fact: now.Knowledge.LatestAt($"safety-{answer.Point}", now.Today)))
            .Where(point => point.Fact.IsKnown)
            .ToList();
        return new(
            quote.Name.Or(quote.Clinic),
            [.. points.Where(point => point.Holds.Or(false)).Select(point => point.Fact.Text)],
            [.. points.Where(point => !point.Holds.Or(true)).Select(point => point.Fact.Text)],
            [.. points.Where(point => !point.Holds.IsKnown).Select(point => point.Holds.Key)],
            [.. points.Where(point => point.Holds.IsKnown).Select(point => point.Fact.Citation)]
        );
    }

    /// <summary>Whether anything is answered.</summary>
    public bool IsBegun => Well.Count + Worrying.Count > 0;

    /// <summary>How it stands, as a sentence: "Safety at Clinic A: 6 good answers, 1 worrying, 3 to ask."</summary>
    public string Sentence =>
        $"Safety at {Clinic}: {Well.Count} good answer{(Well.Count == 1 ? "" : "s")}, {(Worrying.Count == 0 ? "none" : $"{Worrying.Count}")} worrying, {Open.Count} to ask.";

    /// <summary>The same with the worrying points.</summary>
    public string Whole => Worrying.Count == 0 ? Sentence : $"{Sentence} No to: {string.Join("; ", Worrying)}.";

    /// <summary>What to be careful of where a plan counts this clinic; one sentence for each worrying point.</summary>
    public IEnumerable<string> Warnings =>
        Worrying.Select(point =>
            $"{Clinic} says no to this point of safety: {point}. Its price does not make up for that: ask why, and ask your clinician."
        );
}
