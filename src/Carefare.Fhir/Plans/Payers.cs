using System.Text;

namespace Carefare.Fhir.Plans;

/// <summary>From an insurer's name to the key under which Carefare knows it.</summary>
internal static class Payers
{
    private const int LongestKey = 60;

    // The first that fits counts, so the narrower name stands first. A name of several words fits where all of them stand in it.
    private static readonly (string Words, string Key)[] Known =
    [
        ("united community plan", "unitedhealthcare-medicaid"),
        ("unitedhealthcare community", "unitedhealthcare-medicaid"),
        ("unitedhealthcare", "unitedhealthcare"),
        ("united healthcare", "unitedhealthcare"),
        ("uhc", "unitedhealthcare"),
        ("aetna", "aetna"),
        ("cigna", "cigna"),
        ("kaiser", "kaiser"),
        ("humana", "humana"),
        ("anthem", "anthem"),
        ("elevance", "anthem"),
        ("premera", "premera"),
        ("carefirst", "carefirst"),
        ("wellmark", "wellmark"),
        ("qualchoice", "qualchoice"),
        ("blue cross massachusetts", "bcbs-ma"),
        ("blue cross minnesota", "bcbs-mn"),
        ("blue cross alabama", "bcbs-al"),
        ("blue cross mississippi", "bcbs-ms"),
        ("blue cross north dakota", "bcbs-nd"),
        ("tricare", "tricare"),
        ("veterans affairs", "va"),
        ("centers medicare medicaid", "medicare"),
    ];

    /// <summary>The key; empty where the name has no letter or digit.</summary>
    public static string KeyOf(string name)
    {
        var plain = Plain(name);
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Insurers that offer Medicare plans of their own have the word in their names too.
        foreach (var (wanted, key) in Known)
        {
            if (wanted.Split(' ').All(word => words.Contains(word, StringComparer.Ordinal)))
            {
                return key;
            }
        }

        var made = string.Join('-', words);
        return made[..int.Min(made.Length, LongestKey)].Trim('-');
    }

    private static string Plain(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            text.Append(
                char.IsAsciiLetterOrDigit(letter) ? letter
                : letter is '\'' or '’' or '.' ? ""
                : ' '
            );
        }

        return text.ToString();
    }
}
