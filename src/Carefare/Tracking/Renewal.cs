namespace Carefare.Tracking;

/// <summary>What a new plan and new answers change in the days and tasks that are tracked: as events, of which none erases another.</summary>
public static class Renewal
{
    private const string Gone = "The answers and the plan no longer give it.";
    private const string ByRule = "The answers or the rule give another day now.";

    /// <summary>The events; none where nothing changes.</summary>
    /// <param name="track">What is known of the case.</param>
    /// <param name="deadlines">Every last day as it is now.</param>
    /// <param name="tasks">What the plan proposes to do; null where no plan was made, and tasks stay as they are.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<CaseEvent> Events(
        Track track,
        IReadOnlyList<ProposedDeadline> deadlines,
        IReadOnlyList<ProposedTask>? tasks,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(deadlines);
        List<CaseEvent> events = [.. deadlines.SelectMany(one => Of(one, track, today))];
        if (tasks is null)
        {
            return events;
        }

        events.AddRange(
            track
                .ByDay.Where(known => known.IsOpen && !Deadline.IsOwnName(known.Id))
                .Where(known => !deadlines.Any(one => one.Id == known.Id))
                .Select(known => new CaseEvent.DeadlineDropped(today, known.Id, Gone))
        );
        events.AddRange(
            track
                .ToDo.Where(task => task is { Proposed: true, IsOpen: true } && !tasks.Any(one => IsSame(one, task)))
                .Select(task => new CaseEvent.TaskDropped(today, task.Id, "The new plan goes without it."))
        );
        var now = track;
        foreach (var task in tasks.Where(one => !track.ToDo.Any(known => IsSame(one, known) && !IsDropped(known))))
        {
            var added = new CaseEvent.TaskAdded(
                today,
                now.NextId<CaseEvent.TaskAdded>('t'),
                task.What,
                Actor.You,
                task.By,
                Proposed: true
            );
            now = now.With(added);
            events.Add(added);
        }

        return events;
    }

    private static IEnumerable<CaseEvent> Of(ProposedDeadline one, Track track, DateOnly today)
    {
        var known = track.Deadlines.GetValueOrDefault(one.Id);
        if (known is null or { MetOn: null, Dropped.Length: > 0 } && !one.IsDone)
        {
            yield return new CaseEvent.DeadlineSeen(today, one.Id, one.What, one.Title, one.Who, one.By);
        }
        else if (known is { IsOpen: true } && one.IsDone)
        {
            yield return new CaseEvent.DeadlineMet(today, one.Id);
        }
        else if (known is { IsOpen: true } && known.By != one.By && GivenBefore(known) != one.By)
        {
            yield return new CaseEvent.DeadlineMoved(today, one.Id, one.By, ByRule);
        }
    }

    /// <summary>The day that the rule gave last: a day that the person moved it to stays until the rule gives another.</summary>
    private static DateOnly GivenBefore(Deadline known) => known.Days.Last(day => day.Why is "" or ByRule).By;

    private static bool IsSame(ProposedTask one, TrackedTask task) =>
        task.Proposed && task.What == one.What && task.By == one.By;

    private static bool IsDropped(TrackedTask task) => task.Dropped.Length > 0;
}
