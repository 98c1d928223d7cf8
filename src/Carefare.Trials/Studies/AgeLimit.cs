using System.Globalization;

namespace Carefare.Trials.Studies;

/// <summary>A limit of age as the registry writes it: "18 Years", "6 Months".</summary>
/// <param name="Years">The limit in years, from 0 on; parts of a year where it is in smaller units.</param>
/// <param name="IsWhole">Whether it is in years.</param>
internal readonly record struct AgeLimit(decimal Years, bool IsWhole)
{
    private const decimal DaysInYear = 365.25m;

    /// <summary>The limit in a text; null where the text is none that is known.</summary>
    public static AgeLimit? Read(string text) =>
        text.Split(' ') is [var count, var unit]
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && InYear(unit) is { } units
            ? new(number / units, units == 1)
            : null;

    /// <summary>How many of a unit are in a year.</summary>
    private static decimal? InYear(string unit) =>
        unit.TrimEnd('s') switch
        {
            "Year" => 1,
            "Month" => 12,
            "Week" => DaysInYear / 7,
            "Day" => DaysInYear,
            "Hour" => DaysInYear * 24,
            "Minute" => DaysInYear * 24 * 60,
            _ => null,
        };
}
