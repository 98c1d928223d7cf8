using Carefare.Cases.Questions;
using Carefare.Yaml;

namespace Carefare.Cases.Reading;

/// <summary>Reads case files.</summary>
public static class CaseReader
{
    /// <summary>Reads a case file's text: the case, or everything that is wrong with it at once.</summary>
    /// <param name="file">The file's name, for problems.</param>
    /// <param name="text">The whole text, in YAML or JSON.</param>
    /// <param name="ways">The identifiers and families of the ways to pay, against which <c>wants.avoid</c> is checked; none where it is not.</param>
    public static CaseReading Read(string file, string text, params IReadOnlyList<string> ways)
    {
        var (root, broken) = YamlFile.Read(file, text);
        if (broken is not null)
        {
            return new(Case: null, [broken], [], []);
        }

        var findings = new Findings(file, []);
        if (root is not Node.Mapping mapping)
        {
            findings.Wrong(
                root!.Place,
                "",
                new("This is not a case: it has no names with answers.", "Begin with the line carefare: 1.")
            );
            return new(Case: null, findings.Problems, [], []);
        }

        // Of a version that is not known, nothing else can be judged.
        var version = mapping.Find(CaseQuestions.Version.Name);
        if (version is not null)
        {
            CaseQuestions.Version.Read(version, CaseQuestions.Version.Name, findings);
        }

        if (findings.Problems.Count > 0)
        {
            return new(Case: null, findings.Problems, [], []);
        }

        return Read(mapping, ways, findings);
    }

    private static CaseReading Read(Node.Mapping root, IReadOnlyList<string> ways, Findings findings)
    {
        var read = CaseQuestions.Case.Read(root, "", findings);
        CaseChecks.Check(read, findings);
        if (ways.Count > 0)
        {
            AvoidedWays.Check(read.Wants.Avoid, ways, findings);
        }

        var isSound = findings.Problems.Count == 0;
        return new(isSound ? read : null, findings.Problems, findings.Doubts, findings.LeftOut)
        {
            Told = isSound ? root : null,
        };
    }
}
