using System.Globalization;

namespace Carefare.Trials.Matching;

/// <summary>How values of the registry are said to people.</summary>
internal static class Said
{
    private const int MostListed = 4;

    private static readonly (string Form, string Shown)[] Days =
    [
        ("yyyy-MM-dd", "MMM d, yyyy"),
        ("yyyy-MM", "MMM yyyy"),
        ("yyyy", "yyyy"),
    ];

    /// <summary>"Jan 2027" for "2027-01"; the registry gives a day, a month or a year. Other texts stay as they are.</summary>
    public static string Day(string text) =>
        Days.Where(one => one.Form.Length == text.Length)
            .Select(one =>
                DateOnly.TryParseExact(text, one.Form, CultureInfo.InvariantCulture, default, out var day)
                    ? day.ToString(one.Shown, CultureInfo.InvariantCulture)
                    : null
            )
            .FirstOrDefault()
        ?? text;

    /// <summary>"a, b and c"; of many only the first.</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count switch
        {
            0 => "",
            1 => items[0],
            <= MostListed => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
            _ => $"{string.Join(", ", items.Take(MostListed))} and {items.Count - MostListed} more",
        };

    /// <summary>Miles as roughly as they are known.</summary>
    public static int Miles(double miles) =>
        (int)(
            miles < 20 ? double.Max(1, double.Round(miles))
            : miles < 100 ? double.Round(miles / 5) * 5
            : double.Round(miles / 10) * 10
        );

    /// <summary>"about 12 miles"; "about a mile".</summary>
    public static string About(int miles) => miles == 1 ? "about a mile" : $"about {miles:#,##0} miles";
}
