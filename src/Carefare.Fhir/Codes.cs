using System.Globalization;
using Hl7.Fhir.Model;

namespace Carefare.Fhir;

/// <summary>Reads codes and days of FHIR.</summary>
internal static class Codes
{
    /// <summary>Whether a concept has a code, in whichever system.</summary>
    public static bool Has(CodeableConcept? concept, string code) =>
        concept?.Coding.Exists(coding => coding.Code == code) ?? false;

    /// <summary>The codes of a concept, in order.</summary>
    public static IEnumerable<string> Of(CodeableConcept? concept) =>
        (concept?.Coding ?? []).Select(coding => coding.Code).OfType<string>().Where(code => code.Length > 0);

    /// <summary>The day of a date or a moment; null where only a year or a month is given, or nothing.</summary>
    public static DateOnly? Day(string? text) =>
        text is { Length: >= 10 }
        && DateOnly.TryParseExact(
            text[..10],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
