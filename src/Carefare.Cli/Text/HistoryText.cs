using System.Globalization;
using Carefare.Cli.Tracking;
using Carefare.Telling;
using Carefare.Tracking;

namespace Carefare.Cli.Text;

/// <summary>Every event of a case in its order.</summary>
internal sealed class HistoryText(Book book, Page page)
{
    public void Write()
    {
        page.Say(
            $"Every event of {book.Name}. None is ever changed; a wrong one is corrected by a later one.",
            Ink.Strong
        );
        page.Table(
            new(
                [
                    new("No", Number: true),
                    new("Day"),
                    new("Id", Spare: 1),
                    new("What", Wraps: true),
                    new("Amount", Number: true),
                ],
                [.. book.Track.Log.Select(Row)]
            )
        );
    }

    private static IReadOnlyList<string> Row(LoggedEvent one)
    {
        var words = EventWords.Of(one.What);
        var who = words.Who.Length > 0 ? $" [{words.Who}]" : "";
        var standing = one.Standing switch
        {
            EventStanding.Counts or EventStanding.Newer => "",
            EventStanding.Corrected => " (corrected: counts no more)",
            EventStanding.NotCounted => $" (does not count: {one.Why})",
        };
        return
        [
            one.Number.ToString(CultureInfo.InvariantCulture),
            Words.Day(one.What.On),
            words.Id,
            words.What + who + standing,
            words.Amount?.ToString() ?? "",
        ];
    }
}
