using System.CommandLine;
using System.Text.Json;
using Carefare.Cases.Reading;
using Carefare.Cli.Asking;
using Carefare.Cli.Text;
using Carefare.Knowledge;
using Carefare.Yaml;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare check CASE</c>: what is wrong with a case, or else what is worth finding out.</summary>
internal static class CheckVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var file = new Argument<string>("CASE") { Description = "The case file." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var verb = new Command("check", "Say what is wrong with a case, missing, or worth finding out.") { file, json };
        verb.SetAction(parsed =>
            knowledge.Whole() is { } known
                ? Run(parsed.GetRequiredValue(file), parsed.GetValue(json), known, around)
                : Exit.BadInput
        );
        return verb;
    }

    private static int Run(string path, bool asJson, KnowledgeBase known, Surroundings around)
    {
        if (!Files.Read(path, around, out var text))
        {
            return Exit.BadInput;
        }

        var reading = CaseReader.Read(path, text);
        var open = reading.Case is null ? [] : WorthAsking.In(reading, known, around.Today);
        if (asJson)
        {
            WriteJson(reading, open, around.Out);
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

    private static void WriteJson(CaseReading reading, IReadOnlyList<Undecided> open, TextWriter to)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", "carefare.check/1");
            WriteProblems(writer, "problems", reading.Problems);
            WriteProblems(writer, "doubts", reading.Doubts);
            writer.WriteStartArray("ask");
            foreach (var (question, ways) in open)
            {
                writer.WriteStartObject();
                writer.WriteString("key", question.Path);
                writer.WriteString("question", question.Ask);
                writer.WriteString("why", question.Why);
                writer.WriteStartArray("routes");
                foreach (var way in ways)
                {
                    writer.WriteStringValue(way);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        to.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void WriteProblems(Utf8JsonWriter writer, string name, IReadOnlyList<Problem> problems)
    {
        writer.WriteStartArray(name);
        foreach (var problem in problems)
        {
            writer.WriteStartObject();
            writer.WriteString("file", problem.File);
            writer.WriteNumber("line", problem.Line);
            writer.WriteNumber("column", problem.Column);
            writer.WriteString("field", problem.Field);
            writer.WriteString("what", problem.What);
            writer.WriteString("mend", problem.Mend);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
