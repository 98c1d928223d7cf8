using System.Globalization;

namespace Carefare.Trials.Places;

/// <summary>Where ZIP codes are: the middle of each area that the Census Bureau tabulates.</summary>
/// <remarks>
/// Codes of post-office boxes and of single firms have no area. The middle of all areas with the same first three digits stands
/// in for them, where these lie close together.
/// </remarks>
public static class ZipCodes
{
    /// <summary>How many miles from their middle areas may lie to stand in for one: our choice.</summary>
    private const double Close = 50;

    /// <summary>The digits that neighbours share.</summary>
    private const int Shared = 3;

    private static readonly Lazy<Dictionary<string, Point>> All = new(() =>
        PlaceFile
            .Rows("zip-codes")
            .ToDictionary(row => row[0], row => new Point(Degrees(row[1]), Degrees(row[2])), StringComparer.Ordinal)
    );

    /// <summary>The middle of a ZIP code's area.</summary>
    /// <param name="zip">Five digits, or nine with a hyphen.</param>
    /// <returns>Null where neither the code nor close neighbours are in the table.</returns>
    public static Point? Find(string zip)
    {
        ArgumentNullException.ThrowIfNull(zip);
        return zip.Length < 5 ? null
            : All.Value.TryGetValue(zip[..5], out var middle) ? middle
            : AmongNeighbours(zip[..Shared]);
    }

    private static Point? AmongNeighbours(string digits)
    {
        var there = All.Value.Where(one => one.Key.StartsWith(digits, StringComparison.Ordinal)).ToList();
        if (there.Count == 0)
        {
            return null;
        }

        var middle = new Point(there.Average(one => one.Value.Latitude), there.Average(one => one.Value.Longitude));
        return there.TrueForAll(one => one.Value.MilesTo(middle) <= Close) ? middle : null;
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
