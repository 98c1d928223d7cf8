namespace Carefare.Tracking;

/// <summary>The steps of deadlines, tasks and papers.</summary>
internal static class DoingSteps
{
    /// <summary>One that was dropped may be seen again; its earlier days stay known.</summary>
    public static Step Apply(CaseEvent.DeadlineSeen told, Track now)
    {
        var known = now.Deadlines.GetValueOrDefault(told.Id);
        return known is { Dropped: "" } ? Step.Taken("deadline", told.Id)
            : now.Tasks.ContainsKey(told.Id) ? Step.Taken("task", told.Id)
            : Step.Take(
                Put(
                    now,
                    new Deadline(
                        known?.Number ?? now.Count,
                        told.Id,
                        told.What,
                        told.Title,
                        told.Who,
                        [.. known?.Days ?? [], new(told.On, told.By, "")],
                        MetOn: null,
                        ""
                    )
                )
            );
    }

    public static Step Apply(CaseEvent.DeadlineMoved told, Track now) =>
        Open(told.Id, now) is var (deadline, refusal) && deadline is null ? refusal
        : told.By == deadline.By ? Step.Refuse($"The last day of {told.Id} is {Say.Day(told.By)} already.")
        : Step.Take(Put(now, deadline with { Days = [.. deadline.Days, new(told.On, told.By, told.Why)] }));

    public static Step Apply(CaseEvent.DeadlineMet told, Track now) =>
        Open(told.Id, now) is var (deadline, refusal) && deadline is null
            ? refusal
            : Step.Take(Put(now, deadline with { MetOn = told.On }));

    public static Step Apply(CaseEvent.DeadlineDropped told, Track now) =>
        Open(told.Id, now) is var (deadline, refusal) && deadline is null ? refusal
        : told.Why.Length == 0 ? Step.Refuse($"Say why {told.Id} is not needed any more.")
        : Step.Take(Put(now, deadline with { Dropped = told.Why }));

    public static Step Apply(CaseEvent.TaskAdded told, Track now) =>
        now.Tasks.ContainsKey(told.Id) ? Step.Taken("task", told.Id)
        : now.Deadlines.ContainsKey(told.Id) ? Step.Taken("deadline", told.Id)
        : Step.Take(
            Put(
                now,
                new TrackedTask(
                    now.Count,
                    told.Id,
                    told.What,
                    told.Who,
                    told.By,
                    told.Proposed,
                    WaitingSince: null,
                    DoneOn: null,
                    ""
                )
            )
        );

    public static Step Apply(CaseEvent.TaskDone told, Track now) =>
        OpenTask(told.Id, now) is var (task, refusal) && task is null
            ? refusal
            : Step.Take(Put(now, task with { DoneOn = told.On }));

    public static Step Apply(CaseEvent.TaskDropped told, Track now) =>
        OpenTask(told.Id, now) is var (task, refusal) && task is null ? refusal
        : told.Why.Length == 0 ? Step.Refuse($"Say why {told.Id} is not needed any more.")
        : Step.Take(Put(now, task with { Dropped = told.Why }));

    public static Step Apply(CaseEvent.TaskHandedOn told, Track now) =>
        OpenTask(told.Id, now) is var (task, refusal) && task is null ? refusal
        : task.Who == told.Who ? Step.Refuse($"On {told.Id}, it is the turn of {Spelled.Of(told.Who)} already.")
        : Step.Take(Put(now, task with { Who = told.Who, WaitingSince = told.On }));

    public static Step Apply(CaseEvent.PaperMade told, Track now) =>
        now.Papers.ContainsKey(told.Id)
            ? Step.Taken("paper", told.Id)
            : Step.Take(
                Put(now, new TrackedPaper(now.Count, told.On, told.Id, told.Name, told.Hash, SentOn: null, ""))
            );

    public static Step Apply(CaseEvent.PaperSent told, Track now) =>
        !now.Papers.TryGetValue(told.Id, out var paper) ? Step.Missing("paper", told.Id, now.Papers.Keys)
        : paper.SentOn is { } sent ? Step.Refuse($"The paper {told.Id} was sent on {Say.Day(sent)} already.")
        : Step.Take(Put(now, paper with { SentOn = told.On, SentTo = told.To, Sent = now.Count }));

    private static (Deadline?, Step) Open(string id, Track now) =>
        !now.Deadlines.TryGetValue(id, out var deadline) ? (null, Step.Missing("deadline", id, now.Deadlines.Keys))
        : deadline.MetOn is { } met ? (null, Step.Refuse($"The deadline {id} was met on {Say.Day(met)}."))
        : deadline.Dropped.Length > 0
            ? (null, Step.Refuse($"The deadline {id} is not needed any more: {deadline.Dropped}"))
        : (deadline, default);

    private static (TrackedTask?, Step) OpenTask(string id, Track now) =>
        !now.Tasks.TryGetValue(id, out var task) ? (null, Step.Missing("task", id, now.Tasks.Keys))
        : task.DoneOn is { } done ? (null, Step.Refuse($"The task {id} was done on {Say.Day(done)}."))
        : task.Dropped.Length > 0 ? (null, Step.Refuse($"The task {id} is not needed any more: {task.Dropped}"))
        : (task, default);

    private static Track Put(Track now, Deadline deadline) =>
        now with
        {
            Deadlines = now.Deadlines.SetItem(deadline.Id, deadline),
        };

    private static Track Put(Track now, TrackedTask task) => now with { Tasks = now.Tasks.SetItem(task.Id, task) };

    private static Track Put(Track now, TrackedPaper paper) =>
        now with
        {
            Papers = now.Papers.SetItem(paper.Id, paper),
        };
}
