using System.Text.Json;
using Carefare.Knowledge;
using Carefare.Yaml;

namespace Carefare.Tests.Knowledge;

/// <summary>The schema for editors says what the reader does.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Defs = JsonDocument
        .Parse(File.ReadAllText(Tree.Path("knowledge", "schema.json")))
        .RootElement.GetProperty("$defs");

    [Fact]
    public void Its_units_are_the_units_of_the_reader() =>
        Assert.Equal(
            Units.All.Order(StringComparer.Ordinal),
            Defs.GetProperty("unit")
                .GetProperty("enum")
                .EnumerateArray()
                .Select(unit => unit.GetString()!)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("figure")]
    [InlineData("part")]
    [InlineData("entry")]
    [InlineData("source")]
    [InlineData("payer")]
    [InlineData("policy")]
    [InlineData("programme")]
    [InlineData("payment")]
    [InlineData("window")]
    [InlineData("need")]
    [InlineData("criterion")]
    public void Each_field_in_the_files_is_in_the_schema_and_each_in_the_schema_is_in_the_files(string def)
    {
        var named = Defs.GetProperty(def).GetProperty("properties").EnumerateObject().Select(field => field.Name);
        var used = Used().ToList();
        Assert.Empty(used.Where(use => use.Def == def).Select(use => use.Field).Except(named, StringComparer.Ordinal));
        // These wait for their first use.
        string[] waiting = ["checked", "until", "opens"];
        Assert.Empty(named.Except(used.Select(use => use.Field), StringComparer.Ordinal).Except(waiting));
    }

    [Theory]
    [InlineData("figure", "says", "unit")]
    [InlineData("part", "unit", "values")]
    [InlineData("entry", "from", "value")]
    [InlineData("source", "title", "publisher", "read")]
    [InlineData("payer", "id", "name")]
    [InlineData("policy", "says", "standing", "sources", "review_by")]
    [InlineData("programme", "name", "route", "kind", "pays", "window", "apply")]
    [InlineData("payment", "says", "for", "to")]
    [InlineData("window", "state", "seen")]
    [InlineData("need", "says")]
    public void It_demands_what_the_reader_demands(string def, params string[] fields) =>
        Assert.Equal(
            fields,
            Defs.GetProperty(def).GetProperty("required").EnumerateArray().Select(field => field.GetString())
        );

    private static IEnumerable<(string Def, string Field)> Used() =>
        from path in Directory.EnumerateFiles(Tree.Path("knowledge"), "*.yaml", SearchOption.AllDirectories)
        where new KnowledgeText(path, "") is { IsOfPapers: false, IsOfPages: false }
        let root = (Node.Mapping)YamlFile.Read(path, File.ReadAllText(path)).Root!
        from use in Path.GetFileName(path) switch
        {
            "sources.yaml" => Sources(root),
            "dimensions.yaml" => [],
            _ => root.Entries.SelectMany(Record),
        }
        select use;

    private static IEnumerable<(string, string)> Record(Node.Entry record)
    {
        var fields = (Node.Mapping)record.Value;
        return record.Key switch
        {
            "words" => [],
            "sources" => Sources(fields),
            "payer" => Fields(fields, "payer"),
            "policies" => fields.Entries.SelectMany(policy =>
                Fields(policy.Value, "policy").Concat(Criteria(policy.Value))
            ),
            _ when ProgrammeReader.Is(fields) =>
            [
                .. Fields(fields, "programme"),
                .. Fields(fields.Find("pays")!, "payment"),
                .. Fields(fields.Find("window")!, "window"),
                .. ((Node.Sequence?)fields.Find("needs"))?.Items.SelectMany(need => Fields(need, "need")) ?? [],
            ],
            _ =>
            [
                .. fields.Entries.Select(field => (record.Key.Contains('/') ? "part" : "figure", field.Key)),
                .. ((Node.Sequence?)fields.Find("values"))?.Items.SelectMany(entry => Fields(entry, "entry")) ?? [],
            ],
        };
    }

    private static IEnumerable<(string, string)> Criteria(Node policy) =>
        ((Node.Mapping)policy).Find("criteria") is Node.Sequence list ? list.Items.SelectMany(Criterion) : [];

    private static IEnumerable<(string, string)> Criterion(Node item) =>
        ((Node.Mapping)item).Entries.SelectMany(one =>
            one.Value is Node.Sequence parts
                ? parts.Items.SelectMany(Criterion).Append(("criterion", one.Key))
                : [("criterion", one.Key)]
        );

    private static IEnumerable<(string, string)> Sources(Node.Mapping sources) =>
        sources.Entries.SelectMany(source => Fields(source.Value, "source"));

    private static IEnumerable<(string, string)> Fields(Node node, string def) =>
        ((Node.Mapping)node).Entries.Select(field => (def, field.Key));
}
