using System.Globalization;
using System.Text;

namespace Carefare.Telling;

/// <summary>Makes texts from files that others wrote harmless to show.</summary>
internal static class Tame
{
    /// <summary>The text without anything that could steer a terminal or turn the direction of reading, and without signs of no known meaning.</summary>
    public static string Text(string text) =>
        text.EnumerateRunes().All(rune => rune.Value >= ' ' && !Steers(rune))
            ? text
            : string.Concat(text.EnumerateRunes().Select(rune => Steers(rune) ? " " : rune.ToString()));

    private static bool Steers(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse;
}
