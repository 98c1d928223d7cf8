namespace Carefare.Insurance.Criteria;

/// <summary>How treatments count, in words.</summary>
/// <param name="One">What is counted, one of it.</param>
/// <param name="Many">Several of it.</param>
internal sealed record TrialWords(string One, string Many)
{
    public static readonly TrialWords Antidepressants = new("antidepressant", "antidepressants");

    public static readonly TrialWords Added = new("added drug", "added drugs");

    public static readonly TrialWords Therapy = new("psychotherapy", "psychotherapies");

    /// <summary>Which treatments count, and which do not and why.</summary>
    public IReadOnlyList<string> Why(IReadOnlyList<Trial>? tried, IReadOnlyList<TrialVerdict> verdicts)
    {
        if (tried is null)
        {
            return ["What you tried is not known."];
        }

        return
        [
            Counted([
                .. verdicts
                    .Where(one => one.Counts == Met.Yes)
                    .Select(one => one.Name)
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ]),
            .. Told("Not known", verdicts.Where(one => one.Counts == Met.Unknown)),
            .. Told("Does not count", verdicts.Where(one => one.Counts == Met.No)),
        ];
    }

    private string Counted(IReadOnlyList<string> names) =>
        names.Count switch
        {
            0 => $"No {One} counts yet.",
            1 => $"1 {One} counts: {names[0]}.",
            _ => $"{names.Count} {Many} count: {string.Join(", ", names)}.",
        };

    private static IEnumerable<string> Told(string what, IEnumerable<TrialVerdict> verdicts)
    {
        var told = string.Join("; ", verdicts.Select(one => $"{one.Name} ({string.Join("; ", one.Why)})"));
        return told.Length > 0 ? [$"{what}: {told}."] : [];
    }
}
