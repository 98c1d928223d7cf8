using System.Globalization;
using Carefare.Insurance.Criteria;
using Carefare.Knowledge;

namespace Carefare.Rules.Policies;

/// <summary>What policies come to, in words.</summary>
/// <param name="words">The words of the route.</param>
internal sealed class PolicyWords(IReadOnlyDictionary<string, string> words)
{
    /// <summary>A text by its name.</summary>
    public string this[string name] => words[name];

    /// <summary>A word of the case in the middle of a sentence: a modality, a diagnosis, a type.</summary>
    public string Of(string kind, string word) => words.GetValueOrDefault($"{kind}-{word}") ?? word.Replace('_', ' ');

    /// <summary>Why a policy comes to what it does.</summary>
    /// <param name="reading">The policy, held against the person.</param>
    /// <param name="perhaps">Where it is not sure that the policy rules the person: why, in the middle of a sentence.</param>
    public static string Why(PolicyReading reading, string perhaps)
    {
        var policy = reading.Policy;
        var says = policy.Says.TrimEnd('.');
        return $"{says}{Tail(reading, perhaps)} ({Source(policy)}).";
    }

    /// <summary>The source with its days: "source: …; read November 23, 2026".</summary>
    public static string Source(Policy policy)
    {
        var number = policy.Number.Length > 0 ? $"policy {policy.Number}, " : "";
        var from = policy.From is { } day ? $"from {Day(day)}, " : "";
        return $"{number}{from}source: {policy.Sources[0].Publisher}, read {Day(policy.Sources[0].Read)}";
    }

    private static string Tail(PolicyReading reading, string perhaps) =>
        reading switch
        {
            { HasEnded: true, Policy.Until: { } end } =>
                $", but that version ended on {Day(end)}; ask for the policy of today",
            { HasEnded: true } => ", but it holds only later",
            { Reach: Reach.Perhaps } => $"; {perhaps}",
            { Policy.Standing: Standing.CoveredWithCriteria, Policy.Criteria: null } =>
                "; what it asks for is not recorded here, so ask for its criteria in writing",
            { Ledger: { } ledger } => Tail(ledger),
            _ => "",
        };

    private static string Tail(Ledger ledger) =>
        ledger.Met switch
        {
            Met.No => $"; by your answers you do not meet this: {Line(ledger, Met.No)}",
            Met.Unknown => $"; whether you meet this is not known yet: {Line(ledger, Met.Unknown)}",
            Met.Yes when ledger.Missing.Count > 0 =>
                $"; as you tell it you meet what it asks of you, but no record shows {Names(ledger)} yet",
            Met.Yes when ledger.Lines.All(line => line.IsByClinic) => "; the clinic has to state what it asks for",
            Met.Yes => "; as you tell it, you meet what it asks of you",
        };

    private static string Line(Ledger ledger, Met met)
    {
        var line = ledger.Lines.First(line => line.Met == met && !line.IsByClinic);
        return $"{CriterionWords.Small(line.Criterion)} ({line.Why.TrimEnd('.')})";
    }

    private static string Names(Ledger ledger) =>
        string.Join(", ", ledger.Missing.Select(record => record.Of).Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>A day as people write it.</summary>
    public static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
