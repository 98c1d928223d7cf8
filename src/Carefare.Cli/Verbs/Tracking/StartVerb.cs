using System.CommandLine;
using Carefare.Cli.Text;
using Carefare.Cli.Tracking;
using Carefare.Telling;
using Carefare.Tracking;

namespace Carefare.Cli.Verbs.Tracking;

/// <summary><c>carefare track start NAME CASE.yaml</c>: saves the answers, plans, and takes over days and tasks.</summary>
internal static class StartVerb
{
    private const int MostLength = 64;

    public static Command Make(Tracker tracker)
    {
        var file = new Argument<string>("CASE") { Description = "The case file." };
        var asOf = DayOption.Make();
        return tracker.Verb(
            "start",
            "Begin to track a case: save its answers, and take over the plan's days and tasks.",
            [file, asOf],
            (parsed, book) => Run(parsed.GetRequiredValue(file), parsed.GetValue(asOf), book, tracker),
            isNew: true
        );
    }

    private static int Run(string path, DateOnly? day, Book book, Tracker tracker)
    {
        if (!IsName(book.Name))
        {
            return book.Refuse(
                $"\"{book.Name}\" cannot name a case. Take at most {MostLength} letters, digits, hyphens and underscores, and begin with a letter or digit."
            );
        }

        var around = tracker.Around;
        if (
            !Files.Read(path, around, out var text)
            || CaseFile.Reading(path, text, around) is not { } read
            || tracker.Knowledge.Whole() is not { } known
        )
        {
            return Exit.BadInput;
        }

        var planned = new Replanning(tracker, known, day ?? around.Today).Plan(Track.Empty, text, read);
        if (book.Add(planned.Events) is var code && code != Exit.Answered)
        {
            return code;
        }

        var page = tracker.Page();
        var (days, tasks) = (
            planned.Renewal.OfType<CaseEvent.DeadlineSeen>().Count(),
            planned.Renewal.OfType<CaseEvent.TaskAdded>().Count()
        );
        page.Say(
            $"Saved: {book.Name}, from {Path.GetFileName(path)}. Saved is not sent: nothing has gone to anybody.",
            Ink.Strong
        );
        page.Say(Headline.Of(planned.Report));
        page.Say(
            $"Taken over from the plan: {Words.Count(days, "last day")} and {Words.Count(tasks, "task")}. The next one: carefare track next {book.Name}."
        );
        return Exit.Answered;
    }

    // It stands in names of files and on command lines.
    private static bool IsName(string name) =>
        name.Length is > 0 and <= MostLength
        && char.IsAsciiLetterOrDigit(name[0])
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
