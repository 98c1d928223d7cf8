using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Carefare.Cases.Reading;

namespace Carefare.Web.Api;

/// <summary>The API as an OpenAPI 3.1 document, made of the list of addresses and of the schemas.</summary>
internal static class OpenApiDocument
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Lazy<string> TheText = new(() => Of().ToJsonString(Layout) + "\n");

    /// <summary>The document.</summary>
    public static string Text => TheText.Value;

    private static JsonObject Of() =>
        new()
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Carefare",
                ["version"] = "1",
                ["description"] =
                    "What ketamine treatment costs, and how to meet it. Amounts are texts with two decimals in US dollars; days are in ISO form.",
                ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["identifier"] = "Apache-2.0" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = ApiPaths.Base }),
            ["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }),
            ["paths"] = Paths(),
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject
                {
                    ["token"] = new JsonObject
                    {
                        ["type"] = "http",
                        ["scheme"] = "bearer",
                        ["description"] = "The token that \"carefare serve --token\" prints.",
                    },
                },
                ["schemas"] = Schemas(),
            },
        };

    private static JsonObject Paths()
    {
        var paths = new JsonObject();
        foreach (var group in ApiPaths.All.GroupBy(path => path.Path))
        {
            var methods = new JsonObject();
            foreach (var path in group)
            {
                methods[path.Method.ToLowerInvariant()] = Operation(path);
            }

            paths[group.Key] = methods;
        }

        return paths;
    }

    private static JsonObject Operation(ApiPath path)
    {
        var operation = new JsonObject
        {
            ["operationId"] = Name(path),
            ["summary"] = path.Says,
            ["parameters"] = new JsonArray([.. Parameters(path)]),
        };
        if (path.Takes.Length > 0)
        {
            var content = new JsonObject { ["application/json"] = Content(path.Takes) };
            if (path.Takes == "Case")
            {
                content["application/yaml"] = Content(path.Takes);
            }

            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = content };
        }

        operation["responses"] = Responses(path);
        return operation;
    }

    private static string Name(ApiPath path) =>
        path.Method.ToLowerInvariant()
        + string.Concat(
            path.Path.Split(['/', '{', '}'], StringSplitOptions.RemoveEmptyEntries)
                .Select(part => char.ToUpperInvariant(part[0]) + part[1..])
        );

    private static IEnumerable<JsonNode> Parameters(ApiPath path)
    {
        foreach (var part in path.Path.Split('/').Where(part => part is ['{', ..]))
        {
            yield return Parameter("path", part.Trim('{', '}'), new() { ["type"] = "string" }, isRequired: true);
        }

        foreach (var key in path.Query)
        {
            yield return Parameter("query", key, QuerySchema(key), isRequired: false);
        }

        if (path.Changes)
        {
            yield return Parameter("header", "If-Match", new() { ["type"] = "string" }, isRequired: true);
        }

        if (path.Method == "POST")
        {
            yield return Parameter(
                "header",
                "Idempotency-Key",
                new() { ["type"] = "string", ["maxLength"] = 255 },
                isRequired: false
            );
        }
    }

    private static JsonObject QuerySchema(string key) =>
        key switch
        {
            "as_of" => new() { ["type"] = "string", ["format"] = "date" },
            "limit" => new()
            {
                ["type"] = "integer",
                ["minimum"] = 1,
                ["maximum"] = 200,
                ["default"] = 50,
            },
            _ => new() { ["type"] = "string" },
        };

    private static JsonObject Parameter(string where, string name, JsonObject schema, bool isRequired) =>
        new()
        {
            ["in"] = where,
            ["name"] = name,
            ["required"] = isRequired,
            ["schema"] = schema,
        };

    private static JsonObject Responses(ApiPath path)
    {
        var ok = new JsonObject { ["description"] = path.Says };
        if (path.Gives.Length > 0)
        {
            ok["content"] = new JsonObject { ["application/json"] = Content(path.Gives) };
        }

        return new()
        {
            [path.Gives.Length > 0 ? "200" : "204"] = ok,
            ["default"] = new JsonObject
            {
                ["description"] = "What is wrong, and how to mend it.",
                ["content"] = new JsonObject { ["application/problem+json"] = Content("Problem") },
            },
        };
    }

    private static JsonObject Content(string schema) =>
        new() { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{schema}" } };

    private static JsonObject Schemas()
    {
        var schemas = new JsonObject { ["Case"] = JsonNode.Parse(CaseSchema.Text()) };
        schemas["Case"]!.AsObject().Remove("$schema");
        schemas["Case"]!.AsObject().Remove("$id");
        foreach (
            var name in typeof(OpenApiDocument)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith("schemas/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var stream = typeof(OpenApiDocument).Assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            schemas[name["schemas/".Length..].Split('.')[0]] = JsonNode.Parse(reader.ReadToEnd());
        }

        return schemas;
    }
}
