namespace Carefare.Insurance.Criteria;

/// <summary>Counts different treatments, and the classes that they come from.</summary>
/// <param name="count">How many are asked.</param>
/// <param name="classes">From how many classes.</param>
/// <param name="among">The classes that count at all.</param>
/// <param name="history">What was tried.</param>
internal sealed class Counting(int count, int classes, IReadOnlyList<string> among, History history)
{
    /// <summary>How each treatment counts that may be one of those that are asked for.</summary>
    public IReadOnlyList<TrialVerdict> Weigh(TrialRule rule)
    {
        var weighing = new TrialWeighing(rule, history.Today);
        return
        [
            .. (history.Trials ?? [])
                .Index()
                .Where(one => one.Item.Class is not { } known || among.Contains(known, StringComparer.Ordinal))
                .Select(one =>
                    one.Item.Class is null ? OfNoClass(one.Item, one.Index) : weighing.Weigh(one.Item, one.Index)
                ),
        ];
    }

    /// <summary>Whether there are enough.</summary>
    public Met Met(IReadOnlyList<TrialVerdict> verdicts) =>
        AreEnough(verdicts.Where(verdict => verdict.Counts == Criteria.Met.Yes)) ? Criteria.Met.Yes
        : history.Trials is null || MayBeEnough(verdicts) ? Criteria.Met.Unknown
        : Criteria.Met.No;

    /// <summary>The records that are missing: those of all that count, where what is on record is not enough alone.</summary>
    public IReadOnlyList<MissingRecord> Missing(IReadOnlyList<TrialVerdict> verdicts)
    {
        var counted = verdicts.Where(verdict => verdict.Counts == Criteria.Met.Yes).ToList();
        return AreEnough(counted.Where(verdict => TrialOf(verdict).IsShown == true))
            ? []
            :
            [
                .. counted
                    .Where(verdict => TrialOf(verdict).IsShown != true)
                    .Select(verdict => new MissingRecord(verdict.Name, verdict.Place)),
            ];
    }

    private bool AreEnough(IEnumerable<TrialVerdict> counted)
    {
        var trials = counted.Select(TrialOf).ToList();
        return Different(trials) >= count
            && trials.Select(trial => trial.Class).Distinct(StringComparer.Ordinal).Count() >= classes;
    }

    // A treatment of which something is not known may be a different one of a class of its own.
    private bool MayBeEnough(IReadOnlyList<TrialVerdict> verdicts)
    {
        var possible = verdicts.Where(verdict => verdict.Counts != Criteria.Met.No).Select(TrialOf).ToList();
        var known = possible.Where(trial => trial.Class is not null && trial.Name.Length > 0).ToList();
        var others = possible.Count - known.Count;
        var families = known.Select(trial => trial.Class).Distinct(StringComparer.Ordinal).Count();
        return Different(known) + others >= count && families + others >= classes;
    }

    private static int Different(IEnumerable<Trial> trials) =>
        trials.Select(trial => trial.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private Trial TrialOf(TrialVerdict verdict) => history.Trials![verdict.Place];

    private static TrialVerdict OfNoClass(Trial trial, int place) =>
        trial.Name.Length > 0
            ? new(trial.Name, place, Criteria.Met.Unknown, ["its class is not known here"], [$"tried[{place}].class"])
            : new(
                "a treatment without a name",
                place,
                Criteria.Met.Unknown,
                ["its name is not known"],
                [$"tried[{place}].treatment"]
            );
}
