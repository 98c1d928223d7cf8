using Carefare.Rules;
using Carefare.Trials.Snapshots;
using Carefare.Trials.Studies;

namespace Carefare.Trials.Matching;

/// <summary>The studies of one search beside a person, the best fit first, then the nearest.</summary>
/// <param name="Search">When and for what the registry was asked.</param>
/// <param name="Unread">How many studies could not be read.</param>
/// <param name="Within">How many miles count as near.</param>
/// <param name="Matches">The studies.</param>
public sealed record TrialList(Search Search, int Unread, int Within, IReadOnlyList<TrialMatch> Matches)
{
    /// <summary>Compares every study of an answer with a person. It sends nothing and reads no disk.</summary>
    /// <param name="now">The person, what the world says, and the day.</param>
    /// <param name="snapshot">The registry's answer.</param>
    /// <param name="within">How many miles count as near, from 1 on.</param>
    public static TrialList Of(Situation now, Snapshot snapshot, int within)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentOutOfRangeException.ThrowIfLessThan(within, 1);
        var condition = new RightCondition(now, snapshot.Search.Sent);
        var ketamine = new GivesKetamine(now.Knowledge);
        var comparisons = new Comparisons(now.Knowledge);
        var nearness = new Nearness(now, within);
        TrialMatch Match(Study study)
        {
            var (place, nearest) = nearness.Of(study);
            Criterion[] criteria =
            [
                TakesPeople.Of(study.Standing),
                condition.Of(study),
                ketamine.Of(study),
                RightAge.Of(now.Case.Person.Age, study.Admission),
                RightSex.Of(now.Case.Person.Sex, study.Admission),
                place,
            ];
            return new(study, TrialMatch.FitOf(criteria), criteria, nearest, comparisons.Of(study));
        }

        return new(
            snapshot.Search,
            snapshot.Unread,
            within,
            [
                .. snapshot
                    .Studies.Select(Match)
                    .OrderBy(match => match.Fit)
                    .ThenBy(match => match.Nearest?.Miles ?? int.MaxValue)
                    .ThenBy(match => match.Study.Id, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>What the way to pay "clinical trial" needs to know of them.</summary>
    public FoundTrials Found =>
        new(
            Search.Fetched,
            [
                .. Matches.Select(match => new FoundTrial(
                    match.Study.Id,
                    match.Study.Title,
                    match.Fit,
                    match.Nearest?.Words ?? ""
                )),
            ]
        );
}
