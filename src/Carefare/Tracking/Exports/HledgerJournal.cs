using System.Globalization;
using System.Text;

namespace Carefare.Tracking.Exports;

/// <summary>The movements of a case as a journal of plain text accounting, which <c>hledger check --strict</c> takes.</summary>
/// <remarks>Each entry has two sides of the same amount. The account of a claim that is still to be paid ends at zero.</remarks>
public static class HledgerJournal
{
    /// <summary>The text of the journal.</summary>
    public static string Text(Track track)
    {
        var movements = Movement.Of(track);
        var text = new StringBuilder();
        text.Append("; Money for care, as it was tracked with Carefare.\ncommodity $1000.00\n");
        foreach (var account in Movement.Accounts)
        {
            text.Append(CultureInfo.InvariantCulture, $"account {account}\n");
        }

        foreach (var one in movements)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{one.On:yyyy-MM-dd} * ({Word(one.Id)}) {Description(one)}\n");
            text.Append(CultureInfo.InvariantCulture, $"    {one.To}  ${one.Amount.ToPlain()}\n");
            text.Append(CultureInfo.InvariantCulture, $"    {one.From}  $-{one.Amount.ToPlain()}\n");
        }

        return text.ToString();
    }

    /// <summary>Nothing in a description may begin a comment or part the payee from the rest.</summary>
    private static string Description(Movement one) => Word(one.Who.Length > 0 ? $"{one.Who}: {one.What}" : one.What);

    private static string Word(string text) =>
        Plain.Line(text).Replace(';', ',').Replace('|', '/').Replace('(', '[').Replace(')', ']');
}
