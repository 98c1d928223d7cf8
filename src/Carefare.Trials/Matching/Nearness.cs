using Carefare.Rules;
using Carefare.Trials.Places;
using Carefare.Trials.Studies;

namespace Carefare.Trials.Matching;

/// <summary>A place of a study, and how far it is.</summary>
/// <param name="Site">The place.</param>
/// <param name="Miles">The miles in a straight line, rounded as roughly as they are known; null where they are not.</param>
public sealed record NearSite(Site Site, int? Miles)
{
    /// <summary>"Denver, Colorado, about 12 miles away".</summary>
    public string Words =>
        string.Join(", ", new[] { Site.City, Site.State }.Where(part => part.Length > 0))
        + (Miles is { } miles ? $", {Said.About(miles)} away" : "");
}

/// <summary>Whether a place of a study is near, and which.</summary>
internal sealed class Nearness
{
    private const string Name = Criterion.Place;
    private const string Here = "United States";

    private readonly Cases.Answer<string> _zip;
    private readonly Cases.Answer<string> _state;
    private readonly Point? _home;
    private readonly int _within;

    /// <param name="now">Where the person lives.</param>
    /// <param name="within">How many miles are near.</param>
    public Nearness(Situation now, int within)
    {
        (_zip, _state, _within) = (now.Case.Person.Zip, now.Case.Person.State, within);
        _home = _zip.IsKnown ? ZipCodes.Find(_zip.Value) : null;
    }

    public (Criterion Place, NearSite? Site) Of(Study study)
    {
        var open = study.Sites.Where(site => site.Country is Here or "" && TakesPeople(site)).ToList();
        return open.Count == 0 ? (None(study), null)
            : _home is { } home ? ByMiles(open, home)
            : ByState(open);
    }

    private (Criterion, NearSite?) ByMiles(List<Site> open, Point home)
    {
        if (
            open.Where(site => site.Point is not null).MinBy(site => site.Point!.Value.MilesTo(home)) is not { } nearest
        )
        {
            return ByState(open);
        }

        var miles = nearest.Point!.Value.MilesTo(home);
        var near = new NearSite(nearest, Said.Miles(miles));
        return miles <= _within ? (Criterion.Yes(Name, $"{near.Words}."), near)
            : open.Exists(site => site.Point is null)
                ? (Criterion.Open(Name, $"{near.Words}; of another place the registry does not say where it is."), near)
            : (Criterion.No(Name, $"The nearest place is {near.Words}."), near);
    }

    private (Criterion, NearSite?) ByState(List<Site> open)
    {
        var missing = _zip.IsKnown ? Array.Empty<string>() : [_zip.Key];
        if (!_state.IsKnown)
        {
            return (Criterion.Open(Name, $"{Where(open)}; where you live is not known.", missing), new(open[0], null));
        }

        var state = States.NameOf(_state.Value);
        return open.Find(site => site.State == state) is { } there
            ? (Criterion.Yes(Name, $"{there.City}, in your state; how far is not known."), new(there, null))
            : (
                Criterion.Open(Name, $"{Where(open)}, none in {state}; how far is not known.", missing),
                new(open[0], null)
            );
    }

    private static string Where(List<Site> open) =>
        $"It is in {Said.List([.. open.Select(site => site.State.Length > 0 ? site.State : site.City).Distinct(StringComparer.Ordinal)])}";

    private static bool TakesPeople(Site site) =>
        site.Status is "" or "RECRUITING" or "NOT_YET_RECRUITING" or "AVAILABLE";

    private static Criterion None(Study study) =>
        study.Sites.Count == 0 ? Criterion.Open(Name, "The registry names no place.")
        : study.Sites.Any(site => site.Country is Here or "")
            ? Criterion.No(Name, "None of its places in the United States takes people now.")
        : Criterion.No(Name, "It is not in the United States.");
}
