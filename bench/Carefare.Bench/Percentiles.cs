namespace Carefare.Bench;

/// <summary>A line of a table: how long most, nearly all and the slowest took, in milliseconds of processor time.</summary>
internal static class Percentiles
{
    public const string Header =
        "| | tried | p50 | p90 | p95 | p99 | max | programmes, p50 / mean / max |\n|---|---:|---:|---:|---:|---:|---:|---:|";

    public static string Line(string name, IReadOnlyCollection<Measured> all)
    {
        var times = all.Select(one => one.Cpu.TotalMilliseconds).Order().ToList();
        var solved = all.Select(one => one.Solved).Order().ToList();
        var parts = new[] { 0.5, 0.9, 0.95, 0.99, 1 }.Select(part => $"{At(times, part):0.0}");
        return $"| {name} | {all.Count:N0} | {string.Join(" | ", parts)} | {At(solved, 0.5)} / {solved.Average():0.0} / {solved[^1]} |";
    }

    /// <summary>The value that a part of all values do not pass.</summary>
    private static T At<T>(List<T> ordered, double part) =>
        ordered[Math.Max(0, (int)Math.Ceiling(part * ordered.Count) - 1)];
}
