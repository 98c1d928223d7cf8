using Carefare.Rules;
using Carefare.Trials.Studies;

namespace Carefare.Trials.Matching;

/// <summary>A study beside a person.</summary>
/// <param name="Study">The study.</param>
/// <param name="Fit">How they go together.</param>
/// <param name="Criteria">In what they were compared.</param>
/// <param name="Nearest">Its nearest place that takes people; null where none is known.</param>
/// <param name="Comparison">Who gets something else than ketamine.</param>
public sealed record TrialMatch(
    Study Study,
    TrialFit Fit,
    IReadOnlyList<Criterion> Criteria,
    NearSite? Nearest,
    Comparison Comparison
)
{
    /// <summary>Whom to call: at the nearest place, else for the study as a whole.</summary>
    public IReadOnlyList<Contact> Contacts =>
        Nearest is { Site.Contacts: { Count: > 0 } there } ? there : Study.Contacts;

    /// <summary>When its entry was last changed, for people: "Nov 1, 2026"; empty where it does not say.</summary>
    public string Updated => Said.Day(Study.Standing.Updated);

    internal static TrialFit FitOf(IReadOnlyList<Criterion> criteria)
    {
        var place = criteria.Single(one => one.Name == Criterion.Place).Truth;
        var rest = criteria.Where(one => one.Name != Criterion.Place).Min(one => one.Truth);
        return (rest, place) switch
        {
            (Truth.No, _) => TrialFit.DoesNotFit,
            (_, Truth.No) => TrialFit.Far,
            (Truth.Yes, Truth.Yes) => TrialFit.Fits,
            _ => TrialFit.MayFit,
        };
    }
}
