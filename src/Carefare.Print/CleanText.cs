using System.Globalization;
using System.Text;

namespace Carefare.Print;

/// <summary>Text as it may stand in a file that others open: what steers a screen or a printer is taken out.</summary>
internal static class CleanText
{
    /// <summary>Takes out control characters, marks that turn the direction of writing, and broken halves of characters; line ends become spaces.</summary>
    /// <returns>The text, with base letters and their accents as one character where there is one.</returns>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                i++;
                continue;
            }

            i += rune.Utf16SequenceLength;
            if (IsBreak(rune.Value))
            {
                clean.Append(' ');
            }
            else if (!Steers(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return Composed.Of(clean.ToString());
    }

    private static bool IsBreak(int code) => code is (>= 0x09 and <= 0x0D) or 0x85 or 0x2028 or 0x2029;

    // Controls, marks of direction, the mark of byte order, tags, and what is no character.
    private static bool Steers(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control
        || rune.Value is 0x061C or 0x200B or 0x200E or 0x200F or 0xFEFF
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB)
        || rune.Value is >= 0xFDD0 and <= 0xFDEF
        || rune.Value is >= 0xE0000 and <= 0xE007F
        || (rune.Value & 0xFFFE) == 0xFFFE;
}
