using System.Globalization;

namespace Carefare.Web.Translating;

/// <summary>Values as Spanish in the USA writes them: amounts, shares and numbers are the same, days and months are not.</summary>
internal static class SpanishValues
{
    private static readonly string[] Months =
    [
        "ene",
        "feb",
        "mar",
        "abr",
        "may",
        "jun",
        "jul",
        "ago",
        "sep",
        "oct",
        "nov",
        "dic",
    ];
    private static readonly string[] Weekdays = ["dom", "lun", "mar", "mié", "jue", "vie", "sáb"];

    /// <summary>The value in Spanish.</summary>
    public static string Of(TypedValue value) =>
        value.Kind switch
        {
            ValueKind.Deadline => Day(value.Text, "ddd, MMM d, yyyy", withWeekday: true),
            ValueKind.Day => Day(
                value.Text,
                value.Text.IndexOf(' ', StringComparison.Ordinal) == 3 ? "MMM d, yyyy" : "MMMM d, yyyy",
                false
            ),
            ValueKind.Month => Month(value.Text),
            _ => value.Text,
        };

    /// <summary>A month's short name.</summary>
    public static string? MonthOf(string english) =>
        Array.IndexOf(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, english)
            is >= 0
                and < 12
                and var at
            ? Months[at]
            : null;

    private static string Day(string text, string format, bool withWeekday) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? $"{(withWeekday ? Weekdays[(int)day.DayOfWeek] + ", " : "")}{day.Day} {Months[day.Month - 1]} {day.Year}"
            : text;

    private static string Month(string text)
    {
        var parts = text.Split(' ');
        return MonthOf(parts[0][..3]) is { } month ? $"{month} {parts[1]}" : text;
    }
}
