using System.Globalization;
using Carefare.Knowledge;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>Figures as lines for a terminal.</summary>
internal static class FactsText
{
    private const string Indent = "    ";

    /// <summary>Each figure with its value on the day, its source and the age of the reading.</summary>
    public static void WriteList(IReadOnlyList<Record> records, DateOnly day, Surroundings around)
    {
        foreach (var record in records)
        {
            var entry = record.At(day);
            around.Out.WriteLine(record.Name);
            var value = entry is null ? "nothing is recorded for this day" : Value(record, entry);
            Wrap(value, around);
            if (entry is not null)
            {
                Wrap($"{Source(entry)}; {Age(entry, day)}", around);
            }
        }
    }

    /// <summary>Each figure with all that is recorded of it.</summary>
    public static void WriteWhole(IReadOnlyList<Record> records, DateOnly day, Surroundings around)
    {
        foreach (var record in records)
        {
            around.Out.WriteLine(record.Name);
            Wrap(record.Figure.Says, around);
            Wrap(
                record.By.Count == 0
                    ? $"Unit: {record.Figure.Unit}."
                    : $"Unit: {record.Figure.Unit}, by {string.Join(" and ", record.By)}.",
                around
            );
            foreach (var entry in record.Entries)
            {
                around.Out.WriteLine();
                WriteEntry(record, entry, day, around);
            }

            around.Out.WriteLine();
        }
    }

    private static void WriteEntry(Record record, Entry entry, DateOnly day, Surroundings around)
    {
        var now = entry == record.At(day) ? " (holds now)" : "";
        around.Out.WriteLine($"  From {Date(entry.From)}{(entry.Until is { } end ? $" until {Date(end)}" : "")}{now}");
        foreach (var (scope, value) in ValueText.Leaves(entry.Value))
        {
            var text = ValueText.Of(new Scoped.Leaf(value), record.Figure.Unit);
            Wrap(scope.Length == 0 ? text : $"{scope}: {text}", around);
        }

        foreach (var said in new[] { entry.Ask, entry.Note }.Where(said => said.Length > 0))
        {
            Wrap(said, around);
        }

        Wrap($"{Source(entry)}; {Age(entry, day)}", around);
        if (entry.Source.Address.Length > 0)
        {
            around.Out.WriteLine(Tame.Text(Indent + entry.Source.Address));
        }
    }

    // A schedule fills the list with figures that nobody reads there.
    private static string Value(Record record, Entry entry) =>
        ValueText.Leaves(entry.Value).Any(leaf => leaf.Value is FactValue.Schedule { Steps.Count: > 1 })
            ? $"a schedule by {string.Join(" and ", record.By)}, from {Date(entry.From)}"
            : ValueText.Of(entry.Value, record.Figure.Unit);

    private static string Source(Entry entry) => $"{entry.Source.Title} ({entry.Source.Publisher})";

    private static string Age(Entry entry, DateOnly day)
    {
        var days = day.DayNumber - entry.Checked.DayNumber;
        var read = days switch
        {
            < 0 => $"read {Date(entry.Checked)}",
            0 => "read that day",
            1 => "read 1 day before",
            _ => $"read {days} days before",
        };
        var sure = entry.Confidence switch
        {
            Confidence.High => "",
            Confidence.Medium => ", not from the authority",
            Confidence.Low => ", weak",
        };
        return read + sure + (entry.ReviewBy < day ? $", STALE since {Date(entry.ReviewBy)}" : "");
    }

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Wrap(string text, Surroundings around)
    {
        foreach (var line in Lines.Wrap(Tame.Text(text), around.Width - Indent.Length))
        {
            around.Out.WriteLine(Indent + line);
        }
    }
}
