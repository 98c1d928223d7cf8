using Hl7.Fhir.Model;

namespace Carefare.Fhir.Plans;

/// <summary>Which type of plan a coverage's codes name, where they name one.</summary>
internal static class PlanTypes
{
    private const string Typology = "https://nahdo.org/sopt";
    private const string TypologyId = "urn:oid:2.16.840.1.113883.3.221.5";
    private const string ActCode = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    // The longest beginning of a code that fits counts. Private coverage has codes too, but they do not say who bears it.
    private static readonly (string Code, string Type)[] ByTypology =
    [
        ("11", "medicare_advantage"),
        ("1", "medicare"),
        ("2", "medicaid"),
        ("311", "tricare"),
        ("321", "va"),
    ];

    // State programmes for children and for adults share this code.
    private const string MedicaidOrChip = "23";

    private static readonly string[] NotMedical = ["DENTAL", "VISPOL", "DRUGPOL"];

    /// <summary>The type, and where it stands; null where no code says it.</summary>
    public static (string Type, string Path)? Of(Coverage coverage)
    {
        foreach (var (at, coding) in Codings(coverage))
        {
            if (
                coding.System is Typology or TypologyId
                && coding.Code is { } code
                && !code.StartsWith(MedicaidOrChip, StringComparison.Ordinal)
            )
            {
                foreach (var (begins, type) in ByTypology)
                {
                    if (code.StartsWith(begins, StringComparison.Ordinal))
                    {
                        return (type, $"type.coding[{at}]");
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Whether it covers teeth, eyes or a pharmacy's drugs only.</summary>
    public static bool IsNotMedical(Coverage coverage) =>
        Codings(coverage)
            .Any(one => one.Coding.System == ActCode && NotMedical.Contains(one.Coding.Code, StringComparer.Ordinal));

    /// <summary>Whether an employer's account is named.</summary>
    public static bool NamesEmployer(Coverage coverage) =>
        coverage.Class.Any(part => Codes.Has(part.Type, "group") && part.Name is { Length: > 0 });

    private static IEnumerable<(int At, Coding Coding)> Codings(Coverage coverage) =>
        (coverage.Type?.Coding ?? []).Index().Select(one => (one.Index, one.Item));
}
