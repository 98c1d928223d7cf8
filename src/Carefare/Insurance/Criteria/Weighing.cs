namespace Carefare.Insurance.Criteria;

/// <summary>Holds a history against one criterion after another.</summary>
/// <param name="history">What is known of the person.</param>
internal sealed class Weighing(History history)
{
    /// <summary>The line of one criterion.</summary>
    public LedgerLine Weigh(Criterion criterion) =>
        criterion switch
        {
            Criterion.Age age => Weigh(age),
            Criterion.Score score => new ScoreWeighing(history).Weigh(score),
            Criterion.Trials trials => Counted(
                CriterionWords.Of(trials),
                new(trials.Count, trials.Classes, TreatmentClass.Antidepressants, history),
                trials.Each,
                TrialWords.Antidepressants
            ),
            Criterion.Augmentation added => Counted(
                CriterionWords.Of(added),
                new(added.Count, 1, TreatmentClass.Augmenting, history),
                added.Each,
                TrialWords.Added
            ),
            Criterion.Psychotherapy => Counted(
                CriterionWords.Of(criterion),
                new(1, 1, [TreatmentClass.Psychotherapy], history),
                new(),
                TrialWords.Therapy
            ),
            Criterion.AntidepressantAlongside => Alongside(),
            Criterion.ByClinic clinic => new(
                clinic.Says.TrimEnd('.'),
                Met.Unknown,
                ["Your clinic has to state it."],
                [],
                [],
                [],
                IsByClinic: true
            ),
            Criterion.AnyOf any => Any([.. any.Parts.Select(Weigh)]),
            Criterion.AllOf all => All([.. all.Parts.Select(Weigh)]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private LedgerLine Weigh(Criterion.Age age)
    {
        var asked = CriterionWords.Of(age);
        return history.Age is not { } years
            ? Plain(asked, Met.Unknown, "Your age is not known.", "age")
            : Plain(asked, years < age.Least || years > age.Most ? Met.No : Met.Yes, $"You are {years}.");
    }

    private LedgerLine Alongside()
    {
        var asked = CriterionWords.Of(new Criterion.AntidepressantAlongside());
        return history.TakesAntidepressant switch
        {
            true => Plain(asked, Met.Yes, "You take one."),
            false => Plain(asked, Met.No, "You take none now."),
            null => Plain(asked, Met.Unknown, "Whether you take one is not known.", "takes_antidepressant"),
        };
    }

    private LedgerLine Counted(string asked, Counting counting, TrialRule rule, TrialWords words)
    {
        var verdicts = counting.Weigh(rule);
        var met = counting.Met(verdicts);
        var missing = met == Met.Yes ? counting.Missing(verdicts) : [];
        string[] lacks = met switch
        {
            Met.Unknown when history.Trials is null => ["tried"],
            Met.Unknown => [.. verdicts.Where(one => one.Counts == Met.Unknown).SelectMany(one => one.Lacks)],
            Met.Yes =>
            [
                .. missing
                    .Where(record => history.Trials![record.Place].IsShown is null)
                    .Select(record => $"tried[{record.Place}].proof"),
            ],
            Met.No => [],
        };
        return new(asked, met, words.Why(history.Trials, verdicts), lacks, missing, verdicts, IsByClinic: false);
    }

    private static LedgerLine Any(IReadOnlyList<LedgerLine> parts)
    {
        var best = parts.MaxBy(part => (part.Met, -part.Missing.Count))!;
        var met = best.Met;
        return new(
            CriterionWords.Joined("; or ", parts.Select(part => part.Criterion)),
            met,
            met == Met.Yes ? best.Reasons : Joined(parts),
            [.. (met == Met.Yes ? best.Lacks : parts.SelectMany(part => part.Lacks)).Distinct(StringComparer.Ordinal)],
            met == Met.Yes ? best.Missing : [],
            Once(met == Met.Yes ? best.Trials : parts.SelectMany(part => part.Trials)),
            parts.All(part => part.IsByClinic)
        );
    }

    private static LedgerLine All(IReadOnlyList<LedgerLine> parts) =>
        new(
            CriterionWords.Joined(", and ", parts.Select(part => part.Criterion)),
            parts.Min(part => part.Met),
            Joined(parts),
            [.. parts.SelectMany(part => part.Lacks).Distinct(StringComparer.Ordinal)],
            [.. parts.SelectMany(part => part.Missing)],
            Once(parts.SelectMany(part => part.Trials)),
            parts.All(part => part.IsByClinic)
        );

    private static IReadOnlyList<string> Joined(IReadOnlyList<LedgerLine> parts) =>
        [.. parts.SelectMany(part => part.Reasons).Distinct(StringComparer.Ordinal)];

    // Parts hold the same treatment against different rules; where it counts for one, that is what helps.
    private static IReadOnlyList<TrialVerdict> Once(IEnumerable<TrialVerdict> verdicts) =>
        [.. verdicts.GroupBy(one => one.Place).Select(same => same.MaxBy(one => one.Counts)!)];

    private static LedgerLine Plain(string asked, Met met, string why, params IReadOnlyList<string> lacks) =>
        new(asked, met, [why], lacks, [], [], IsByClinic: false);
}
