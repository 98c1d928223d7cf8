using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Hl7.Fhir.Model;

namespace Carefare.Fhir.Export;

/// <summary>A paper as a DocumentReference: what it is called and the hash of its file, which stays with the person.</summary>
internal static class PaperReference
{
    [SuppressMessage(
        "Security",
        "CA5350",
        Justification = "FHIR R4 defines Attachment.hash as SHA-1; it guards nothing here."
    )]
    public static DocumentReference Of(MadePaper paper, int place, Names names) =>
        new()
        {
            Id = $"paper-{place + 1}",
            Status = DocumentReferenceStatus.Current,
            DocStatus = CompositionStatus.Preliminary,
            Subject = names.Person,
            Description = paper.Title,
            Content =
            [
                new()
                {
                    Attachment = new()
                    {
                        ContentType = paper.MediaType,
                        Title = paper.Title,
                        Hash = SHA1.HashData(paper.Content.Span),
                    },
                },
            ],
        };
}
