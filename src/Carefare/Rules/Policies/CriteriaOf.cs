using Carefare.Insurance.Criteria;
using Carefare.Knowledge;

namespace Carefare.Rules.Policies;

/// <summary>Makes the criteria that a ledger weighs from those that are recorded.</summary>
internal static class CriteriaOf
{
    /// <summary>One criterion.</summary>
    public static Criterion Of(PolicyCriterion recorded) =>
        recorded.Kind switch
        {
            "age" => new Criterion.Age(Whole(recorded, "min"), Whole(recorded, "max")),
            "score" => new Criterion.Score(
                recorded
                    .Numbers.Where(scale => scale.Key != "within_weeks")
                    .ToDictionary(scale => scale.Key, scale => decimal.ToInt32(scale.Value), StringComparer.Ordinal),
                Whole(recorded, "within_weeks")
            ),
            "trials" => new Criterion.Trials(
                Whole(recorded, "count") ?? 1,
                Whole(recorded, "classes") ?? 1,
                Each(recorded)
            ),
            "augmentation" => new Criterion.Augmentation(Whole(recorded, "count") ?? 1, Each(recorded)),
            "psychotherapy" => new Criterion.Psychotherapy(),
            "antidepressant_alongside" => new Criterion.AntidepressantAlongside(),
            PolicyCriterion.Clinic => new Criterion.ByClinic(recorded.Words["says"]),
            "any" => new Criterion.AnyOf([.. recorded.Parts.Select(Of)]),
            "all" => new Criterion.AllOf([.. recorded.Parts.Select(Of)]),
            _ => throw new InvalidOperationException($"The kind of criterion \"{recorded.Kind}\" has no rule."),
        };

    private static TrialRule Each(PolicyCriterion recorded) =>
        new(
            Whole(recorded, "weeks"),
            recorded.Words.GetValueOrDefault("dose") switch
            {
                "usual" => DoseRule.Usual,
                "highest_tolerated" => DoseRule.HighestTolerated,
                _ => DoseRule.Any,
            },
            recorded.Words.ContainsKey("episode"),
            Whole(recorded, "within_years"),
            recorded.Numbers.TryGetValue("improvement_at_most", out var most) ? most : null,
            recorded.Words.ContainsKey("not_tolerated")
        );

    private static int? Whole(PolicyCriterion recorded, string name) =>
        recorded.Numbers.TryGetValue(name, out var number) ? decimal.ToInt32(number) : null;
}
