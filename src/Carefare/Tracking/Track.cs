using System.Collections.Immutable;

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
        ImmutableList<CaseEvent> all = [.. events];
        var corrections = Corrections.In(all);
        var now = Empty with { Struck = corrections.Struck };
        foreach (var what in all)
        {
            var next = now with { Count = now.Count + 1 };
            var step =
                what is CaseEvent.Correction || next.Struck.Contains(next.Count) ? Step.Take(next) : what.ApplyTo(next);
            now = step.After ?? next.Refused(step.Refusal);
        }

        return now with
        {
            Events = all,
            NotCounted = now.NotCounted.AddRange(corrections.Wrong),
        };
    }

    /// <summary>What is known after one more event. One that does not fit has no effect but to be listed.</summary>
    public Track With(CaseEvent next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var now = this with { Count = Count + 1, Events = Events.Add(next) };
        var step = next.ApplyTo(now);
        return step.After ?? now.Refused(step.Refusal);
    }

    /// <summary>Why an event cannot come next, as a sentence; null where it can.</summary>
    public string? Refusal(CaseEvent next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var step = next.ApplyTo(this with { Count = Count + 1, Events = Events.Add(next) });
        return step.After is null ? step.Refusal : null;
    }

    /// <summary>Why some events cannot come next one after the other, as a sentence; null where all can.</summary>
    /// <param name="events">The events in their order.</param>
    public string? Refusal(IEnumerable<CaseEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var now = this;
        foreach (var next in events)
        {
            if (now.Refusal(next) is { } refusal)
            {
                return refusal;
            }

            now = now.With(next);
        }

        return null;
    }

    /// <summary>A name for the next thing of a kind: a letter and a number that no earlier one had, corrected or not.</summary>
    /// <typeparam name="T">The kind of event that begins such a thing.</typeparam>
    public string NextId<T>(char letter)
        where T : CaseEvent => $"{letter}{Events.Count(what => what is T) + 1}";

    /// <summary>A name for the next deadline that the person sets; those that rules and plans give have names of their own.</summary>
    public string NextDeadlineId =>
        $"d{Events.OfType<CaseEvent.DeadlineSeen>().Count(seen => Deadline.IsOwnName(seen.Id)) + 1}";

    private Track Refused(string why) => this with { NotCounted = NotCounted.SetItem(Count, why) };

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
