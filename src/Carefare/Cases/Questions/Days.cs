using System.Globalization;

namespace Carefare.Cases.Questions;

/// <summary>The shapes of days.</summary>
internal static class Days
{
    private static readonly string[] OtherForms =
    [
        "M/d/yyyy",
        "M-d-yyyy",
        "yyyy/M/d",
        "yyyy-M-d",
        "MMMM d, yyyy",
        "MMM d, yyyy",
    ];
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    /// <summary>A day: 2026-11-23.</summary>
    public static Shape<DateOnly> Day { get; } =
        new(
            "a date as year-month-day, such as 2026-11-23",
            ReadDay,
            new()
            {
                ["type"] = "string",
                ["format"] = "date",
                ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            }
        );

    /// <summary>A day of every year: 01-01.</summary>
    public static Shape<string> MonthDay { get; } =
        new(
            "a month and a day, such as 01-01 for 1 January",
            ReadMonthDay,
            new() { ["type"] = "string", ["pattern"] = "^[0-9]{2}-[0-9]{2}$" }
        );

    private static Reading<DateOnly> ReadDay(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day >= First && day <= Last
                ? day
                : new Fault($"{text} is too far away.", $"Write a date from {First:yyyy-MM-dd} to {Last:yyyy-MM-dd}.");
        }

        if (DateOnly.TryParseExact(text, OtherForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return new Fault($"{Fault.Show(text)} is not written as year-month-day.", $"Write {day:yyyy-MM-dd}.");
        }

        return text is [_, _, _, _, '-', _, _, '-', _, _] && text.Replace("-", "").All(char.IsAsciiDigit)
            ? new Fault($"There is no day {text}.", "Check the month and the day.")
            : Shape<DateOnly>.NotThis(text, Day.Wanted);
    }

    // The 29th of February is not a day of every year.
    private static Reading<string> ReadMonthDay(string text) =>
        DateOnly.TryParseExact("2001-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? text
            : Shape<string>.NotThis(text, MonthDay.Wanted);
}
