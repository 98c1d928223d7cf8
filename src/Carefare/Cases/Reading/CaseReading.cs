using Carefare.Yaml;

namespace Carefare.Cases.Reading;

/// <summary>What came of reading a case file.</summary>
/// <param name="Case">The case, or null where there are problems.</param>
/// <param name="Problems">All that must be mended first, in the order of the file.</param>
/// <param name="Doubts">What can be used but is probably not what was meant, in the order of the file.</param>
/// <param name="LeftOut">The paths of the answers, groups and lists that are not known, in the order of the questions.</param>
public sealed record CaseReading(
    Case? Case,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<Problem> Doubts,
    IReadOnlyList<string> LeftOut
)
{
    /// <summary>What stands in the file, where it could be read as a case.</summary>
    internal Node? Told { get; init; }
}
