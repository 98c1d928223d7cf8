using System.Collections.Immutable;
using Carefare.Tracking.Events;

namespace Carefare.Tracking;

/// <summary>
/// What is known of a case from its events: a pure fold over them. Events that do not fit what was known have no effect and are
/// told; corrected ones count no more.
/// </summary>
public sealed record Track
{
    /// <summary>Nothing has happened.</summary>
    public static Track Empty { get; } = new();

    /// <summary>How many events there are, corrected ones too.</summary>
    public long Count { get; internal init; }

    /// <summary>The answers of the case; null where none were saved.</summary>
    public SavedCase? Case { get; internal init; }

    /// <summary>How often the answers were saved.</summary>
    public int TimesSaved { get; internal init; }

    /// <summary>Every event in its order, with what became of it.</summary>
    public IReadOnlyList<LoggedEvent> Log =>
        [
            .. Events.Select(
                (what, at) =>
                    new LoggedEvent(
                        at + 1,
                        what,
                        Struck.Contains(at + 1) ? EventStanding.Corrected
                            : NotCounted.ContainsKey(at + 1) ? EventStanding.NotCounted
                            : what is CaseEvent.Newer ? EventStanding.Newer
                            : EventStanding.Counts,
                        NotCounted.GetValueOrDefault(at + 1, "")
                    )
            ),
        ];

    /// <summary>Money from others, in the order in which it was first told.</summary>
    public IReadOnlyList<TrackedCommitment> Givers => [.. Commitments.Values.OrderBy(one => one.Number)];

    /// <summary>Payments in their order.</summary>
    public IReadOnlyList<Payment> Paid => [.. Payments.Values.OrderBy(one => one.Number)];

    /// <summary>Receipts in their order.</summary>
    public IReadOnlyList<Receipt> Kept => [.. Receipts.Values.OrderBy(one => one.Number)];

    /// <summary>Claims in their order.</summary>
    public IReadOnlyList<TrackedClaim> Claimed => [.. Claims.Values.OrderBy(one => one.Number)];

    /// <summary>Parts of receipts that were deducted on a tax return, in their order.</summary>
    public IReadOnlyList<Deduction> Deducted => Deductions;

    /// <summary>Deadlines by their days.</summary>
    public IReadOnlyList<Deadline> ByDay => [.. Deadlines.Values.OrderBy(one => one.By).ThenBy(one => one.Number)];

    /// <summary>Tasks in their order.</summary>
    public IReadOnlyList<TrackedTask> ToDo => [.. Tasks.Values.OrderBy(one => one.Number)];

    /// <summary>Papers in their order.</summary>
    public IReadOnlyList<TrackedPaper> Made => [.. Papers.Values.OrderBy(one => one.Number)];

    /// <summary>Notes in their order.</summary>
    public IReadOnlyList<Remark> Remarks => Notes;

    internal ImmutableList<CaseEvent> Events { get; init; } = [];

    internal ImmutableSortedSet<long> Struck { get; init; } = [];

    internal ImmutableSortedDictionary<long, string> NotCounted { get; init; } =
        ImmutableSortedDictionary<long, string>.Empty;

    internal ImmutableSortedDictionary<string, TrackedCommitment> Commitments { get; init; } =
        Named<TrackedCommitment>();

    internal ImmutableSortedDictionary<string, Payment> Payments { get; init; } = Named<Payment>();

    internal ImmutableSortedDictionary<string, Receipt> Receipts { get; init; } = Named<Receipt>();

    internal ImmutableSortedDictionary<string, TrackedClaim> Claims { get; init; } = Named<TrackedClaim>();

    internal ImmutableList<Deduction> Deductions { get; init; } = [];

    internal ImmutableSortedDictionary<string, Deadline> Deadlines { get; init; } = Named<Deadline>();

    internal ImmutableSortedDictionary<string, TrackedTask> Tasks { get; init; } = Named<TrackedTask>();

    internal ImmutableSortedDictionary<string, TrackedPaper> Papers { get; init; } = Named<TrackedPaper>();

    internal ImmutableList<Remark> Notes { get; init; } = [];

    /// <summary>What is known after all of some events.</summary>
    public static Track Of(IEnumerable<CaseEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(Empty, (now, next) => now.With(next));
    }

    /// <summary>What is known after one more event. One that does not fit has no effect but to be listed.</summary>
    public Track With(CaseEvent next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var now = this with { Count = Count + 1, Events = Events.Add(next) };
        var step = next.ApplyTo(now);
        return step.After ?? now with { NotCounted = now.NotCounted.SetItem(now.Count, step.Refusal) };
    }

    /// <summary>Why an event cannot come next, as a sentence; null where it can.</summary>
    public string? Refusal(CaseEvent next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var step = next.ApplyTo(this with { Count = Count + 1, Events = Events.Add(next) });
        return step.After is null ? step.Refusal : null;
    }

    /// <summary>A name for the next thing of a kind: a letter and a number that no earlier one had, corrected or not.</summary>
    /// <typeparam name="T">The kind of event that begins such a thing.</typeparam>
    public string NextId<T>(char letter)
        where T : CaseEvent => $"{letter}{Events.Count(what => what is T) + 1}";

    /// <summary>The same events, of which one more counts no longer: everything is worked out anew.</summary>
    internal Track Corrected()
    {
        var struck = StruckIn(Events, NotCounted);
        var again = new Track();
        foreach (var what in Events)
        {
            var next = again with { Count = again.Count + 1, Events = again.Events.Add(what), Struck = struck };
            var step =
                struck.Contains(next.Count) || what is CaseEvent.Correction ? Step.Take(next) : what.ApplyTo(next);
            again = step.After ?? next with { NotCounted = next.NotCounted.SetItem(next.Count, step.Refusal) };
        }

        return again with
        {
            NotCounted = WrongCorrections(again),
        };
    }

    /// <summary>A correction that is itself corrected strikes nothing; so they are looked at from the last one back.</summary>
    private static ImmutableSortedSet<long> StruckIn(
        ImmutableList<CaseEvent> events,
        ImmutableSortedDictionary<long, string> notCounted
    )
    {
        var struck = ImmutableSortedSet.CreateBuilder<long>();
        for (var number = events.Count; number > 0; number--)
        {
            if (
                events[number - 1] is CaseEvent.Correction correction
                && !notCounted.ContainsKey(number)
                && !struck.Contains(number)
            )
            {
                struck.Add(correction.Event);
            }
        }

        return struck.ToImmutable();
    }

    private ImmutableSortedDictionary<long, string> WrongCorrections(Track again) =>
        again.NotCounted.AddRange(NotCounted.Where(one => Events[(int)one.Key - 1] is CaseEvent.Correction));

    private static ImmutableSortedDictionary<string, T> Named<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}

/// <summary>The answers of a case as they were saved last.</summary>
/// <param name="Number">The number of the event.</param>
/// <param name="On">The day.</param>
/// <param name="Yaml">The whole case file.</param>
/// <param name="Hash">The SHA-256 of its UTF-8, in lower-case hexadecimal.</param>
public sealed record SavedCase(long Number, DateOnly On, string Yaml, string Hash);

/// <summary>Something to remember.</summary>
public sealed record Remark(long Number, DateOnly On, string Text);

/// <summary>An event with what became of it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="What">The event.</param>
/// <param name="Standing">Whether it counts.</param>
/// <param name="Why">Why it does not count where it does not fit; else empty.</param>
public sealed record LoggedEvent(long Number, CaseEvent What, EventStanding Standing, string Why);

/// <summary>Whether an event counts.</summary>
public enum EventStanding
{
    /// <summary>It counts.</summary>
    Counts,

    /// <summary>A later event says that it is wrong.</summary>
    Corrected,

    /// <summary>It does not fit what was known.</summary>
    NotCounted,

    /// <summary>A newer version of Carefare wrote it.</summary>
    Newer,
}
