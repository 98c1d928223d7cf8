using Carefare.Cli.Tracking;
using Carefare.Telling;
using Carefare.Tracking;

namespace Carefare.Cli.Text;

/// <summary>What saving new answers did to promises, days and tasks.</summary>
internal sealed class SavedText(Book book, Replanned planned, Page page)
{
    public void Write()
    {
        page.Say($"Saved: the new answers of {book.Name}. Saved is not sent: nothing has gone to anybody.", Ink.Strong);
        List("Promises to look at again", "!", planned.Flags);
        List("Days that changed", "-", planned.Renewal.Select(DayOf).OfType<string>());
        List("Tasks that changed", "-", planned.Renewal.Select(TaskOf).OfType<string>());
        page.Heading("What it does to the plan");
    }

    private void List(string heading, string mark, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length == 0)
        {
            return;
        }

        page.Heading(heading);
        foreach (var line in all)
        {
            page.Item(mark, line, indent: 2);
        }
    }

    private string? DayOf(CaseEvent what) =>
        what switch
        {
            CaseEvent.DeadlineSeen seen => $"New: by {Words.Deadline(seen.By)}: {seen.What} ({seen.Id}).",
            CaseEvent.DeadlineMoved moved =>
                $"Moved: {moved.Id} from {Words.Deadline(Before(moved.Id))} to {Words.Deadline(moved.By)}; both days stay known.",
            CaseEvent.DeadlineDropped dropped => $"None any more: {dropped.Id}. {dropped.Why}",
            CaseEvent.DeadlineMet met => $"Done, by your answers: {met.Id}.",
            _ => null,
        };

    private DateOnly Before(string id) => book.Track.ByDay.First(one => one.Id == id).Days[^2].By;

    private string? TaskOf(CaseEvent what) =>
        what switch
        {
            CaseEvent.TaskAdded added => $"New: {added.What} ({added.Id}).",
            CaseEvent.TaskDropped dropped =>
                $"Not needed any more: {book.Track.ToDo.First(one => one.Id == dropped.Id).What} ({dropped.Id}).",
            _ => null,
        };
}
