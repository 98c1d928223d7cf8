using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Carefare.Cases.Questions;

namespace Carefare.Cases.Reading;

/// <summary>The JSON Schema of case files, with which an editor completes and checks them while they are written.</summary>
public static class CaseSchema
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema's text.</summary>
    public static string Text() => Whole().ToJsonString(Layout) + "\n";

    private static JsonObject Whole()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A Carefare case",
            ["description"] = CaseQuestions.Case.Help,
        };
        foreach (var (key, value) in CaseQuestions.Case.Alone())
        {
            schema[key] = value?.DeepClone();
        }

        return schema;
    }
}
