using System.CommandLine;
using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Cli.Text;
using Carefare.Rules;
using Carefare.Telling;
using Carefare.Telling.Json;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare check CASE</c>: what is wrong with a case, or else what is worth finding out.</summary>
internal static class CheckVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var file = new Argument<string>("CASE") { Description = "The case file." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var asOf = DayOption.Make();
        var verb = new Command("check", "Say what is wrong with a case, missing, or worth finding out.")
        {
            file,
            json,
            asOf,
        };
        verb.SetAction(parsed =>
            knowledge.Whole() is { } known
                ? Run(
                    parsed.GetRequiredValue(file),
                    parsed.GetValue(json),
                    told => DayOption.Situation(told, known, parsed.GetValue(asOf), around),
                    around
                )
                : Exit.BadInput
        );
        return verb;
    }

    private static int Run(string path, bool asJson, Func<Case, Situation> onTheDay, Surroundings around)
    {
        if (!Files.Read(path, around, out var text))
        {
            return Exit.BadInput;
        }

        var reading = CaseFile.Read(path, text);
        var open = reading.Case is { } told ? WorthAsking.In(reading, onTheDay(told)) : [];
        if (asJson)
        {
            around.Out.Write(CheckJson.Of(reading, open));
        }
        else if (reading.Case is not null)
        {
            Write(path, reading, open, around);
        }

        CaseFile.Show(reading.Problems, around.Err);
        return reading.Case is null ? Exit.BadInput : Exit.Answered;
    }

    private static void Write(string path, CaseReading reading, IReadOnlyList<Undecided> open, Surroundings around)
    {
        var to = around.Out;
        to.WriteLine($"{path}: nothing is wrong with this case.");
        if (reading.Doubts.Count > 0)
        {
            to.WriteLine();
            to.WriteLine("Worth a second look:");
            CaseFile.Show(reading.Doubts, to);
        }

        to.WriteLine();
        to.WriteLine(
            open.Count > 0 ? "Not known yet, what matters most first:" : "Everything that is asked is answered."
        );
        foreach (var (question, ways) in open)
        {
            to.WriteLine($"  {question.Path}");
            foreach (var line in Lines.Wrap($"{question.Ask} {question.Why} {Decides(ways)}", around.Width - 4))
            {
                to.WriteLine($"    {line}");
            }
        }
    }

    private static string Decides(IReadOnlyList<string> ways) =>
        ways.Count > 0 ? $"It decides: {string.Join(", ", ways)}." : "";
}
