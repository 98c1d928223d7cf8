using Carefare.Cases;
using Carefare.Cases.Filling;
using Carefare.Cli.Json;
using Carefare.Cli.Text;
using Carefare.Cli.Verbs;
using Carefare.Fhir;
using Carefare.Knowledge;
using Carefare.Telling;

namespace Carefare.Cli.Importing;

/// <summary>Reads a record, and puts what it says into a case where that is asked for.</summary>
/// <remarks>Apart from the verb, so that no other command loads the reader of FHIR.</remarks>
internal sealed class Import(ImportRequest request, KnowledgeBase known, Surroundings around)
{
    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="Exit"/>.</returns>
    public int Run()
    {
        var text = "";
        Case? told = null;
        if (request.Into is { } path)
        {
            if (!Files.Read(path, around, out text) || CaseFile.Reading(path, text, around)?.Case is not { } read)
            {
                return Exit.BadInput;
            }

            told = read;
        }

        var day = request.AsOf ?? told?.AsOf.Or(around.Today) ?? around.Today;
        var age = told?.Person.Age ?? Answer.Unknown<int>("person.age");
        if (
            Files.Open(
                request.Bundle,
                around,
                stream => BundleReader.Read(request.Bundle, stream, new(day, age, known))
            )
            is not { } reading
        )
        {
            return Exit.BadInput;
        }

        if (reading.Record is not { } record)
        {
            around.Err.WriteLine(Tame.Text(reading.Problem!.ToString()));
            return Exit.BadInput;
        }

        return Show(record, text);
    }

    private static FilledCase Fill(string file, string text, MemberRecord record, bool replace) =>
        CoverageFilling.Fill(
            file,
            text,
            [
                .. record.Plans.Select(plan => new ProposedRow(
                    plan.Payer,
                    plan.IsPayer,
                    [.. plan.Answers.Select(answer => new ProposedValue(answer.Path, answer.Written))]
                )),
            ],
            replace
        );

    private int Show(MemberRecord record, string text)
    {
        const string Nothing = "carefare: 1\n";
        var filled = Fill(request.Into ?? "", request.Into is null ? Nothing : text, record, request.Replace);
        if (request.Into is { } path && filled.Filled.Count > 0 && !Files.Write(path, filled.Text, around))
        {
            return Exit.BadInput;
        }

        if (request.AsJson)
        {
            around.Out.Write(ImportJson.Of(record, request.Into, filled));
        }
        else
        {
            var page = new Page(around.Out, around.Width, around.Colour);
            new ImportText(record, page).Write();
            if (request.Into is null)
            {
                ImportText.Snippet(filled.Text[Nothing.Length..], around.Out, page);
            }
            else
            {
                ImportText.Into(request.Into, filled, page);
            }
        }

        return Exit.Answered;
    }
}
