using System.Globalization;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Telling;

/// <summary>How people read days, months, names and amounts.</summary>
internal static class Words
{
    /// <summary>"Dec 1, 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Tue, Dec 1, 2026": for a day on which something must be done.</summary>
    public static string Deadline(DateOnly day) => day.ToString("ddd, MMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Dec 2026".</summary>
    public static string Name(Month month) => month.First.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"1 month", "14 months".</summary>
    public static string Count(int count, string one, string? many = null) =>
        count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";

    /// <summary>The amount, or a dash where there is none.</summary>
    public static string OrDash(Money amount) => amount == Money.Zero ? "–" : amount.ToString();

    /// <summary>How a clinic prices the course, for people.</summary>
    public static string Name(PriceForm form) =>
        form switch
        {
            PriceForm.PerInfusion => "paid one by one",
            PriceForm.Package => "package price",
            PriceForm.Prepaid => "paid in advance at a discount",
            PriceForm.Membership => "membership price",
            PriceForm.SlidingScale => "price by income",
        };

    /// <summary>The way the medicine is given, for people.</summary>
    public static string Modality(string modality) =>
        modality switch
        {
            "iv" => "ketamine by IV infusion",
            "im" => "ketamine by injection",
            "esketamine" => "esketamine nasal spray",
            "oral" => "ketamine by mouth",
            "sublingual" => "ketamine under the tongue",
            _ => modality,
        };

    /// <summary>A group of routes, for people.</summary>
    public static string Name(Status status) =>
        status switch
        {
            Status.Open => "Open now",
            Status.Later => "Open later",
            Status.Unknown => "We would need to know more",
            Status.Closed => "Closed now, and why",
        };

    /// <summary>A family of routes, for people.</summary>
    public static string Name(Family family) =>
        family switch
        {
            Family.Price => "a lower price",
            Family.Payer => "somebody else pays",
            Family.Tax => "untaxed money",
            Family.Time => "pay over time",
            Family.Gift => "gifts",
        };

    /// <summary>A sentence with its full stop.</summary>
    public static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '?' or '!' ? text : text + ".";

    /// <summary>The text with a capital letter first.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
