using System.Text.Json;
using Carefare.Cases.Reading;

namespace Carefare.Tests.Cases;

public sealed class CaseSchemaTests
{
    [Fact]
    public void The_schema_that_editors_use_is_the_one_that_the_reader_follows() =>
        Golden.Matches(CaseSchema.Text(), "docs", "case.schema.json");

    [Fact]
    public void Every_property_says_what_it_means_and_may_be_unknown()
    {
        using var schema = JsonDocument.Parse(CaseSchema.Text());
        var properties = Properties(schema.RootElement).ToList();
        Assert.True(properties.Count > 100);
        Assert.All(
            properties,
            property =>
            {
                Assert.NotEmpty(property.Value.GetProperty("description").GetString()!);
                Assert.True(
                    property.Name is "carefare" or "clinic" or "id" or "kind" or "status"
                        || property.Value.GetRawText().Contains("\"unknown\"", StringComparison.Ordinal)
                );
            }
        );
    }

    private static IEnumerable<JsonProperty> Properties(JsonElement schema)
    {
        if (schema.ValueKind == JsonValueKind.Array)
        {
            return schema.EnumerateArray().SelectMany(Properties);
        }

        if (schema.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var own = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : [];
        var inner = schema.EnumerateObject().Where(part => part.Name != "properties").Select(part => part.Value);
        return own.Concat(own.Select(property => property.Value).Concat(inner).SelectMany(Properties));
    }
}
