using System.CommandLine;
using Carefare.Cli.Tracking;
using Carefare.Telling;
using Carefare.Tracking.Exports;

namespace Carefare.Cli.Verbs.Tracking;

/// <summary><c>carefare track calendar NAME --out FILE.ics</c>: the deadlines for a calendar.</summary>
internal static class CalendarVerb
{
    public static Command Make(Tracker tracker)
    {
        var to = new Option<string>("--out")
        {
            Description = "The calendar file to write; an earlier one is replaced.",
            HelpName = "FILE",
            Required = true,
        };
        var details = new Option<bool>("--details")
        {
            Description = "Say in the calendar what each day is about, with clinics and payers by name.",
        };
        return tracker.Verb(
            "calendar",
            "Write the last days to a calendar file, with neutral titles.",
            [to, details],
            (parsed, book) =>
            {
                var path = parsed.GetRequiredValue(to);
                var deadlines = book.Track.ByDay;
                var calendar = new CalendarFile(OwnerOf(book), parsed.GetValue(details));
                if (!Files.Write(path, calendar.Text(deadlines, book.Written!.Value), tracker.Around))
                {
                    return Exit.BadInput;
                }

                tracker
                    .Page()
                    .Say(
                        $"{Words.Count(deadlines.Count(one => one.IsOpen), "last day")} in {Path.GetFileName(path)}. "
                            + (
                                parsed.GetValue(details)
                                    ? "It names what each day is about: keep it where only you see it."
                                    : "Its titles name no illness, clinic or payer."
                            )
                            + " Take the file into your calendar again when a day moves."
                    );
                return Exit.Answered;
            }
        );
    }

    /// <summary>What stays the same of a case and of no other: when it began, and its name.</summary>
    private static string OwnerOf(Book book) => $"{book.Name}\n{book.Track.Log[0].What.On:yyyy-MM-dd}";
}
