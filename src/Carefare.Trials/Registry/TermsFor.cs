using Carefare.Rules;
using Carefare.Trials.Places;

namespace Carefare.Trials.Registry;

/// <summary>What to search for in the registry for a person.</summary>
public static class TermsFor
{
    private const string Route = "clinical-trial";

    /// <summary>The search terms for the person's condition, without anything else about the person.</summary>
    /// <returns>Null where what the treatment is for is not known, or has no search terms.</returns>
    public static SearchTerms? Anywhere(Situation now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var words = now.Knowledge.Words(Route);
        return words.TryGetValue($"search-{now.Case.Condition.Diagnosis.Or("")}", out var condition)
            ? new(condition, words["search-intervention"], words["search-status"], Near: null)
            : null;
    }

    /// <summary>The circle around the person's home: its middle is that of the ZIP code, to a tenth of a degree.</summary>
    /// <param name="now">The person.</param>
    /// <param name="miles">Its radius.</param>
    /// <returns>Null where the ZIP code is not known, or has no area.</returns>
    public static Circle? CircleAround(Situation now, int miles)
    {
        ArgumentNullException.ThrowIfNull(now);
        var zip = now.Case.Person.Zip;
        return zip.IsKnown && ZipCodes.Find(zip.Value) is { } middle ? new(middle.Coarse(), miles) : null;
    }
}
