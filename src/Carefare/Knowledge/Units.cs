namespace Carefare.Knowledge;

/// <summary>The units that a figure may have.</summary>
public static class Units
{
    /// <summary>A word or a sentence.</summary>
    public const string Text = "text";

    /// <summary>A day, as "2026-12-31".</summary>
    public const string Day = "day";

    /// <summary>Yes or no.</summary>
    public const string YesNo = "yes/no";

    /// <summary>Every unit.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "USD",
        "USD/year",
        "USD/month",
        "USD/infusion",
        "USD/visit",
        "USD/dose",
        "USD/mile",
        "USD/day",
        "fraction",
        "fraction/year",
        "fraction/day",
        "days",
        "business days",
        "weeks",
        "months",
        "years",
        "cycles",
        "hours",
        "minutes",
        "infusions",
        "visits",
        "treatments",
        "count",
        "mg",
        "mg/kg",
        "mg/day",
        "points",
        Text,
        Day,
        YesNo,
    ];
}
