using Carefare.Cases;
using Carefare.Cases.Reading;

namespace Carefare.Tests.Cases;

/// <summary>A case in which everything is answered.</summary>
internal static class Sample
{
    public static string Text { get; } = File.ReadAllText(Tree.Path("tests", "Carefare.Tests", "Cases", "sample.yaml"));

    public static Case Case { get; } = CaseReader.Read("sample.yaml", Text).Case!;
}
