using Carefare.Fhir.Export;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Solver;
using Carefare.Telling;

namespace Carefare.Cli.Exporting;

/// <summary>Writes a case as a FHIR bundle.</summary>
/// <remarks>Apart from the verb, so that no other command loads the library of FHIR.</remarks>
internal static class FhirExport
{
    private const int LargestPaper = 64 * 1024 * 1024;

    private static readonly (string Ending, string Type)[] Kinds =
    [
        (".pdf", "application/pdf"),
        (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (".html", "text/html"),
        (".txt", "text/plain"),
    ];

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="Exit"/>.</returns>
    public static int Run(Situation now, string to, IReadOnlyList<string> files, Surroundings around)
    {
        var papers = new List<MadePaper>();
        foreach (var file in files)
        {
            if (Read(file, around) is not { } paper)
            {
                return Exit.BadInput;
            }

            papers.Add(paper);
        }

        using var solver = new Highs();
        var bundle = CaseBundle.Write(
            new(
                now.Case,
                now.Today,
                new Desk(now.Knowledge, solver).Coverage(now.Case, now.Today),
                CourseCodes.Of(now, CourseQuotes.Of(now)),
                papers
            )
        );
        if (!Files.Write(to, bundle, around))
        {
            return Exit.BadInput;
        }

        around.Out.WriteLine(Tame.Text($"Wrote {to}. It tells the diagnosis: give it only to who treats or who pays."));
        return Exit.Answered;
    }

    private static MadePaper? Read(string file, Surroundings around)
    {
        var type = Array.Find(Kinds, kind => file.EndsWith(kind.Ending, StringComparison.OrdinalIgnoreCase)).Type;
        if (type is null)
        {
            var endings = string.Join(", ", Kinds.Select(kind => kind.Ending));
            around.Err.WriteLine(
                Tame.Text(
                    $"carefare fhir: --paper: The file {file} is of a kind that is not known. Use one of: {endings}."
                )
            );
            return null;
        }

        var content = Files.Open(file, around, Bounded);
        if (content is { Length: > LargestPaper })
        {
            around.Err.WriteLine(
                Tame.Text($"carefare fhir: --paper: The file {file} is too large. Name a paper of at most 64 MB.")
            );
            return null;
        }

        return content is null ? null : new(Path.GetFileNameWithoutExtension(file), type, content);
    }

    private static byte[] Bounded(Stream stream)
    {
        using var all = new MemoryStream();
        var block = new byte[81_920];
        for (int read; all.Length <= LargestPaper && (read = stream.Read(block, 0, block.Length)) > 0; )
        {
            all.Write(block, 0, read);
        }

        return all.ToArray();
    }
}
