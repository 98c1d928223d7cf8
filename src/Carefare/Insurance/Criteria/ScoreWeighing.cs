using System.Globalization;

namespace Carefare.Insurance.Criteria;

/// <summary>Holds scores on rating scales against a plan's thresholds.</summary>
/// <param name="history">What is known of the person.</param>
internal sealed class ScoreWeighing(History history)
{
    /// <summary>The line of the criterion: any one scale does.</summary>
    public LedgerLine Weigh(Criterion.Score score)
    {
        var known = score.AtLeast.Where(scale => history.Scores.ContainsKey(scale.Key)).ToList();
        var high = known.Where(scale => history.Scores[scale.Key] >= scale.Value).ToList();
        var open = score.AtLeast.Keys.Where(scale => !history.Scores.ContainsKey(scale)).ToList();
        var (met, why, lacks) =
            high.Count > 0 ? Recent(score, high[0].Key)
            : open.Count > 0 ? (Met.Unknown, NotKnown(known), Keys(open))
            : (Met.No, $"{Told(known)}.", []);
        return new(CriterionWords.Of(score), met, [why], lacks, [], [], IsByClinic: false);
    }

    private (Met Met, string Why, IReadOnlyList<string> Lacks) Recent(Criterion.Score score, string scale)
    {
        var told = $"Your {CriterionWords.Scale(scale)} is {history.Scores[scale]}";
        if (score.WithinWeeks is not { } weeks)
        {
            return (Met.Yes, $"{told}.", []);
        }

        if (history.ScoredOn is not { } day)
        {
            return (Met.Unknown, $"{told}, and its day is not known.", ["scored_on"]);
        }

        var when = day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        return day >= history.Today.AddDays(-7 * weeks)
            ? (Met.Yes, $"{told}, of {when}.", [])
            : (Met.Unknown, $"{told}, but of {when}: the clinic has to take it again.", ["scored_on"]);
    }

    private string NotKnown(List<KeyValuePair<string, int>> low) =>
        low.Count == 0 ? "None of these scores is known." : $"{Told(low)}; no other score is known.";

    private string Told(IEnumerable<KeyValuePair<string, int>> scales) =>
        "Your "
        + string.Join(
            ", your ",
            scales.Select(scale => $"{CriterionWords.Scale(scale.Key)} is {history.Scores[scale.Key]}")
        );

    private static IReadOnlyList<string> Keys(IEnumerable<string> scales) =>
        [.. scales.Select(scale => $"scores.{scale}")];
}
