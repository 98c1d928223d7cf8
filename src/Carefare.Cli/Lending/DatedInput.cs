using System.Globalization;
using Carefare.Credit;
using Carefare.Telling.Json;

namespace Carefare.Cli.Lending;

/// <summary>Reads a credit that is given by dates: rows of date, amount, and where they repeat count and every.</summary>
internal static class DatedInput
{
    private const int DaysOfHundredYears = 36_525;
    private static readonly IReadOnlyList<string> Names = ["date", "amount", "count", "every", "label", "note"];

    /// <summary>The credit, and its unit-period in words.</summary>
    /// <exception cref="WrongJson">It cannot be used.</exception>
    public static (CountedCredit Credit, string Unit) Read(JsonPart.Map inputs)
    {
        var advances = Rows(inputs, "advances");
        var payments = Rows(inputs, "payments");
        AprInput.RefuseTooMany(inputs, advances.Count + payments.Count);
        var credit = new DatedCredit([.. advances.Select(one => one.Amount)], [.. payments.Select(one => one.Amount)]);
        var lent = advances.Min(advance => advance.Amount.Day);
        var early = payments
            .Where(payment => payment.Amount.Day < lent)
            .Select(payment => payment.Part)
            .FirstOrDefault();
        if (early is not null && advances.Count == 1)
        {
            throw new WrongJson(early, "This payment is before the advance.", "Check the dates.");
        }

        return payments.All(payment => payment.Amount.Day <= lent)
            ? throw new WrongJson(inputs.Get("payments"), "No payment is after the first advance.", "Check the dates.")
            : (credit.Counted(), credit.UnitPeriod.ToString());
    }

    private static List<(JsonPart Part, DatedAmount Amount)> Rows(JsonPart.Map inputs, string name) =>
        [.. inputs.Get(name).AsRow().SelectMany(part => Each(part.AsMap()).Select(amount => ((JsonPart)part, amount)))];

    private static IEnumerable<DatedAmount> Each(JsonPart.Map row)
    {
        row.AllowOnly(Names);
        var first = row.Get("date").AsDay();
        var amount = AprInput.Amount(row);
        var count = AprInput.Count(row);
        var every = row.Find("every") is { } word ? Every(word) : UnitPeriod.Month;
        return (long)(count - 1) * every.Days > DaysOfHundredYears
            ? throw new WrongJson(row, "It goes on for more than a hundred years.", "Check count and every.")
            : Enumerable.Range(0, count).Select(n => new DatedAmount(Day(first, every, n), amount));
    }

    private static UnitPeriod Every(JsonPart part)
    {
        var words = part.AsText().Split(' ');
        var many =
            words.Length == 2 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                ? n
                : 1;
        var isKnown = words.Length == 1 || (words.Length == 2 && many is > 1 and < 100);
        return (isKnown ? words[^1].TrimEnd('s') : "") switch
        {
            "day" => new(Interval.Day, many),
            "week" => new(Interval.Week, many),
            "semimonth" when many == 1 => UnitPeriod.Semimonth,
            "month" => new(Interval.Month, many),
            "quarter" => new(Interval.Month, 3 * many),
            "half_year" => new(Interval.Month, 6 * many),
            "year" => new(Interval.Month, 12 * many),
            _ => throw new WrongJson(
                part,
                "It is not known how often that is.",
                "Use day, week, 2 weeks, semimonth, month, quarter, half_year or year."
            ),
        };
    }

    private static DateOnly Day(DateOnly first, UnitPeriod every, int n) =>
        every.Interval switch
        {
            Interval.Day or Interval.Week => first.AddDays(every.Days * n),
            Interval.Semimonth => HalfMonths(first, n),
            Interval.Month => first.AddMonths(every.Count * n),
        };

    // The 1st and the 16th, the 15th and the 30th: the second day of each pair is fifteen days of the month from the first.
    private static DateOnly HalfMonths(DateOnly first, int n)
    {
        var month = first.AddMonths(n / 2);
        return n % 2 == 0 ? month
            : first.Day > 15 ? InMonth(month.AddMonths(1), first.Day - 15)
            : InMonth(month, first.Day + 15);
    }

    private static DateOnly InMonth(DateOnly month, int day) =>
        new(month.Year, month.Month, int.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
}
