namespace Carefare.Yaml;

/// <summary>Finds the known word that somebody most likely meant.</summary>
public static class Nearest
{
    /// <summary>The known word nearest to the one that was written, or null where none is near.</summary>
    /// <remarks>
    /// Near is: at most one slip (a letter left out, added, replaced, or swapped with its neighbour) for every three
    /// letters, and at least one; upper and lower case, hyphens and underscores make no difference.
    /// </remarks>
    public static string? To(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(known);
        var written = Plain(word);
        var allowed = int.Max(1, written.Length / 3);
        return known
            .Select(candidate => (Word: candidate, Slips: Slips(written, Plain(candidate))))
            .Where(candidate => candidate.Slips <= allowed)
            .OrderBy(candidate => candidate.Slips)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    /// <summary>The sentence that proposes the nearest known word, or else names them all where they are few.</summary>
    /// <returns>"Did you mean monthly?" or "Use one of: monthly, cash_now."</returns>
    public static string Mend(string word, IEnumerable<string> known)
    {
        string[] all = [.. known];
        return To(word, all) is { } near ? $"Did you mean {near}?"
            : all.Length is > 0 and <= 12 ? $"Use one of: {string.Join(", ", all)}."
            : "Look the name up, or leave it out.";
    }

    // Longer words are not compared: no known word is so long, and the comparison takes the product of the lengths.
    private static string Plain(string word) =>
        word[..int.Min(word.Length, 64)].ToLowerInvariant().Replace('-', '_').Replace(' ', '_');

    private static int Slips(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Cheapest(table, one, other, (i, j));
            }
        }

        return table[one.Length, other.Length];
    }

    private static int Cheapest(int[,] table, string one, string other, (int I, int J) at)
    {
        var (i, j) = at;
        var replaced = table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        var cheapest = int.Min(replaced, int.Min(table[i - 1, j], table[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return swapped ? int.Min(cheapest, table[i - 2, j - 2] + 1) : cheapest;
    }
}
