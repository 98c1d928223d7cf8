using System.Globalization;
using System.Text;

namespace Carefare.Cli.Text;

/// <summary>Text in the columns of a terminal.</summary>
internal static class Lines
{
    /// <summary>How many columns a text takes: none for a mark that joins the letter before it, two for a wide character.</summary>
    public static int Columns(string text) => text.EnumerateRunes().Sum(Columns);

    /// <summary>
    /// Breaks a text at its spaces into lines of at most a number of columns; a longer word is cut. Spaces before the text stand
    /// before each line.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        // A wide character takes two columns, and has to fit beside the spaces.
        var indent = int.Min(text.Length - text.TrimStart(' ').Length, int.Min(width / 2, width - 2));
        return
        [
            .. Broken(text, width - indent).Select(line => line.Length > 0 ? new string(' ', indent) + line : line),
        ];
    }

    private static List<string> Broken(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var filled = 0;
        foreach (
            var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, width))
        )
        {
            var columns = Columns(word);
            if (filled > 0 && filled + 1 + columns > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                filled = 0;
            }

            filled += columns + (filled > 0 ? 1 : 0);
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>The text filled with spaces on the right, or on the left.</summary>
    public static string Pad(string text, int width, bool left = false)
    {
        var spaces = new string(' ', int.Max(0, width - Columns(text)));
        return left ? spaces + text : text + spaces;
    }

    private static IEnumerable<string> Cut(string word, int width)
    {
        var piece = new StringBuilder();
        var filled = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            if (filled + Columns(rune) > width && filled > 0)
            {
                yield return piece.ToString();
                piece.Clear();
                filled = 0;
            }

            piece.Append(rune);
            filled += Columns(rune);
        }

        yield return piece.ToString();
    }

    private static int Columns(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ => IsWide(rune.Value) ? 2 : 1,
        };

    // East Asian wide and fullwidth blocks, and pictures.
    private static bool IsWide(int code) =>
        code
            is >= 0x1100
                and <= 0x115F
                or >= 0x2E80
                and <= 0xA4CF
                or >= 0xAC00
                and <= 0xD7A3
                or >= 0xF900
                and <= 0xFAFF
                or >= 0xFE30
                and <= 0xFE6F
                or >= 0xFF00
                and <= 0xFF60
                or >= 0xFFE0
                and <= 0xFFE6
                or >= 0x1F300
                and <= 0x1FAFF
                or >= 0x20000
                and <= 0x3FFFD;
}
