using Carefare.Cases;
using Carefare.Rules.Courses;
using Carefare.Rules.Policies;

namespace Carefare.Fhir.Export;

/// <summary>What of a case goes into a bundle.</summary>
/// <param name="Case">The person's situation.</param>
/// <param name="Today">The day on which it is written.</param>
/// <param name="Coverage">What each health plan asks for, held against what was tried.</param>
/// <param name="Codes">The codes with which the visits may be billed.</param>
/// <param name="Papers">The papers that were made.</param>
public sealed record ExportedCase(
    Case Case,
    DateOnly Today,
    CoverageReport Coverage,
    IReadOnlyList<CourseCodes> Codes,
    IReadOnlyList<MadePaper> Papers
);

/// <summary>A paper that was made.</summary>
/// <param name="Title">Its title, which names no illness.</param>
/// <param name="MediaType">What kind of file it is, for example "application/pdf".</param>
/// <param name="Content">The file.</param>
public sealed record MadePaper(string Title, string MediaType, ReadOnlyMemory<byte> Content);
