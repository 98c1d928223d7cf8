using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>How a piece of text is set apart; what it says never depends on it.</summary>
internal enum Ink
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Bold: headings and the answer.</summary>
    Strong,

    /// <summary>Dim: what can be skipped.</summary>
    Quiet,
}

/// <summary>Writes text in sections, lists and tables that are never wider than the terminal.</summary>
/// <param name="to">Takes the text.</param>
/// <param name="width">The most columns of a line.</param>
/// <param name="colour">Whether bold and dim are shown.</param>
internal sealed class Page(TextWriter to, int width, bool colour)
{
    /// <summary>The most columns of a line.</summary>
    public int Width => width;

    /// <summary>An empty line.</summary>
    public void Gap() => to.WriteLine();

    /// <summary>A heading, underlined, with an empty line before it.</summary>
    public void Heading(string text)
    {
        Gap();
        Say(text, Ink.Strong);
        Put(new string('─', int.Min(width, Lines.Columns(text))), Ink.Quiet);
    }

    /// <summary>A paragraph.</summary>
    /// <param name="indent">Empty columns before each line.</param>
    public void Say(string text, Ink ink = Ink.Plain, int indent = 0)
    {
        foreach (var line in Lines.Wrap(Tame.Text(text), int.Max(1, width - indent)))
        {
            Put(new string(' ', indent) + line, ink);
        }
    }

    /// <summary>A paragraph behind a mark; its further lines are indented as far as the first.</summary>
    public void Item(string mark, string text, int indent = 0)
    {
        var hang = indent + Lines.Columns(mark) + (mark.Length > 0 ? 1 : 0);
        var first = Lines.Pad(new string(' ', indent) + Tame.Text(mark), hang);
        foreach (var line in Lines.Wrap(Tame.Text(text), int.Max(8, width - hang)))
        {
            Put(first + line, Ink.Plain);
            first = new string(' ', hang);
        }
    }

    /// <summary>A table; where it does not fit, columns that can be spared go, then each row becomes a list.</summary>
    public void Table(Table table)
    {
        foreach (var (line, ink) in table.Render(width))
        {
            Put(line, ink);
        }
    }

    private void Put(string line, Ink ink) => to.WriteLine(colour ? Dye(line.TrimEnd(), ink) : line.TrimEnd());

    private static string Dye(string line, Ink ink) =>
        ink switch
        {
            Ink.Plain => line,
            Ink.Strong => $"\u001b[1m{line}\u001b[0m",
            Ink.Quiet => $"\u001b[2m{line}\u001b[0m",
        };
}
