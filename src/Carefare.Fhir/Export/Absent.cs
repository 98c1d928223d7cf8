using Hl7.Fhir.Model;

namespace Carefare.Fhir.Export;

/// <summary>Says of what FHIR wants and the case does not know that it is unknown.</summary>
/// <remarks>FHIR R4, extension data-absent-reason.</remarks>
internal static class Absent
{
    private const string Reason = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    /// <summary>A reference to nobody who is known.</summary>
    public static ResourceReference Reference() => new() { Extension = [Unknown()] };

    private static Extension Unknown() => new(Reason, new Code("unknown"));
}
