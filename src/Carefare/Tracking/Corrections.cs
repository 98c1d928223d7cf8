using System.Collections.Immutable;

namespace Carefare.Tracking;

/// <summary>Which events are corrected, and which corrections cannot be.</summary>
/// <param name="Struck">The numbers of the events that count no more.</param>
/// <param name="Wrong">The corrections that have no effect, with why.</param>
internal sealed record Corrections(ImmutableSortedSet<long> Struck, IReadOnlyDictionary<long, string> Wrong)
{
    /// <summary>The corrections among events.</summary>
    public static Corrections In(IReadOnlyList<CaseEvent> events)
    {
        var (lawful, wrong) = (new List<(long Number, long Of)>(), new Dictionary<long, string>());
        ImmutableSortedSet<long> struck = [];
        foreach (var (at, what) in events.Index())
        {
            if (what is not CaseEvent.Correction correction)
            {
                continue;
            }

            if (Refusal(correction, at + 1, struck) is { } why)
            {
                wrong.Add(at + 1, why);
            }
            else
            {
                lawful.Add((at + 1, correction.Event));
                struck = StruckBy(lawful);
            }
        }

        return new(struck, wrong);
    }

    /// <summary>Why a correction cannot come at a place; null where it can.</summary>
    /// <param name="number">Its own number.</param>
    /// <param name="struck">What is corrected before it.</param>
    public static string? Refusal(CaseEvent.Correction correction, long number, ImmutableSortedSet<long> struck) =>
        correction.Event >= number || correction.Event < 1
            ? $"There is no earlier event {correction.Event}. See all of them: carefare track history NAME."
        : struck.Contains(correction.Event) ? $"Event {correction.Event} is corrected already."
        : null;

    /// <summary>A correction that is itself corrected strikes nothing; so they are looked at from the last one back.</summary>
    private static ImmutableSortedSet<long> StruckBy(List<(long Number, long Of)> lawful)
    {
        var struck = ImmutableSortedSet.CreateBuilder<long>();
        for (var at = lawful.Count - 1; at >= 0; at--)
        {
            if (!struck.Contains(lawful[at].Number))
            {
                struck.Add(lawful[at].Of);
            }
        }

        return struck.ToImmutable();
    }
}
