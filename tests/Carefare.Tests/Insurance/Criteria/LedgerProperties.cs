using Carefare.Insurance.Criteria;
using Carefare.Knowledge;
using Carefare.Rules.Policies;
using CsCheck;

namespace Carefare.Tests.Insurance.Criteria;

/// <summary>What holds for every history and for every policy that is recorded.</summary>
public sealed class LedgerProperties
{
    private static readonly string[] Families =
    [
        .. TreatmentClass.Antidepressants,
        "lithium",
        "psychotherapy",
        "other",
    ];

    private static readonly IReadOnlyList<IReadOnlyList<Criterion>> Policies =
    [
        .. KnowledgeBase
            .Embedded.Payers.SelectMany(payer => payer.Policies)
            .Select(policy => policy.Criteria)
            .OfType<IReadOnlyList<PolicyCriterion>>()
            .Where(criteria => criteria.Count > 0)
            .Select(criteria => criteria.Select(CriteriaOf.Of).ToList()),
    ];

    private static readonly Gen<Trial> SomeTrial =
        from family in Gen.Int[0, Families.Length]
        from name in Gen.Int[0, 5]
        from dose in Gen.Int[0, 4]
        from weeks in Gen.Int[0, 12]
        from ended in Gen.Int[0, 3000]
        from outcome in Gen.Int[0, 4]
        from said in Gen.Bool.Array[6]
        select new Trial(
            name == 5 ? "" : $"drug-{family}-{name}",
            family == Families.Length ? null : Families[family],
            dose == 4 ? null : dose * 50,
            said[0] ? 100 : null,
            said[1] ? said[2] : null,
            weeks == 12 ? null : weeks,
            said[3] ? Tried.Today.AddDays(-ended) : null,
            said[4] ? said[2] : null,
            outcome == 4 ? null : (Outcome)outcome,
            said[5] ? 0.2m : null,
            said[0] ? said[5] : null
        );

    private static readonly Gen<History> Somebody =
        from trials in SomeTrial.Array[0, 6]
        from age in Gen.Int[10, 90]
        from phq9 in Gen.Int[0, 27]
        from said in Gen.Bool.Array[5]
        select new History(
            said[0] ? age : null,
            said[1] ? new Dictionary<string, int> { ["phq9"] = phq9, ["madrs"] = phq9 * 2 } : [],
            said[2] ? Tried.Today.AddDays(-phq9 * 2) : null,
            said[3] ? said[2] : null,
            said[4] || trials.Length > 0 ? trials : null,
            Tried.Today
        );

    private static readonly Gen<(IReadOnlyList<Criterion> Criteria, History History)> Weighed =
        from policy in Gen.Int[0, Policies.Count - 1]
        from history in Somebody
        select (Policies[policy], history);

    [Fact]
    public void One_more_treatment_that_counts_and_is_on_record_never_takes_back_what_is_met() =>
        Gen.Select(Weighed, Gen.Int[0, Families.Length - 1])
            .Sample(
                (weighed, family) =>
                {
                    var (criteria, history) = weighed;
                    var more = history with
                    {
                        Trials = [.. history.Trials ?? [], Tried.Adequate("one-more", Families[family])],
                    };
                    return Lines(criteria, history)
                        .Zip(Lines(criteria, more))
                        .All(pair =>
                            (pair.First.Met != Met.Yes || pair.Second.Met == Met.Yes)
                            && (pair.First.Met != Met.Yes || pair.Second.Missing.Count <= pair.First.Missing.Count)
                        );
                },
                iter: 5000
            );

    [Fact]
    public void An_answer_that_is_taken_back_never_makes_anything_met() =>
        Gen.Select(Weighed, Gen.Int[0, 13], Gen.Int[0, 5])
            .Sample(
                (weighed, answer, place) =>
                {
                    var (criteria, history) = weighed;
                    return Lines(criteria, history)
                        .Zip(Lines(criteria, Without(history, answer, place)))
                        .All(pair => pair.Second.Met != Met.Yes || pair.First.Met == Met.Yes);
                },
                iter: 5000
            );

    [Fact]
    public void Who_told_nothing_meets_nothing_and_is_asked() =>
        Assert.All(
            Policies,
            criteria =>
            {
                var ledger = Ledger.Of(
                    criteria,
                    new(null, new Dictionary<string, int>(), null, null, null, Tried.Today)
                );
                Assert.All(ledger.Lines, line => Assert.Equal(Met.Unknown, line.Met));
            }
        );

    [Fact]
    public void What_is_not_known_always_says_what_to_ask_the_person_or_the_plan() =>
        Weighed.Sample(
            weighed =>
                Lines(weighed.Criteria, weighed.History)
                    .Where(line => line.Met == Met.Unknown && !line.IsByClinic)
                    .All(line =>
                        line.Lacks.Count > 0
                        || line.Why.Contains("ask the plan", StringComparison.Ordinal)
                        || line.Why.Contains("has to take it again", StringComparison.Ordinal)
                    ),
            iter: 5000
        );

    private static IReadOnlyList<LedgerLine> Lines(IReadOnlyList<Criterion> criteria, History history) =>
        Ledger.Of(criteria, history).Lines;

    private static History Without(History history, int answer, int place) =>
        answer switch
        {
            0 => history with { Age = null },
            1 => history with { Scores = new Dictionary<string, int>() },
            2 => history with { ScoredOn = null },
            3 => history with { TakesAntidepressant = null },
            4 => history with { Trials = null },
            _ when history.Trials is { Count: > 0 } trials => history with
            {
                Trials = [.. trials.Select((trial, at) => at == place % trials.Count ? Without(trial, answer) : trial)],
            },
            _ => history,
        };

    private static Trial Without(Trial trial, int answer) =>
        answer switch
        {
            5 => trial with { Name = "" },
            6 => trial with { Class = null },
            7 => trial with { DailyDoseMg = null },
            8 => trial with { LeastDoseMg = null },
            9 => trial with { HighestTolerated = null },
            10 => trial with { Weeks = null },
            11 => trial with { Ended = null },
            12 => trial with { ThisEpisode = null },
            _ => trial with { Outcome = null, Improvement = null },
        };
}
