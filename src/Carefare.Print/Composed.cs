using System.Text;

namespace Carefare.Print;

/// <summary>Joins a Latin letter and the accent that follows it to the one character that fonts have.</summary>
/// <remarks>
/// The rules of Unicode for this need the tables of a culture, which this program runs without: these are the letters of the European
/// languages that are written in Latin.
/// </remarks>
internal static class Composed
{
    private static readonly (char Accent, string Bases, string Whole)[] Accents =
    [
        ('\u0300', "AEIOUaeiouNnWwYy", "ÀÈÌÒÙàèìòùǸǹẀẁỲỳ"),
        ('\u0301', "AEIOUYaeiouyCcLlNnRrSsZzWwGgKkPp", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźẂẃǴǵḰḱṔṕ"),
        ('\u0302', "AEIOUaeiouCcGgHhJjSsWwYy", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ"),
        ('\u0303', "ANOanoIiUuEe", "ÃÑÕãñõĨĩŨũẼẽ"),
        ('\u0304', "AEIOUaeiouGg", "ĀĒĪŌŪāēīōūḠḡ"),
        ('\u0306', "AEGIOUaegiou", "ĂĔĞĬŎŬăĕğĭŏŭ"),
        ('\u0307', "CEGIZcegzBbDdFfMmPpSsTt", "ĊĖĠİŻċėġżḂḃḊḋḞḟṀṁṖṗṠṡṪṫ"),
        ('\u0308', "AEIOUYaeiouyWw", "ÄËÏÖÜŸäëïöüÿẄẅ"),
        ('\u030A', "AUau", "ÅŮåů"),
        ('\u030B', "OUou", "ŐŰőű"),
        ('\u030C', "CDENRSTZcdenrsztLlAaGg", "ČĎĚŇŘŠŤŽčďěňřšžťĽľǍǎǦǧ"),
        ('\u0323', "AEIOUaeiouHhSsTt", "ẠẸỊỌỤạẹịọụḤḥṢṣṬṭ"),
        ('\u0326', "STst", "ȘȚșț"),
        ('\u0327', "CGKLNRSTckglnrst", "ÇĢĶĻŅŖŞŢçķģļņŗşţ"),
        ('\u0328', "AEIUaeiu", "ĄĘĮŲąęįų"),
    ];

    /// <summary>The text with every pair that has one character written as that.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
        {
            return text;
        }

        var joined = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (joined.Length > 0 && Joined(joined[^1], letter) is { } whole)
            {
                joined[^1] = whole;
            }
            else
            {
                joined.Append(letter);
            }
        }

        return joined.ToString();
    }

    private static char? Joined(char letter, char accent)
    {
        foreach (var row in Accents)
        {
            if (row.Accent == accent && row.Bases.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0)
            {
                return row.Whole[at];
            }
        }

        return null;
    }
}
