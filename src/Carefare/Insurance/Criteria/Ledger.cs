namespace Carefare.Insurance.Criteria;

/// <summary>A person's history held against what a plan asks for, line by line.</summary>
/// <param name="Lines">One line for each criterion, in the plan's order.</param>
public sealed record Ledger(IReadOnlyList<LedgerLine> Lines)
{
    /// <summary>Whether all is met that the person's answers can show; yes where the plan asks for nothing of the kind.</summary>
    public Met Met => Lines.Where(line => !line.IsByClinic).Select(line => line.Met).DefaultIfEmpty(Met.Yes).Min();

    /// <summary>The records that are missing to show what is met.</summary>
    public IReadOnlyList<MissingRecord> Missing => [.. Lines.SelectMany(line => line.Missing).Distinct()];

    /// <summary>Holds a history against a plan's criteria.</summary>
    /// <param name="criteria">What the plan asks for.</param>
    /// <param name="history">What is known of the person.</param>
    public static Ledger Of(IReadOnlyList<Criterion> criteria, History history)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(history);
        var weighing = new Weighing(history);
        return new([.. criteria.Select(weighing.Weigh)]);
    }
}

/// <summary>One criterion held against a history.</summary>
/// <param name="Criterion">What the plan asks for, as a sentence without a full stop.</param>
/// <param name="Met">Whether it is there.</param>
/// <param name="Reasons">What decides that, a sentence each.</param>
/// <param name="Lacks">What is not known and would decide it: "age", "scores.madrs", "tried[0].weeks" …</param>
/// <param name="Missing">The records that are missing to show what is met.</param>
/// <param name="Trials">How each treatment counts; empty where the criterion is not about treatments.</param>
/// <param name="IsByClinic">Whether the clinic states it, and no answer of the person can show it.</param>
public sealed record LedgerLine(
    string Criterion,
    Met Met,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Lacks,
    IReadOnlyList<MissingRecord> Missing,
    IReadOnlyList<TrialVerdict> Trials,
    bool IsByClinic
)
{
    /// <summary>What decides whether it is there, in sentences.</summary>
    public string Why => string.Join(' ', Reasons);
}

/// <summary>A record that is missing.</summary>
/// <param name="Of">The treatment that it has to show.</param>
/// <param name="Place">The treatment's place in the history, from 0.</param>
public sealed record MissingRecord(string Of, int Place);

/// <summary>How one treatment counts for one criterion.</summary>
/// <param name="Name">The treatment.</param>
/// <param name="Place">Its place in the history, from 0.</param>
/// <param name="Counts">Whether it counts.</param>
/// <param name="Why">What is against it or not known, a clause each; empty where it counts.</param>
/// <param name="Lacks">What is not known and would decide it.</param>
public sealed record TrialVerdict(
    string Name,
    int Place,
    Met Counts,
    IReadOnlyList<string> Why,
    IReadOnlyList<string> Lacks
);
