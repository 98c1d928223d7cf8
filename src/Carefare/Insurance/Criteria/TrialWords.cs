namespace Carefare.Insurance.Criteria;

/// <summary>How treatments count, in words.</summary>
internal static class TrialWords
{
    /// <summary>Which treatments count, and which do not and why.</summary>
    public static string Why(IReadOnlyList<Trial>? tried, IReadOnlyList<TrialVerdict> verdicts)
    {
        if (tried is null)
        {
            return "What you tried is not known.";
        }

        var counted = verdicts.Where(one => one.Counts == Met.Yes).Select(one => one.Name).ToList();
        var open = verdicts.Where(one => one.Counts == Met.Unknown).Select(Because).ToList();
        var against = verdicts.Where(one => one.Counts == Met.No).Select(Because).ToList();
        string[] sentences =
        [
            counted.Count > 0 ? $"Counts: {string.Join(", ", counted)}." : "None counts yet.",
            .. open.Count > 0 ? [$"Not known: {string.Join("; ", open)}."] : Array.Empty<string>(),
            .. against.Count > 0 ? [$"Does not count: {string.Join("; ", against)}."] : Array.Empty<string>(),
        ];
        return string.Join(' ', sentences);
    }

    private static string Because(TrialVerdict verdict) => $"{verdict.Name} ({string.Join("; ", verdict.Why)})";
}
