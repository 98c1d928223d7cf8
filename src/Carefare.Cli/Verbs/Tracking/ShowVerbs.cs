using System.CommandLine;
using Carefare.Cli.Json;
using Carefare.Cli.Text;
using Carefare.Cli.Tracking;
using Carefare.Tracking;

namespace Carefare.Cli.Verbs.Tracking;

/// <summary>What is known of a case: all of it, the next action, the money, or every event.</summary>
internal static class ShowVerbs
{
    public static Command Show(Tracker tracker) =>
        Answers(
            tracker,
            "show",
            "Show where the case stands: days, tasks, money and promises.",
            (book, today) => TrackJson.Whole(book, Flags(book, tracker, today), today),
            (book, today) => new TrackText(book, Flags(book, tracker, today), today, tracker.Page()).Write()
        );

    public static Command Next(Tracker tracker) =>
        Answers(
            tracker,
            "next",
            "Name the one thing to do next.",
            TrackJson.Next,
            (book, today) => new NextText(book, today, tracker.Page()).Write()
        );

    public static Command Money(Tracker tracker) =>
        Answers(
            tracker,
            "money",
            "Show money out, money back, and what is still to come.",
            TrackJson.Money,
            (book, today) => new MoneyText(book, today, tracker.Page()).Write()
        );

    public static Command History(Tracker tracker) =>
        Answers(
            tracker,
            "history",
            "List every event, with the ones that were corrected.",
            (book, _) => TrackJson.Events(book),
            (book, _) => new HistoryText(book, tracker.Page()).Write()
        );

    private static IReadOnlyList<DoubleUse> Flags(Book book, Tracker tracker, DateOnly today) =>
        DoubleUse.In(book.Track, tracker.Knowledge.Known, today);

    private static Command Answers(
        Tracker tracker,
        string name,
        string description,
        Func<Book, DateOnly, string> asJson,
        Action<Book, DateOnly> asText
    )
    {
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var asOf = DayOption.Make();
        return tracker.Verb(
            name,
            description,
            [json, asOf],
            (parsed, book) =>
            {
                var today = parsed.GetValue(asOf) ?? tracker.Around.Today;
                if (parsed.GetValue(json))
                {
                    tracker.Around.Out.Write(asJson(book, today));
                }
                else
                {
                    asText(book, today);
                }

                return Exit.Answered;
            }
        );
    }
}
