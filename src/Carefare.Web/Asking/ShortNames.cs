using Carefare.Cases.Filling;

namespace Carefare.Web.Asking;

/// <summary>The short names by which a case tells clinics and credit apart.</summary>
internal static class ShortNames
{
    private static readonly (string Rows, string Key, string After, string Otherwise)[] Known =
    [
        ("quotes", "clinic", "name", "clinic"),
        ("offers", "id", "kind", "credit"),
    ];

    /// <summary>The name of a new row; null where rows of the list have none.</summary>
    public static ProposedValue? Of(Decision decision, int row, IReadOnlyList<ProposedValue> answers, Told told)
    {
        var known = Array.Find(Known, known => known.Rows == decision.Rows);
        if (known.Rows is null)
        {
            return null;
        }

        var said =
            answers.FirstOrDefault(answer => answer.Path == $"{decision.Rows}[{row}].{known.After}")?.Written ?? "";
        var name = Plain(said) is { Length: > 0 } plain ? plain : known.Otherwise;
        var taken = Enumerable
            .Range(0, told.Rows(decision.Rows))
            .Select(other => told.Word($"{decision.Rows}[{other}].{known.Key}"))
            .ToHashSet(StringComparer.Ordinal);
        var free = Enumerable
            .Range(1, taken.Count + 1)
            .Select(number => number == 1 ? name : $"{name}-{number}")
            .First(one => !taken.Contains(one));
        return new($"{decision.Rows}[{row}].{known.Key}", free);
    }

    private static string Plain(string name)
    {
        var letters = name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        var plain = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return plain.Length > 40 ? plain[..40].TrimEnd('-') : plain;
    }
}
