using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Coverage = Carefare.Cases.Coverage;

namespace Carefare.Fhir.Export;

/// <summary>Writes a case as a FHIR R4 bundle, for the clinic's own program: plans, what was tried, the request for a plan's yes, and the papers.</summary>
/// <remarks>
/// The same case on the same day gives the same text. What the case does not know is left out, or said to be unknown where FHIR wants
/// it; no name, number or day of birth is made up.
/// </remarks>
public static class CaseBundle
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The bundle, as JSON.</summary>
    public static string Write(ExportedCase exported)
    {
        ArgumentNullException.ThrowIfNull(exported);
        var said = Json(Make(exported, new("")));
        var seed = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
        return JsonNode.Parse(Json(Make(exported, new(seed))))!.ToJsonString(Indented) + "\n";
    }

    private static string Json(Bundle bundle) => new FhirJsonSerializer().SerializeToString(bundle);

    private static Bundle Make(ExportedCase exported, Names names) =>
        new()
        {
            Id = "carefare-case",
            Type = Bundle.BundleType.Collection,
            Entry =
            [
                .. Resources(exported, names)
                    .Select(resource => new Bundle.EntryComponent
                    {
                        FullUrl = names.Of(resource.TypeName, resource.Id!),
                        Resource = resource,
                    }),
            ],
        };

    private static IEnumerable<Resource> Resources(ExportedCase exported, Names names)
    {
        IReadOnlyList<Coverage> plans = exported.Case.Coverage.Or([]);
        var (coverage, therapy) = (new CaseCoverage(names), new StepTherapy(names, exported.Today));
        var authorization = new Authorization(names, exported);
        return
        [
            CasePatient.Of(exported.Case.Person),
            .. plans.SelectMany((plan, i) => coverage.Of(plan, exported.Coverage.Plans[i], i)),
            .. therapy.Tried(exported.Case.Condition) is { } tried ? [tried] : Array.Empty<Resource>(),
            .. exported.Coverage.Plans.SelectMany(therapy.Criteria),
            .. exported.Codes.Count > 0 ? plans.Select((_, i) => authorization.To(i)) : [],
            .. exported.Papers.Select((paper, i) => PaperReference.Of(paper, i, names)),
        ];
    }
}
