using System.Globalization;
using Carefare.Knowledge;
using Carefare.Rules;

namespace Carefare.Routes.ClinicalTrial;

/// <summary>A study that gives ketamine. What it pays is never counted: it decides itself whom it takes.</summary>
internal sealed class ClinicalTrialRoute : IRoute
{
    public string Id => "clinical-trial";

    public string Name => "Clinical trial";

    public Family Family => Family.Payer;

    public Finding Find(Situation now)
    {
        var (words, diagnosis) = (now.Knowledge.Words(Id), now.Case.Condition.Diagnosis);
        return this.IsAvoided(now) ? this.Avoided()
            : !diagnosis.IsKnown ? this.Unknown(words["diagnosis-unknown"], "", [diagnosis.Key], Costs(now))
            : now.Trials is { } found ? Found(now, found)
            : words.ContainsKey($"search-{diagnosis.Value}")
                ? this.Unknown(words["not-searched"], words["not-searched-flip"], [], Costs(now))
            : this.Unknown(words["other"], words["other-flip"], [], Costs(now));
    }

    private Finding Found(Situation now, FoundTrials found)
    {
        var words = now.Knowledge.Words(Id);
        var day = found.Fetched.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);
        List<FoundTrial> With(TrialFit fit) => [.. found.Trials.Where(trial => trial.Fit == fit)];
        return (With(TrialFit.Fits), With(TrialFit.MayFit), With(TrialFit.Far)) switch
        {
            ({ Count: > 0 } fitting, _, _) => this.Open(
                $"{Count(fitting)} {(fitting.Count == 1 ? "seems" : "seem")} to fit by what the registry said on {day}. {First(fitting)} {words["adds-nothing"]}",
                "",
                [],
                Costs(now),
                [],
                [new(now.Today.AddDays(Week), words["step"], [])]
            ),
            (_, { Count: > 0 } open, _) => this.Unknown(
                $"{Count(open)} may fit by what the registry said on {day}. {First(open)}",
                words["may-flip"],
                [],
                Costs(now)
            ),
            (_, _, { Count: > 0 } far) => this.Closed(
                $"{Count(far)} would fit by what the registry said on {day}, but not the way there. {First(far)}",
                words["far-flip"],
                Costs(now)
            ),
            _ => this.Closed(
                found.Trials.Count == 0
                    ? $"The registry had no study for you on {day}."
                    : $"None of the {found.Trials.Count} studies that the registry named on {day} fits.",
                words["none-flip"],
                Costs(now)
            ),
        };
    }

    /// <summary>How long a person is given to call, in days.</summary>
    private const int Week = 7;

    private static string Count(List<FoundTrial> trials) => trials.Count == 1 ? "1 study" : $"{trials.Count} studies";

    private static string First(List<FoundTrial> trials) =>
        trials[0] is { Place.Length: > 0 } near
            ? $"The nearest: {near.Id}, {near.Place}."
            : $"The first: {trials[0].Id}.";

    private static IReadOnlyList<Citation> Costs(Situation now) =>
        now.Knowledge.LatestAt("trial-costs", now.Today) is { IsKnown: true } costs ? [costs.Citation] : [];
}
