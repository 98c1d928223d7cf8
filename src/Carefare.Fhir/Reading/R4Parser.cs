using System.Text.Json;
using Carefare.Yaml;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Utility;
using Hl7.Fhir.Validation;

namespace Carefare.Fhir.Reading;

/// <summary>Makes a FHIR R4 bundle from a JSON text that was looked through before.</summary>
internal static class R4Parser
{
    // What is left out is for the reading of each resource to judge: it becomes unknown, or is refused there. Some
    // insurers write an empty list for what they leave out.
    private static readonly DeserializerSettings Settings = new DeserializerSettings()
        .UsingMode(DeserializationMode.Strict)
        .Ignoring([
            CodedValidationException.MANDATORY_ELEMENT_MUST_BE_PRESENT_CODE,
            FhirJsonException.ARRAYS_CANNOT_BE_EMPTY_CODE,
        ]);

    private static readonly string[] WhatWeRead = ["Coverage", "ExplanationOfBenefit", "Patient", "Organization"];

    /// <summary>The bundle, or the first thing in it that is not FHIR R4.</summary>
    public static (Bundle? Bundle, Problem? Problem) Parse(string file, ReadOnlySpan<byte> text, JsonOutline outline)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = ImportLimits.MaxDepth + 1 });
        try
        {
            new FhirJsonDeserializer(Settings).TryDeserializeResource(ref reader, out var resource, out var issues);
            var bundle = resource as Bundle;
            var wrong = issues.FirstOrDefault(issue => Matters(issue, bundle));
            return wrong is not null ? (null, ProblemOf(file, wrong))
                : bundle is null ? (null, NotFhir(file))
                : Modified(file, bundle, outline) is { } modified ? (null, modified)
                : (bundle, null);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // The library throws several kinds for texts that it did not expect; none of them is the reader's fault.
            return (null, NotFhir(file));
        }
    }

    /// <summary>Whether anything is read from a resource; what is wrong in others is no concern of ours.</summary>
    public static bool IsRead(Resource? resource) =>
        resource is not null && WhatWeRead.Contains(resource.TypeName, StringComparer.Ordinal);

    private static bool Matters(CodedException issue, Bundle? bundle)
    {
        const string Entry = "Bundle.entry[";
        var path = PathOf(issue);
        var isInEntry = path.StartsWith(Entry, StringComparison.Ordinal);
        var end = isInEntry ? path.IndexOf(']', Entry.Length) : -1;
        return bundle is null
            || !isInEntry
            || !int.TryParse(path[Entry.Length..end], out var number)
            || number >= bundle.Entry.Count
            || !path[(end + 1)..].StartsWith(".resource", StringComparison.Ordinal)
            || IsRead(bundle.Entry[number].Resource);
    }

    private static Problem? Modified(string file, Bundle bundle, JsonOutline outline)
    {
        foreach (var (entry, path, place) in outline.Modifiers)
        {
            if (entry < 0 || entry >= bundle.Entry.Count || IsRead(bundle.Entry[entry].Resource))
            {
                return new(
                    file,
                    place.Line,
                    place.Column,
                    path,
                    "This can turn the meaning of the record into another, which is not known here.",
                    "Ask the insurer for the record without it."
                );
            }
        }

        return null;
    }

    private static Problem ProblemOf(string file, CodedException issue)
    {
        var (line, column) = issue switch
        {
            CodedValidationException invalid => (invalid.LineNumber, invalid.Position),
            FhirJsonException broken => (broken.LineNumber, broken.Position),
            _ => (null, null),
        };
        var path = PathOf(issue);
        return new(
            file,
            (int)(line ?? 1),
            (int)(column ?? 1),
            path == "$this" ? ""
                : path.StartsWith("Bundle.", StringComparison.Ordinal) ? path["Bundle.".Length..]
                : path,
            Sentence(issue.ErrorCode),
            "Download the bundle again, as FHIR R4."
        );
    }

    private static string PathOf(CodedException issue) =>
        issue switch
        {
            CodedValidationException invalid => invalid.InstancePath ?? "",
            FhirJsonException broken => broken.InstancePath ?? "",
            _ => "",
        };

    // The library's own sentences quote the record, which is nobody else's business.
    private static string Sentence(string code) =>
        code switch
        {
            CodedValidationException.UNKNOWN_ELEMENT_CODE or CodedValidationException.WRONG_CASED_ELEMENT_CODE =>
                "FHIR R4 has no such name here.",
            CodedValidationException.INVALID_CODED_VALUE_CODE => "This word is none of those that FHIR R4 has here.",
            CodedValidationException.LITERAL_INVALID_CODE
            or CodedValidationException.INCORRECT_LITERAL_VALUE_TYPE_CODE
            or CodedValidationException.PROPERTY_TYPE_MISMATCH_CODE => "A value of another kind belongs here.",
            CodedValidationException.UNKNOWN_RESOURCE_TYPE_CODE
            or CodedValidationException.WRONG_CASED_RESOURCE_TYPE_CODE => "FHIR R4 has no such resource.",
            _ => "This is not how FHIR R4 writes it.",
        };

    private static Problem NotFhir(string file) =>
        new(file, 1, 1, "", "This is not a FHIR R4 bundle.", "Download the bundle again, as FHIR R4.");
}
