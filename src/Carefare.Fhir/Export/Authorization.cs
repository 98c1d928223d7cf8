using System.Globalization;
using Carefare.Rules.Billing;
using Carefare.Rules.Courses;
using Hl7.Fhir.Model;
using Claim = Hl7.Fhir.Model.Claim;

namespace Carefare.Fhir.Export;

/// <summary>The request for a plan's yes beforehand, as a Claim that is still a draft: the clinic sends it, and may write it otherwise.</summary>
internal sealed class Authorization(Names names, ExportedCase exported)
{
    private const string Terminology = "http://terminology.hl7.org/CodeSystem/";
    private const string Cpt = "http://www.ama-assn.org/go/cpt";
    private const string Hcpcs = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    private const string Icd10 = "http://hl7.org/fhir/sid/icd-10-cm";

    /// <summary>The request to a plan.</summary>
    /// <param name="place">The plan's row in the case, from 0.</param>
    public Claim To(int place)
    {
        var clinics = exported.Codes.SelectMany(codes => codes.Clinics).Distinct(StringComparer.Ordinal).ToList();
        var claim = new Claim
        {
            Id = $"preauthorization-{place + 1}",
            Status = FinancialResourceStatusCodes.Draft,
            Type = Coded("claim-type", "professional"),
            Use = ClaimUseCode.Preauthorization,
            Patient = names.Person,
            Created = exported.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            // Where several clinics quoted, nobody has chosen yet.
            Provider = clinics is [var only] ? new() { Display = only } : Absent.Reference(),
            Priority = Coded("processpriority", "normal"),
            Insurance =
            [
                new()
                {
                    Sequence = 1,
                    Focal = true,
                    Coverage = names.To("Coverage", CaseCoverage.IdOf(place)),
                },
            ],
            Item = [.. Lines(clinics.FirstOrDefault()).Select(Numbered)],
        };
        if (exported.Case.Condition.Icd10.IsKnown)
        {
            claim.Diagnosis.Add(
                new() { Sequence = 1, Diagnosis = new CodeableConcept(Icd10, exported.Case.Condition.Icd10.Value) }
            );
            claim.Item.ForEach(item => item.DiagnosisSequence = [1]);
        }

        return claim;
    }

    private static Claim.ItemComponent Numbered(Claim.ItemComponent item, int place)
    {
        item.Sequence = place + 1;
        return item;
    }

    private IEnumerable<Claim.ItemComponent> Lines(string? clinic) =>
        exported
            .Codes.Where(codes => codes.Clinics.Count == 0 || codes.Clinics.Contains(clinic, StringComparer.Ordinal))
            .SelectMany(codes =>
                codes.Ways is [{ IsOneOf: false } way] ? Each(way, Times(codes.Visit.Kind)) : [Choice(codes)]
            );

    // The units are those of one visit.
    private static IEnumerable<Claim.ItemComponent> Each(BillingWay way, string times) =>
        way
            .Lines.Where(line => !line.IsExtra)
            .Select(line => new Claim.ItemComponent
            {
                ProductOrService = SystemOf(line.Code) is { } system
                    ? new(system, line.Code, line.What + times)
                    : new() { Text = line.What + times },
                Quantity = line.Units is { } units ? new() { Value = units } : null,
            });

    // The clinic decides between these, so none of them is a code of this request yet.
    private Claim.ItemComponent Choice(CourseCodes codes)
    {
        var ways = codes.Ways.Select(way =>
            string.Join(
                way.IsOneOf ? " or " : " with ",
                way.Lines.Where(line => line.Code.Length > 0).Select(line => line.Code)
            )
        );
        var listed = string.Join("; or ", ways.Where(way => way.Length > 0));
        return new()
        {
            ProductOrService = new()
            {
                Text = $"{Named(codes.Visit.Kind)}{Times(codes.Visit.Kind)}, billed as the clinic decides: {listed}",
            },
        };
    }

    private string Times(VisitKind kind) =>
        kind is (VisitKind.Infusion or VisitKind.Injection or VisitKind.Esketamine)
        && exported.Case.Course.Infusions is { IsKnown: true, Value: var times }
            ? $"; at each of {times} treatments of the first series"
            : "";

    private static string Named(VisitKind kind) =>
        kind switch
        {
            VisitKind.Evaluation => "Evaluation",
            VisitKind.Infusion => "Infusion",
            VisitKind.Injection => "Injection",
            VisitKind.Esketamine => "Esketamine visit",
            VisitKind.Monitoring => "Monitoring",
            VisitKind.Therapy => "Therapy session",
        };

    // Five digits are one system, a letter and four digits the other; a range of codes is none.
    private static string? SystemOf(string code) =>
        code.Length != 5 || code.AsSpan(1).ContainsAnyExceptInRange('0', '9') ? null
        : char.IsAsciiDigit(code[0]) ? Cpt
        : char.IsAsciiLetterUpper(code[0]) ? Hcpcs
        : null;

    private static CodeableConcept Coded(string system, string code) => new(Terminology + system, code);
}
