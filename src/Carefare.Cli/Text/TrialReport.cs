using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Telling;
using Carefare.Trials.Matching;
using Carefare.Trials.Studies;

namespace Carefare.Cli.Text;

/// <summary>Studies beside a person, with what is known about taking part in any.</summary>
/// <param name="Now">The person and the day.</param>
/// <param name="List">The studies.</param>
internal sealed record TrialReport(Situation Now, TrialList List)
{
    private const string Route = "clinical-trial";

    /// <summary>What a study costs and pays.</summary>
    public IReadOnlyList<Fact> Costs { get; } =
    [
        .. new[] { "trial-costs", "trial-free-example", "trial-pay-income", "trial-insurer-share" }
            .Select(id => Now.Knowledge.LatestAt(id, Now.Today))
            .Where(fact => fact.IsKnown),
    ];

    /// <summary>What a study asks of a person.</summary>
    public IReadOnlyList<Fact> Risks { get; } =
    [.. new[] { Now.Knowledge.LatestAt("trial-risks", Now.Today) }.Where(fact => fact.IsKnown)];

    /// <summary>What to ask the contact of a study.</summary>
    public IReadOnlyList<string> Questions { get; } =
    [
        .. Now
            .Knowledge.Words(Route)
            .Where(word => word.Key.StartsWith("ask-", StringComparison.Ordinal))
            .OrderBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => word.Value),
    ];

    /// <summary>Everything from elsewhere that the answer rests on.</summary>
    public IReadOnlyList<Citation> Facts => [.. Costs.Concat(Risks).Select(fact => fact.Citation)];

    /// <summary>The answers in the case that would decide something about a study that is not ruled out.</summary>
    public IReadOnlyList<string> Asks =>
        [
            .. List
                .Matches.Where(match => match.Fit != TrialFit.DoesNotFit)
                .SelectMany(match => match.Criteria)
                .SelectMany(criterion => criterion.Asks)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Where people look a study up.</summary>
    public string Link(Study study) =>
        Now.Knowledge.LatestAt("trials-registry-page", Now.Today) is { IsKnown: true } page ? page.Text + study.Id : "";

    /// <summary>When and of what the registry was asked, for people.</summary>
    public string Asked =>
        $"As the registry of studies stood on {Words.Day(List.Search.Fetched)}, for {List.Search.Sent.Condition}, with "
        + $"{List.Search.Sent.Intervention}{Circle}.";

    private string Circle => List.Search.Sent.Near is { } near ? $", within {near.Miles} miles of {near.Middle}" : "";

    /// <summary>A group of studies, for people.</summary>
    public string Name(TrialFit fit) =>
        fit switch
        {
            TrialFit.Fits => "Seem to fit",
            TrialFit.MayFit => "May fit: something is not known",
            TrialFit.Far => $"Farther than {List.Within} miles",
            TrialFit.DoesNotFit => "Do not fit",
        };

    /// <summary>Whom to call.</summary>
    public static string Name(Contact contact) =>
        string.Join(", ", new[] { contact.Name, contact.Phone, contact.Email }.Where(part => part.Length > 0));
}
