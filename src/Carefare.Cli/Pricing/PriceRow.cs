using System.Globalization;
using Carefare.Cli.Text;
using Carefare.PriceStore;
using Carefare.Telling;

namespace Carefare.Cli.Pricing;

/// <summary>Prices of one hospital or insurer, with how far it is and how old they are.</summary>
/// <param name="Group">The prices.</param>
/// <param name="Miles">How far, in a straight line; null where that is not known.</param>
/// <param name="Day">The day of the file; null where it does not say.</param>
/// <param name="Today">The day on which it is asked.</param>
internal sealed record PriceRow(PriceGroup Group, double? Miles, DateOnly? Day, DateOnly Today)
{
    /// <summary>How many days old the file is; null where that is not known.</summary>
    public int? Age => Day is { } day ? Today.DayNumber - day.DayNumber : null;

    public static string Dollars(decimal amount) => amount.ToString("$#,0.00", CultureInfo.InvariantCulture);

    public static string Span((decimal Lowest, decimal Highest)? range) =>
        range is not { } known ? "–"
        : known.Lowest == known.Highest ? Dollars(known.Lowest)
        : $"{Dollars(known.Lowest)} to {Dollars(known.Highest)}";
}

/// <summary>Prices of one code, a row for each hospital or insurer.</summary>
internal static class SearchedTable
{
    public static Table Of(IReadOnlyList<PriceRow> rows) =>
        new(
            [
                new("Hospital or insurer", Wraps: true),
                new("Miles", Number: true, Spare: 2),
                new("Where", Spare: 3),
                new("Cash", Number: true),
                new("Rates", Number: true, Spare: 1),
                new("Lowest", Number: true),
                new("Middle", Number: true),
                new("Highest", Number: true),
                new("Of", Wraps: true),
            ],
            [.. rows.OrderBy(row => row.Miles ?? double.MaxValue).Select(Row)]
        );

    private static string[] Row(PriceRow row) =>
        [
            row.Group.Publisher ?? "not named",
            row.Miles is { } miles ? miles.ToString("0", CultureInfo.InvariantCulture) : "–",
            string.Join(", ", new[] { row.Group.Setting, row.Group.BillingClass }.OfType<string>()),
            PriceRow.Span(row.Group.Cash),
            Rates(row.Group),
            row.Group.Rates is { } low ? PriceRow.Dollars(low.Lowest) : "–",
            row.Group.Rates is { } middle ? PriceRow.Dollars(middle.Median) : "–",
            row.Group.Rates is { } high ? PriceRow.Dollars(high.Highest) : "–",
            Age(row),
        ];

    private static string Rates(PriceGroup group) =>
        string.Create(CultureInfo.InvariantCulture, $"{group.Rates?.Count ?? 0:N0}")
        + (group.Rules > 0 ? string.Create(CultureInfo.InvariantCulture, $" + {group.Rules:N0} by rule") : "");

    private static string Age(PriceRow row) =>
        row.Day is { } day
            ? $"{Words.Day(day)}, {Words.Count(row.Age ?? 0, "day")} ago"
            : row.Group.LastUpdated ?? "no day";
}
