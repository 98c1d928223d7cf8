using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Carefare.SystemTests.Api;

/// <summary>What the API's own document says of its answers.</summary>
internal sealed class Described
{
    private readonly JsonNode _document;
    private readonly Dictionary<string, JsonSchema> _schemas = new(StringComparer.Ordinal);

    public Described(string document)
    {
        _document = JsonNode.Parse(document)!;
        foreach (var (name, schema) in _document["components"]!["schemas"]!.AsObject())
        {
            _schemas[name] = JsonSchema.FromText(schema!.ToJsonString());
        }
    }

    /// <summary>The addresses with their methods.</summary>
    public IEnumerable<(string Method, string Path)> Operations =>
        _document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(method => (method.Key.ToUpperInvariant(), path.Key)));

    /// <summary>What is wrong with an answer by the document; empty where nothing is.</summary>
    public string Fault(string method, string path, int status, string? type, string body)
    {
        var responses = _document["paths"]![path]![method.ToLowerInvariant()]!["responses"]!.AsObject();
        var known = responses[$"{status}"] ?? responses["default"]!;
        if (known["content"] is not JsonObject content)
        {
            return body.Length == 0 ? "" : $"{status} has a body.";
        }

        if (content.SingleOrDefault() is not { Key: { } wanted } || type != wanted)
        {
            return $"{status} is {type}.";
        }

        var name = content[type]!["schema"]!["$ref"]!.GetValue<string>().Split('/')[^1];
        using var read = JsonDocument.Parse(body);
        var result = _schemas[name].Evaluate(read.RootElement, new() { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? ""
            : string.Join(
                "; ",
                (result.Details ?? [])
                    .Where(detail => detail.Errors is { Count: > 0 })
                    .Take(3)
                    .Select(detail => $"{name} {detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")
            );
    }
}
