using System.Text.Json;
using Carefare.Cases.Reading;
using Carefare.Yaml;

namespace Carefare.Telling.Json;

/// <summary>What is wrong with a case, and what it does not say, for programs: the schema "carefare.check/1".</summary>
internal static class CheckJson
{
    /// <summary>The whole answer.</summary>
    public static string Of(CaseReading reading, IReadOnlyList<Undecided> open) =>
        Document.Text(json =>
        {
            json.WriteString("schema", "carefare.check/1");
            json.WriteEach("problems", reading.Problems, Problem);
            json.WriteEach("doubts", reading.Doubts, Problem);
            json.WriteEach("ask", open, Ask);
        });

    private static void Ask(Utf8JsonWriter json, Undecided undecided)
    {
        json.WriteString("key", undecided.Question.Path);
        json.WriteString("question", undecided.Question.Ask);
        json.WriteString("why", undecided.Question.Why);
        json.WriteWords("routes", undecided.Ways);
    }

    private static void Problem(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("file", problem.File);
        json.WriteNumber("line", problem.Line);
        json.WriteNumber("column", problem.Column);
        json.WriteString("field", problem.Field);
        json.WriteString("what", problem.What);
        json.WriteString("mend", problem.Mend);
    }
}
