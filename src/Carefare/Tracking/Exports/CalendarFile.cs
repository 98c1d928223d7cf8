using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Carefare.Tracking.Exports;

/// <summary>The deadlines of a case as a calendar file (RFC 5545) that the person owns.</summary>
/// <remarks>
/// Titles are neutral: no diagnosis, clinic or payer, unless details are wished. An entry keeps its UID, and its SEQUENCE rises when
/// its day moves or it is done, so that a calendar takes the file again as an update.
/// </remarks>
/// <param name="owner">What sets the UIDs of one case apart from those of another, for example the hash of its first answers.</param>
/// <param name="withDetails">Whether the entries say what they are about.</param>
public sealed class CalendarFile(string owner, bool withDetails)
{
    private const string Break = "\r\n";
    private const int MostOctets = 75;

    /// <summary>The text of the file.</summary>
    /// <param name="deadlines">The deadlines; those that were met or are none any more are told as cancelled.</param>
    /// <param name="written">When it is written.</param>
    public string Text(IReadOnlyList<Deadline> deadlines, DateTimeOffset written)
    {
        ArgumentNullException.ThrowIfNull(deadlines);
        var text = new StringBuilder();
        Put(text, "BEGIN:VCALENDAR");
        Put(text, "VERSION:2.0");
        Put(text, "PRODID:-//Carefare//Carefare//EN");
        Put(text, "CALSCALE:GREGORIAN");
        Put(text, "METHOD:PUBLISH");
        foreach (var deadline in deadlines)
        {
            Put(text, deadline, written);
        }

        Put(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>The UID of a deadline's entry: the same in every file, and nothing can be read from it.</summary>
    public string Uid(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{owner}\n{deadline.Id}"));
        return $"{Convert.ToHexStringLower(hash)[..32]}@carefare";
    }

    private void Put(StringBuilder text, Deadline deadline, DateTimeOffset written)
    {
        var isOver = !deadline.IsOpen;
        Put(text, "BEGIN:VEVENT");
        Put(text, $"UID:{Uid(deadline)}");
        Put(text, $"DTSTAMP:{written.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Put(text, $"SEQUENCE:{Sequence(deadline)}");
        Put(text, $"DTSTART;VALUE=DATE:{Day(deadline.By)}");
        Put(text, $"DTEND;VALUE=DATE:{Day(deadline.By.AddDays(1))}");
        Put(text, $"SUMMARY:{Escaped(Title(deadline))}");
        if (withDetails)
        {
            Put(text, $"DESCRIPTION:{Escaped($"{deadline.What} (Carefare: {deadline.Id})")}");
        }

        Put(text, isOver ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Put(text, "TRANSP:TRANSPARENT");
        Put(text, "CLASS:PRIVATE");
        if (!isOver)
        {
            // Nine in the morning, a week and a day before: counted back from the midnight on which the day begins.
            Alarm(text, deadline, "-P6DT15H");
            Alarm(text, deadline, "-PT15H");
        }

        Put(text, "END:VEVENT");
    }

    /// <summary>It rises with each new day, and once more at the end; one that is seen again counts on from there.</summary>
    private static int Sequence(Deadline deadline) => (deadline.Days.Count - 1) * 2 + (deadline.IsOpen ? 0 : 1);

    private void Alarm(StringBuilder text, Deadline deadline, string before)
    {
        Put(text, "BEGIN:VALARM");
        Put(text, "ACTION:DISPLAY");
        Put(text, $"DESCRIPTION:{Escaped(Title(deadline))}");
        Put(text, $"TRIGGER:{before}");
        Put(text, "END:VALARM");
    }

    private string Title(Deadline deadline) => withDetails ? deadline.What : deadline.Title;

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Text as RFC 5545, 3.3.11 writes it; characters that steer are left out.</summary>
    private static string Escaped(string text)
    {
        var safe = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\n' => safe.Append("\\n"),
                '\\' or ';' or ',' => safe.Append('\\').Append((char)rune.Value),
                _ when Plain.Steers(rune) => safe,
                _ => safe.Append(rune.ToString()),
            };
        }

        return safe.ToString();
    }

    /// <summary>Puts a line, folded to 75 octets without cutting a character (RFC 5545, 3.1).</summary>
    private static void Put(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append(Break).Append(' ');
                octets = 1;
            }

            octets += rune.Utf8SequenceLength;
            text.Append(rune.ToString());
        }

        text.Append(Break);
    }
}
