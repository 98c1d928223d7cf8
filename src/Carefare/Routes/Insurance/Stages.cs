using Carefare.Cases;
using Carefare.Rules;

namespace Carefare.Routes.Insurance;

/// <summary>What a health plan has still to decide before it pays.</summary>
/// <param name="Condition">Whether it can still pay at all.</param>
/// <param name="Decisions">What it hangs on, in order; empty where it is sure.</param>
/// <param name="Asks">What would let one more decision be counted.</param>
internal sealed record Stages(Condition Condition, IReadOnlyList<Decision> Decisions, IReadOnlyList<string> Asks)
{
    /// <summary>The stages of a plan's answer. One of which the day or the chance is not known is not counted.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="payer">The insurer's name.</param>
    /// <param name="claims">What it would do.</param>
    /// <param name="what">Which treatment it decides on, as " for esketamine"; empty for the one that is wanted.</param>
    public static Stages Of(Situation now, string payer, Claims claims, string what = "")
    {
        var status = claims.Authorization.Status;
        const string sentence = "it takes back its no to the treatment";
        if (!status.IsKnown)
        {
            return new(Condition.Unknown("it is known whether it wants a prior authorization", [status.Key]), [], []);
        }

        if (status.Value is AuthorizationStatus.NotNeeded or AuthorizationStatus.Approved)
        {
            return new(Condition.Is(holds: true, sentence), [], []);
        }

        var stages = Given(payer, claims, what).ToList();
        var decisions = stages.Select(stage => stage.Decision(now.Today)).OfType<Decision>().ToList();
        IReadOnlyList<string> asks = [.. stages.SelectMany(stage => stage.Missing(now.Today))];
        var condition =
            decisions.Count > 0 ? Condition.Is(holds: true, sentence)
            : asks.Count > 0 ? Condition.Unknown("the day and the chance of its answer are known", asks)
            : Condition.Is(holds: false, sentence);
        return new(condition, decisions, asks);
    }

    private static IEnumerable<Stage> Given(string payer, Claims claims, string what)
    {
        if (claims.Authorization is { Status.Value: AuthorizationStatus.Asked } asked)
        {
            yield return new(
                $"insurance/{payer}{what}/authorization",
                $"the prior authorization{what}",
                asked.DecidedBy,
                asked.Chance,
                asked.Status.Key
            );
        }

        if (claims.Appeal is { } appeal)
        {
            yield return new(
                $"insurance/{payer}{what}/appeal",
                $"the appeal{what}",
                appeal.DecidedBy,
                appeal.Chance,
                appeal.DecidedBy.Key
            );
        }

        if (claims.ExternalReview is { } review)
        {
            yield return new(
                $"insurance/{payer}{what}/external-review",
                $"the external review{what}",
                review.DecidedBy,
                review.Chance,
                review.DecidedBy.Key
            );
        }
    }

    /// <param name="AfterDay">The answer to ask for once the day is past.</param>
    private sealed record Stage(string Id, string Name, Answer<DateOnly> Day, Answer<decimal> Chance, string AfterDay)
    {
        public Decision? Decision(DateOnly today) =>
            Day.IsKnown && Day.Value >= today && Chance.IsKnown ? new(Id, Name, Day.Value, Chance.Value) : null;

        public IEnumerable<string> Missing(DateOnly today)
        {
            if (Day.IsKnown && Day.Value < today)
            {
                yield return AfterDay;
                yield break;
            }

            if (!Day.IsKnown)
            {
                yield return Day.Key;
            }

            if (!Chance.IsKnown)
            {
                yield return Chance.Key;
            }
        }
    }
}
