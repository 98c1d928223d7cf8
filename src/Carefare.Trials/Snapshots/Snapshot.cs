using System.Text.Json;
using Carefare.Trials.Registry;
using Carefare.Trials.Studies;

namespace Carefare.Trials.Snapshots;

/// <summary>When and for what the registry was asked.</summary>
/// <param name="Fetched">The day on which it was asked.</param>
/// <param name="DataTimestamp">Until when its data reach, as it says it; empty where it does not say.</param>
/// <param name="Sent">What it was sent.</param>
/// <param name="Total">How many studies it counted; null where it does not say.</param>
public sealed record Search(DateOnly Fetched, string DataTimestamp, SearchTerms Sent, int? Total);

/// <summary>What the registry answered to one search.</summary>
/// <param name="Search">When and for what it was asked.</param>
/// <param name="Studies">The studies that can be read, each once, in the order of the answer.</param>
/// <param name="Unread">How many more cannot, because they have no number.</param>
public sealed record Snapshot(Search Search, IReadOnlyList<Study> Studies, int Unread)
{
    /// <summary>The studies in the registry's own form.</summary>
    internal IReadOnlyList<JsonElement> Raw { get; private init; } = [];

    /// <summary>The answer made of studies in the registry's own form.</summary>
    internal static Snapshot Of(Search search, IReadOnlyList<JsonElement> raw)
    {
        var read = raw.Select(json => (Json: json, Study: StudyReader.Read(json))).ToList();
        // A study may move from one page to the next while they are read.
        var once = read.Where(one => one.Study is not null).DistinctBy(one => one.Study!.Id).ToList();
        return new(search, [.. once.Select(one => one.Study!)], read.Count(one => one.Study is null))
        {
            Raw = [.. once.Select(one => one.Json)],
        };
    }
}
