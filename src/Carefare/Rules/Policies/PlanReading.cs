using Carefare.Cases;
using Carefare.Insurance.Criteria;
using Carefare.Knowledge;

namespace Carefare.Rules.Policies;

/// <summary>Reads what one health plan says of one treatment after another.</summary>
/// <param name="now">The situation.</param>
/// <param name="plan">The plan.</param>
/// <param name="history">What the person tried.</param>
/// <param name="readiness">How that stands to the strictest criteria that are recorded.</param>
/// <param name="words">The words of the route.</param>
internal sealed class PlanReading(Situation now, Coverage plan, History history, string readiness, PolicyWords words)
{
    private readonly Payers _payers = new(now.Knowledge.Payers, plan);
    private readonly PolicyReach _reach = new(now, plan);

    private string Type => plan.Type.IsKnown ? words.Of("type", plan.Type.Value) : "";

    /// <summary>What the plan says of some treatments, the wanted one first.</summary>
    /// <param name="path">The row in the case.</param>
    /// <param name="modalities">The treatments.</param>
    public PlanCoverage Read(string path, IReadOnlyList<string> modalities)
    {
        PolicyAnswer[] answers = [.. modalities.Select(Read)];
        return new(
            path,
            _payers.Name,
            _payers.Named is not null,
            Type,
            answers,
            answers.Any(answer => answer.Readings.Any(reading => reading.Ledger is not null)) ? "" : readiness,
            Inquiries.Of(
                now,
                plan,
                words,
                answers.FirstOrDefault(answer => answer.Status == Status.Unknown)?.Modality ?? modalities[0]
            )
        );
    }

    private PolicyAnswer Read(string modality)
    {
        var readings = _payers
            .All.SelectMany(payer => payer.Policies)
            .Select(policy => (Policy: policy, Reach: _reach.Of(policy, modality)))
            .Where(one => one.Reach != Reach.No)
            .Select(one => Read(one.Policy, one.Reach))
            .ToList();
        var isWanted = now.Case.Course.Modality.Or("") == modality;
        var deciding = Deciding(readings);
        var (status, why, flip, asks) = isWanted && Told() is { } told ? told : Joined(deciding, modality);
        return new(
            modality,
            words.Of("modality", modality),
            isWanted,
            status,
            why,
            flip,
            [.. asks.Distinct(StringComparer.Ordinal)],
            Disagreements(deciding),
            deciding,
            [
                .. readings
                    .Where(one => one is { Policy.Standing: Standing.Background, HasEnded: false })
                    .Select(one => one.Policy),
            ]
        );
    }

    private PolicyReading Read(Policy policy, Reach reach)
    {
        var ended = !policy.HoldsOn(now.Today);
        var ledger = policy is { Standing: Standing.CoveredWithCriteria, Criteria: { } criteria }
            ? Ledger.Of([.. criteria.Select(CriteriaOf.Of)], history)
            : null;
        return new(policy, reach, ended, ledger, ended || reach != Reach.Yes ? Status.Unknown : Of(policy, ledger));
    }

    private static Status Of(Policy policy, Ledger? ledger) =>
        policy.Standing switch
        {
            Standing.Covered => Status.Open,
            Standing.CoveredWithCriteria => ledger switch
            {
                null => Status.Unknown,
                { Met: Met.No } => policy.Disagrees.Length > 0 ? Status.Unknown : Status.Closed,
                { Met: Met.Unknown } => Status.Unknown,
                { Missing.Count: > 0 } => Status.Later,
                _ => Status.Open,
            },
            Standing.Investigational or Standing.NotCovered => Status.Closed,
            Standing.CaseByCase or Standing.Disputed or Standing.Silent or Standing.Background => Status.Unknown,
        };

    // What rules the plan says more than what may, and what holds says more than what has ended.
    private static List<PolicyReading> Deciding(List<PolicyReading> readings)
    {
        var deciding = readings.Where(one => one.Policy.Standing != Standing.Background).ToList();
        var sure = deciding.Where(one => one is { Reach: Reach.Yes, HasEnded: false }).ToList();
        var present = deciding.Where(one => !one.HasEnded).ToList();
        return sure.Count > 0 ? sure
            : present.Count > 0 ? present
            : deciding;
    }

    private (Status Status, string Why, string Flip, IEnumerable<string> Asks)? Told()
    {
        var (authorization, payer) = (plan.Claims.Authorization, Capital(_payers.Name));
        if (!plan.Claims.Exists.Or(true))
        {
            return (Status.Closed, words["not-covered-as-told"], words["rule-flip"], []);
        }

        return authorization.Status.IsKnown
            ? authorization.Status.Value switch
            {
                AuthorizationStatus.Approved => (Status.Open, $"{payer} {words["said-yes"]}", "", []),
                AuthorizationStatus.NotNeeded => (Status.Open, $"{payer} {words["not-needed"]}", "", []),
                AuthorizationStatus.Denied => (Status.Closed, $"{payer} {words["said-no"]}", words["said-no-flip"], []),
                AuthorizationStatus.Asked => (
                    Status.Later,
                    $"{payer} {words["asked"]}",
                    words["asked-flip"],
                    authorization.DecidedBy.IsKnown ? [] : [authorization.DecidedBy.Key]
                ),
            }
            : null;
    }

    private (Status, string, string, IEnumerable<string>) Joined(List<PolicyReading> deciding, string modality)
    {
        if (deciding.Count == 0)
        {
            return (Status.Unknown, Nothing(modality), words["ask-flip"], Missing());
        }

        var statuses = deciding.Select(one => one.Status).Distinct().ToList();
        var status =
            statuses.Count == 1 ? statuses[0]
            : statuses.TrueForAll(one => one is Status.Open or Status.Later) ? Status.Later
            : Status.Unknown;
        var first = deciding.Find(one => one.Status == status) ?? deciding[0];
        var why =
            statuses.Count > 1 && deciding.Exists(one => one.Status == Status.Closed)
                ? "Sources disagree: " + string.Join(" ", deciding.Select(one => Why(one)))
                : Why(first);
        return (status, why, Flip(status, first), Asks(deciding));
    }

    private string Why(PolicyReading reading) =>
        PolicyWords.Why(
            reading,
            _reach.MayAskOtherwise(reading.Policy) ? words["suicidal-rule"]
                : _reach.Lacks(reading.Policy).Any() || Type.Length == 0 ? words["reach-unknown"]
                : $"yours is {Type}, {words["other-rules"]}"
        );

    private string Flip(Status status, PolicyReading reading) =>
        status switch
        {
            Status.Open => "",
            Status.Later => words["records-flip"],
            Status.Closed => reading.Ledger is null ? words["rule-flip"] : words["criteria-flip"],
            Status.Unknown => words["ask-flip"],
        };

    private IEnumerable<string> Asks(List<PolicyReading> deciding) =>
        deciding
            .SelectMany(one =>
                (one.Ledger?.Lines ?? [])
                    .SelectMany(line => line.Lacks)
                    .Select(Histories.KeyOf)
                    .Concat(one.Reach == Reach.Perhaps ? _reach.Lacks(one.Policy) : [])
            )
            .Concat(Missing());

    private IEnumerable<string> Missing() =>
        new[] { (plan.Type.Key, plan.Type.IsKnown), (plan.Payer.Key, plan.Payer.IsKnown || _payers.Named is not null) }
            .Where(answer => !answer.Item2)
            .Select(answer => answer.Key);

    private string Nothing(string modality)
    {
        if (_payers is { Named: null } && !plan.Payer.IsKnown)
        {
            return words["payer-unknown"];
        }

        var what =
            $"{words.Of("modality", modality)} for {words.Of("diagnosis", now.Case.Condition.Diagnosis.Or("other"))}";
        return _payers.Named is not null
                ? $"Nothing is recorded here of what {_payers.Name} says on {what}, so it has to be asked."
            : _payers.Near is { } near
                ? $"No policy of \"{_payers.Name}\" is recorded here. Did you mean {near}? Else it has to be asked about {what}."
            : $"No policy of {_payers.Name} is recorded here, so it has to be asked about {what}.";
    }

    private static IReadOnlyList<string> Disagreements(List<PolicyReading> deciding)
    {
        var between =
            deciding.Count > 1 && deciding.Select(one => Stand(one.Policy)).Distinct(StringComparer.Ordinal).Count() > 1
                ?
                [
                    string.Join(
                        " But: ",
                        deciding.Select(one => $"{one.Policy.Says} ({PolicyWords.Source(one.Policy)})")
                    ),
                ]
                : Array.Empty<string>();
        return
        [
            .. between,
            .. deciding.Where(one => one.Policy.Disagrees.Length > 0).Select(one => one.Policy.Disagrees),
        ];
    }

    // Two records that cover with criteria agree only if they ask for the same.
    private static string Stand(Policy policy) =>
        policy.Standing == Standing.CoveredWithCriteria ? policy.Id : policy.Standing.ToString();

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
