namespace Carefare.Rules;

/// <summary>How a study and a person go together, as far as the registry and the case say; the best first.</summary>
public enum TrialFit
{
    /// <summary>Everything that can be compared fits, and a place is near.</summary>
    Fits,

    /// <summary>Nothing speaks against it, but something is not known.</summary>
    MayFit,

    /// <summary>Only the way there speaks against it.</summary>
    Far,

    /// <summary>Something speaks against it.</summary>
    DoesNotFit,
}

/// <summary>A study that was found for a person.</summary>
/// <param name="Id">Its number in the registry: "NCT" and eight digits.</param>
/// <param name="Title">Its short title.</param>
/// <param name="Fit">How it fits.</param>
/// <param name="Place">Its nearest place for people: "Denver, Colorado, about 12 miles away"; empty where none is known.</param>
public sealed record FoundTrial(string Id, string Title, TrialFit Fit, string Place);

/// <summary>The studies that somebody looked up for a person. They say who may be asked, and promise nothing.</summary>
/// <param name="Fetched">The day on which the registry was asked.</param>
/// <param name="Trials">The studies, the best fit first.</param>
public sealed record FoundTrials(DateOnly Fetched, IReadOnlyList<FoundTrial> Trials);
