using Carefare.Cases;
using Carefare.Cli.Tracking;
using Carefare.Quantities;
using Carefare.Telling;
using Carefare.Tracking;

namespace Carefare.Cli.Text;

/// <summary>Where a tracked case stands.</summary>
/// <param name="book">The case.</param>
/// <param name="flags">What was used twice.</param>
/// <param name="today">The day.</param>
/// <param name="page">Takes the text.</param>
internal sealed class TrackText(Book book, IReadOnlyList<DoubleUse> flags, DateOnly today, Page page)
{
    private readonly Track _track = book.Track;

    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        page.Say($"{book.Name}, on {Words.Deadline(today)}", Ink.Strong);
        if (_track.Case is { } saved)
        {
            page.Say($"Your answers are saved, last on {Words.Day(saved.On)}. Saved is not sent.");
        }

        new NextText(book, today, page).Write();
        Days();
        Turns();
        Givers();
        new MoneyText(book, today, page).Write(brief: true);
        Papers();
        Attention();
        page.Gap();
        page.Say(Notices.Crisis);
    }

    private void Days()
    {
        var open = _track.ByDay.Where(one => one.IsOpen).ToList();
        if (open.Count == 0)
        {
            return;
        }

        page.Heading("Last days");
        page.Table(
            new(
                [new("By"), new("Left", Number: true), new("Who", Spare: 1), new("What", Wraps: true), new("Name")],
                [
                    .. open.Select(one =>
                        (IReadOnlyList<string>)
                            [
                                Words.Deadline(one.By),
                                Left(one.DaysLeft(today)),
                                Spelled.Of(one.Who),
                                one.What + Moved(one),
                                one.Id,
                            ]
                    ),
                ]
            )
        );
    }

    private static string Moved(Deadline one) =>
        one.Days.Count > 1 ? $" (was {string.Join(", ", one.Days.SkipLast(1).Select(day => Words.Day(day.By)))})" : "";

    /// <summary>"12 days", "today", "past".</summary>
    internal static string Left(int days) =>
        days < 0 ? "past"
        : days == 0 ? "today"
        : Words.Count(days, "day");

    private void Turns()
    {
        var tasks = _track.ToDo.Where(one => one.IsOpen).ToList();
        foreach (var who in Enum.GetValues<Actor>().Where(who => tasks.Any(task => task.Who == who)))
        {
            page.Heading(who == Actor.You ? "To do: you act next" : $"Waiting on: {Spelled.Of(who)}");
            foreach (var task in tasks.Where(task => task.Who == who).OrderBy(task => task.By ?? DateOnly.MaxValue))
            {
                var by = task.By is { } day ? $"By {Words.Deadline(day)}: " : "";
                var since = task.WaitingSince is { } waits ? $" Since {Words.Day(waits)}." : "";
                page.Item(task.Id, $"{by}{Words.Sentence(task.What)}{since}", indent: 2);
            }
        }
    }

    private void Givers()
    {
        if (_track.Givers.Count == 0)
        {
            return;
        }

        page.Heading("Money from others");
        foreach (var money in _track.Givers)
        {
            page.Item("-", Line(money), indent: 2);
        }
    }

    private static string Line(TrackedCommitment money)
    {
        var amount = money.Amount is { } known ? $"{known} " : "";
        var come =
            money.Status == CommitmentStatus.Received && money.ToCome > Money.Zero
                ? $", {money.Received} of it so far"
                : "";
        var why = money.Why.Length > 0 ? $" ({money.Why})" : "";
        var until = money.Until is { } day ? $" For bills until {Words.Day(day)}." : "";
        return $"{money.From} ({money.Id}): {amount}{Spelled.Of(money.Status)}{come} on {Words.Day(money.Since)}{why}.{until}";
    }

    private void Papers()
    {
        if (_track.Made.Count == 0)
        {
            return;
        }

        page.Heading("Papers");
        foreach (var paper in _track.Made)
        {
            page.Item(
                paper.Id,
                paper.SentOn is { } sent
                    ? $"{paper.Name}: sent on {Words.Day(sent)} to {paper.SentTo}."
                    : $"{paper.Name}: made on {Words.Day(paper.On)}, not sent.",
                indent: 2
            );
        }
    }

    private void Attention()
    {
        string[] lines =
        [
            .. flags.Select(flag => flag.Says),
            .. PromiseCheck.Of(_track, care: null, today),
            .. _track
                .Log.Where(one => one.Standing == EventStanding.NotCounted)
                .Select(one => $"Event {one.Number} does not count: {one.Why}"),
            .. _track
                .Log.Where(one => one.Standing == EventStanding.Newer)
                .Select(one =>
                    $"Event {one.Number} is of a newer version of Carefare ({one.What.Kind}). It is kept, and not counted here."
                ),
        ];
        if (lines.Length == 0)
        {
            return;
        }

        page.Heading("Look at this");
        foreach (var line in lines)
        {
            page.Item("!", line, indent: 2);
        }
    }
}
