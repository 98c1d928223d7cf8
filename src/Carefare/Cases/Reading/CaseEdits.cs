using Carefare.Cases.Questions;
using Carefare.Yaml;

namespace Carefare.Cases.Reading;

/// <summary>What leads from one case to another, answer by answer.</summary>
internal static class CaseEdits
{
    /// <summary>The changes in the order of the questions. The day of the plan is none of them: it belongs to the situation.</summary>
    public static IReadOnlyList<Edit> Between(Node first, Node second) =>
        [
            .. CaseQuestions
                .Case.Edits(first, second, "")
                .Where(edit => edit.Change.Key != CaseQuestions.Version.Name)
                .Where(edit => edit.Change.Key != CaseQuestions.AsOf.Name),
        ];

    /// <summary>The case that a tree of answers tells; null where its answers contradict each other.</summary>
    public static Case? Read(Node tree)
    {
        var findings = new Findings("", []);
        var read = CaseQuestions.Case.Read(tree, "", findings);
        CaseChecks.Check(read, findings);
        return findings.Problems.Count == 0 ? read : null;
    }
}
