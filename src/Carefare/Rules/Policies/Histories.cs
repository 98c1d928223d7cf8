using Carefare.Cases;
using Carefare.Insurance.Criteria;
using Carefare.Knowledge;

namespace Carefare.Rules.Policies;

/// <summary>Makes the history that plans ask about from a case.</summary>
internal static class Histories
{
    /// <summary>The history, and the figures that it rests on.</summary>
    public static (History History, IReadOnlyList<Citation> Facts) Of(Situation now)
    {
        var names = new DrugNames(now);
        var health = now.Case.Condition;
        var history = new History(
            Known(now.Case.Person.Age),
            health.Scores,
            Known(health.ScoredOn),
            Known(health.TakesAntidepressant),
            health.Tried.IsKnown ? [.. health.Tried.Value.Select(tried => Of(tried, names))] : null,
            now.Today
        );
        return (history, names.Facts);
    }

    /// <summary>The key in the case of something that a ledger lacks.</summary>
    public static string KeyOf(string lacking) => lacking == "age" ? "person.age" : $"condition.{lacking}";

    private static Trial Of(TriedTreatment tried, DrugNames names)
    {
        var name = names.NameOf(tried);
        return new(
            name,
            names.ClassOf(tried),
            Known(tried.DailyDoseMg),
            names.LeastDoseOf(name),
            Known(tried.HighestTolerated),
            Known(tried.Weeks),
            Known(tried.Ended),
            Known(tried.ThisEpisode),
            OutcomeOf(tried.Outcome),
            Known(tried.Improvement),
            tried.Proof.IsKnown ? tried.Proof.Value is "chart" or "pharmacy" or "letter" : null
        );
    }

    private static Outcome? OutcomeOf(Answer<string> outcome) =>
        outcome.Or("") switch
        {
            "failed" => Outcome.Failed,
            "partial" => Outcome.Partial,
            "helped" => Outcome.Helped,
            "not_tolerated" => Outcome.NotTolerated,
            _ => null,
        };

    private static T? Known<T>(Answer<T> answer)
        where T : struct => answer.IsKnown ? answer.Value : null;
}
