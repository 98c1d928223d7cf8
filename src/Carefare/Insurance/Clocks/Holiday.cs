using System.Globalization;

namespace Carefare.Insurance.Clocks;

/// <summary>A holiday of every year: on a day of a month, or on the first, second, … or last of some weekday in it.</summary>
internal abstract record Holiday
{
    private static readonly string[] Places = ["first", "second", "third", "fourth"];

    private Holiday() { }

    /// <summary>The day in a year, before it is moved off a weekend.</summary>
    public abstract DateOnly In(int year);

    /// <summary>
    /// The day on which federal offices are closed for it: the Friday before where it falls on a Saturday (5 U.S.C. 6103(b)(1)), the
    /// Monday after where it falls on a Sunday (Executive Order 11582).
    /// </summary>
    public DateOnly ObservedIn(int year)
    {
        var day = In(year);
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };
    }

    /// <summary>Reads "01-01", "third Monday of 01" or "last Monday of 05".</summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static Holiday Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (DateOnly.TryParseExact("2001-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
        {
            return new Fixed(day.Month, day.Day);
        }

        return
            text.Split(' ') is [var place, var weekday, "of", var month]
            && Enum.TryParse<DayOfWeek>(weekday, ignoreCase: false, out var on)
            && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= 12
            && (place == "last" || Places.Contains(place, StringComparer.Ordinal))
            ? new Floating(place == "last" ? 0 : Array.IndexOf(Places, place) + 1, on, number)
            : throw new FormatException($"\"{text}\" is not a holiday. Write \"01-01\" or \"third Monday of 01\".");
    }

    private sealed record Fixed(int Month, int Day) : Holiday
    {
        public override DateOnly In(int year) => new(year, Month, Day);
    }

    /// <param name="Place">1 is the first such weekday; 0 the last.</param>
    private sealed record Floating(int Place, DayOfWeek Weekday, int Month) : Holiday
    {
        public override DateOnly In(int year)
        {
            var month = new Quantities.Month(year, Month);
            return Place == 0
                ? month.Last.AddDays(-DaysBetween(Weekday, month.Last.DayOfWeek))
                : month.First.AddDays(DaysBetween(month.First.DayOfWeek, Weekday) + 7 * (Place - 1));
        }

        private static int DaysBetween(DayOfWeek from, DayOfWeek to) => ((int)to - (int)from + 7) % 7;
    }
}
