using System.CommandLine;
using System.Globalization;
using Carefare.Cli.Tracking;
using Carefare.Telling;
using Carefare.Tracking;

namespace Carefare.Cli.Verbs.Tracking;

/// <summary>Days to keep, tasks, papers, notes and corrections.</summary>
internal static class DoingVerbs
{
    private const string NeutralTitle = "Something to do";

    public static IEnumerable<Command> Make(Tracker tracker) =>
        [
            NewDeadline(tracker),
            Move(tracker),
            NewTask(tracker),
            Hand(tracker),
            Done(tracker),
            Drop(tracker),
            Paper(tracker),
            Note(tracker),
            Correct(tracker),
        ];

    private static Command NewDeadline(Tracker tracker)
    {
        var what = new Argument<string>("WHAT") { Description = "What must happen." };
        var by = Required(DayOption.Make("--by", "The last day."));
        var who = TrackedValue.Word("--who", "Who acts; you where omitted", Spelled.Actor);
        var title = TrackedValue.Text("--title", "What a calendar may show of it.", "TEXT");
        return tracker.Adds(
            "deadline",
            "Note a last day for something.",
            [what, by, who, title],
            (parsed, book, on) =>
            {
                var (id, day) = (book.Track.NextDeadlineId, parsed.GetValue(by)!.Value);
                return (
                    new CaseEvent.DeadlineSeen(
                        on,
                        id,
                        parsed.GetRequiredValue(what),
                        parsed.GetValue(title) ?? NeutralTitle,
                        parsed.GetValue(who) ?? Actor.You,
                        day
                    ),
                    $"deadline {id}, by {Words.Deadline(day)}."
                );
            }
        );
    }

    private static Command Move(Tracker tracker)
    {
        var id = Id("The deadline: d1.");
        var by = Required(DayOption.Make("--by", "The new last day."));
        var why = TrackedValue.Text("--why", "Why it is another day.", "TEXT", required: true);
        return tracker.Adds(
            "move",
            "Note that a last day is another one now; both stay known.",
            [id, by, why],
            (parsed, _, on) =>
            {
                var (name, day) = (parsed.GetRequiredValue(id), parsed.GetValue(by)!.Value);
                return (
                    new CaseEvent.DeadlineMoved(on, name, day, parsed.GetRequiredValue(why)!),
                    $"the last day of {name} is {Words.Deadline(day)}."
                );
            }
        );
    }

    private static Command NewTask(Tracker tracker)
    {
        var what = new Argument<string>("WHAT") { Description = "What to do." };
        var by = DayOption.Make("--by", "By when.");
        var who = TrackedValue.Word("--who", "Who acts next; you where omitted", Spelled.Actor);
        return tracker.Adds(
            "task",
            "Note something to do, and who acts next.",
            [what, by, who],
            (parsed, book, on) =>
            {
                var id = book.Track.NextId<CaseEvent.TaskAdded>('t');
                return (
                    new CaseEvent.TaskAdded(
                        on,
                        id,
                        parsed.GetRequiredValue(what),
                        parsed.GetValue(who) ?? Actor.You,
                        parsed.GetValue(by),
                        Proposed: false
                    ),
                    $"task {id}."
                );
            }
        );
    }

    private static Command Hand(Tracker tracker)
    {
        var id = Id("The task: t1.");
        var who = TrackedValue.WordArgument("WHO", "Who acts next", Spelled.Actor);
        return tracker.Adds(
            "hand",
            "Note that somebody else acts next on a task.",
            [id, who],
            (parsed, _, on) =>
            {
                var (name, next) = (parsed.GetRequiredValue(id), parsed.GetValue(who)!.Value);
                return (
                    new CaseEvent.TaskHandedOn(on, name, next),
                    $"on {name}, it is the turn of {Spelled.Of(next)} now."
                );
            }
        );
    }

    private static Command Done(Tracker tracker)
    {
        var id = Id("The task (t1) or the deadline (d1).");
        return tracker.Adds(
            "done",
            "Note that a task or what a deadline is for was done.",
            [id],
            (parsed, book, on) =>
            {
                var name = parsed.GetRequiredValue(id);
                return book.Track.ByDay.Any(one => one.Id == name)
                    ? (new CaseEvent.DeadlineMet(on, name), $"what {name} is the last day for is done.")
                    : (new CaseEvent.TaskDone(on, name), $"{name} is done.");
            }
        );
    }

    private static Command Drop(Tracker tracker)
    {
        var id = Id("The task (t1) or the deadline (d1).");
        var why = TrackedValue.Text("--why", "Why it is not needed any more.", "TEXT", required: true);
        return tracker.Adds(
            "drop",
            "Note that a task or a last day is not needed any more; it stays to be seen.",
            [id, why],
            (parsed, book, on) =>
            {
                var (name, reason) = (parsed.GetRequiredValue(id), parsed.GetRequiredValue(why)!);
                return (
                    book.Track.ByDay.Any(one => one.Id == name)
                        ? new CaseEvent.DeadlineDropped(on, name, reason)
                        : new CaseEvent.TaskDropped(on, name, reason),
                    $"{name} is not needed any more."
                );
            }
        );
    }

    private static Command Paper(Tracker tracker)
    {
        var what = new Argument<string>("WHAT") { Description = "What it is: estimate-request." };
        var file = TrackedValue.Text("--file", "Keep this file with it.", "FILE");
        var on = DayOption.Make("--on", "The day on which it was made; today where omitted.");
        return tracker.Verb(
            "paper",
            "Note a paper that was made; made is not sent.",
            [what, file, on],
            (parsed, book) =>
            {
                string? hash = null;
                if (parsed.GetValue(file) is { } path && (hash = ReceiptVerbs.Hash(path, book, tracker)) is null)
                {
                    return Exit.BadInput;
                }

                var (id, day) = (
                    book.Track.NextId<CaseEvent.PaperMade>('p'),
                    parsed.GetValue(on) ?? tracker.Around.Today
                );
                return tracker.Save(
                    book,
                    new CaseEvent.PaperMade(day, id, parsed.GetRequiredValue(what), hash),
                    $"paper {id}. When you send it: carefare track sent {book.Name} {id} --to WHOM."
                );
            }
        );
    }

    private static Command Note(Tracker tracker)
    {
        var text = new Argument<string>("TEXT") { Description = "What to remember." };
        return tracker.Adds(
            "note",
            "Write something down.",
            [text],
            (parsed, _, on) => (new CaseEvent.Note(on, parsed.GetRequiredValue(text)), "your note.")
        );
    }

    private static Command Correct(Tracker tracker)
    {
        var number = new Argument<long>("NUMBER")
        {
            Description = "The number of the event that is wrong, from history.",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
                {
                    return whole;
                }

                result.AddError($"\"{text}\" is not the number of an event. See them: carefare track history NAME.");
                return 0;
            },
        };
        var why = TrackedValue.Text("--why", "Why it is wrong.", "TEXT", required: true);
        return tracker.Adds(
            "correct",
            "Say that an earlier event is wrong; it stays, and counts no more.",
            [number, why],
            (parsed, _, on) =>
            {
                var wrong = parsed.GetRequiredValue(number);
                return (
                    new CaseEvent.Correction(on, wrong, parsed.GetRequiredValue(why)!),
                    $"event {wrong} counts no more."
                );
            }
        );
    }

    private static Argument<string> Id(string description) => new("ID") { Description = description };

    private static Option<DateOnly?> Required(Option<DateOnly?> option)
    {
        option.Required = true;
        return option;
    }
}
