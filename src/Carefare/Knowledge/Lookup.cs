namespace Carefare.Knowledge;

/// <summary>A figure that somebody looked up.</summary>
/// <param name="Id">The figure's identifier.</param>
/// <param name="Scope">The keys for which it was asked.</param>
/// <param name="Day">The day for which it was asked.</param>
/// <param name="IsLatest">Whether the latest earlier value would do.</param>
internal sealed record Lookup(string Id, IReadOnlyList<string> Scope, DateOnly Day, bool IsLatest)
{
    /// <summary>The value there, or null where it is unknown.</summary>
    public FactValue? In(KnowledgeBase known) =>
        (IsLatest ? known.LatestAt(Id, Day, [.. Scope]) : known.At(Id, Day, [.. Scope])).Value;
}
