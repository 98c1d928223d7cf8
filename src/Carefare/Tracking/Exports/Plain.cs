using System.Globalization;
using System.Text;

namespace Carefare.Tracking.Exports;

/// <summary>Text that is only text, whatever a person or a file put into it.</summary>
public static class Plain
{
    /// <summary>The text on one line, without characters that steer; half a character becomes the mark for that.</summary>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Steers(rune) || rune.Value == '\t')
            {
                line.Append(' ');
            }
            else
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString().Trim();
    }

    internal static bool Steers(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
