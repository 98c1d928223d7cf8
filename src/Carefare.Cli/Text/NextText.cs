using Carefare.Cli.Tracking;
using Carefare.Telling;
using Carefare.Tracking;

namespace Carefare.Cli.Text;

/// <summary>The one thing to do next.</summary>
internal sealed class NextText(Book book, DateOnly today, Page page)
{
    public void Write()
    {
        page.Say(Sentence(NextActions.Of(book.Track), today));
    }

    /// <summary>The next thing as sentences.</summary>
    /// <param name="open">All that is open, the next thing first.</param>
    /// <param name="today">The day.</param>
    public static string Sentence(IReadOnlyList<OpenItem> open, DateOnly today) =>
        open.Count == 0 ? "Next: nothing is open."
        : open[0] is { Who: Actor.You } mine ? $"Next: {Yours(mine, today)}"
        : $"Next: nothing is yours to do. {Theirs(open[0])}";

    private static string Yours(OpenItem one, DateOnly today) =>
        one.By is { } by
            ? $"by {Words.Deadline(by)} ({TrackText.Left(by.DayNumber - today.DayNumber)}{(by > today ? " left" : "")}): {Words.Sentence(one.What)} ({one.Id})"
            : $"{Words.Sentence(one.What)} ({one.Id})";

    private static string Theirs(OpenItem one) =>
        one.By is { } by
            ? $"The {Spelled.Of(one.Who)} has until {Words.Deadline(by)}: {Words.Sentence(one.What)} ({one.Id})"
        : one.Since is { } since
            ? $"Waiting on the {Spelled.Of(one.Who)} since {Words.Day(since)}: {Words.Sentence(one.What)} ({one.Id}) You could ask how far it is."
        : $"Waiting on the {Spelled.Of(one.Who)}: {Words.Sentence(one.What)} ({one.Id})";
}
