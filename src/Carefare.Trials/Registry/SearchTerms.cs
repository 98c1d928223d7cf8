using System.Globalization;
using Carefare.Trials.Places;

namespace Carefare.Trials.Registry;

/// <summary>A circle on the map.</summary>
/// <param name="Middle">Its middle.</param>
/// <param name="Miles">Its radius in miles, from 1 on.</param>
public readonly record struct Circle(Point Middle, int Miles);

/// <summary>All that the registry is told of a person: what to search for.</summary>
/// <param name="Condition">The condition, in the registry's search language.</param>
/// <param name="Intervention">What is given, in the same.</param>
/// <param name="Status">The statuses to search among, parted by commas.</param>
/// <param name="Near">Only studies with a place in this circle; null for all.</param>
public sealed record SearchTerms(string Condition, string Intervention, string Status, Circle? Near)
{
    private const string Fields =
        "IdentificationModule|StatusModule|SponsorCollaboratorsModule|DescriptionModule|ConditionsModule|DesignModule"
        + "|ArmsInterventionsModule|EligibilityModule|ContactsLocationsModule";

    /// <summary>What is searched for, as names and values: what a person would want to know that it is sent.</summary>
    public IReadOnlyList<(string Name, string Value)> Said =>
        [
            ("query.cond", Condition),
            ("query.intr", Intervention),
            ("filter.overallStatus", Status),
            .. Near is { } circle ? [("filter.geo", Distance(circle))] : Array.Empty<(string, string)>(),
        ];

    /// <summary>The question for one page, without the address of the registry.</summary>
    /// <param name="pageSize">How many studies to send at once.</param>
    /// <param name="pageToken">What the page before named as the next one; null for the first.</param>
    public string Question(int pageSize, string? pageToken = null)
    {
        (string Name, string Value)[] all =
        [
            ("format", "json"),
            .. Said,
            ("fields", Fields),
            ("countTotal", "true"),
            ("pageSize", pageSize.ToString(CultureInfo.InvariantCulture)),
            .. pageToken is null ? [] : new[] { ("pageToken", pageToken) },
        ];
        return "studies?" + string.Join('&', all.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
    }

    private static string Distance(Circle circle) => $"distance({circle.Middle},{circle.Miles}mi)";
}
