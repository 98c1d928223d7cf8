using System.Text.Json;
using System.Text.Json.Nodes;
using Carefare.Trials.Snapshots;
using Carefare.Trials.Studies;
using CsCheck;

namespace Carefare.Tests.Trials;

/// <summary>A saved search is read again as it was, and a file that is none is told in one sentence.</summary>
public sealed class SnapshotTests
{
    private static readonly string Example = File.ReadAllText(Tree.Path("examples", "invented-studies.trials.json"));

    [Fact]
    public void What_the_registry_sent_is_read_again_as_it_was()
    {
        using var registry = LoopbackRegistry.That(Reply.Page([Made.Study().ToJsonString(), Reply.Study(2)], total: 2));
        var terms = Inquiry.Terms with { Near = new(new(39.7, -105), 50) };
        var sent = Inquiry.Got(Inquiry.Ask(registry, terms: terms));
        var text = SnapshotFile.Write(sent);
        var (read, problem) = SnapshotFile.Read("saved.json", text);
        Assert.Null(problem);
        Assert.Equal(sent.Search, read!.Search);
        Assert.Equal(JsonSerializer.Serialize(sent.Studies), JsonSerializer.Serialize(read.Studies));
        Assert.Equal(text, SnapshotFile.Write(read));
        Assert.True(SnapshotFile.IsOne(text));
    }

    [Fact]
    public void The_studies_of_the_example_are_invented_and_say_so()
    {
        var studies = SnapshotFile.Read("example", Example).Snapshot!.Studies;
        Assert.NotEmpty(studies);
        Assert.All(
            studies,
            study =>
            {
                Assert.StartsWith("NCT999999", study.Id, StringComparison.Ordinal);
                Assert.EndsWith("(invented)", study.Title, StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [InlineData("", "saved.json:1:1: This is not JSON, or is nested too deep.")]
    [InlineData(
        "{\n\"schema\": \"carefare.trials-snapshot/1\",\n}",
        "saved.json:3:1: This is not JSON, or is nested too deep."
    )]
    [InlineData("[]", "saved.json:1:1: schema: This is no saved search of Carefare.")]
    [InlineData("""{"studies": []}""", "saved.json:1:1: schema: This is no saved search of Carefare.")]
    [InlineData("""{"schema": "carefare.trials-snapshot/1"}""", "saved.json:1:1: studies: The studies are missing.")]
    [InlineData(
        """{"schema": "carefare.trials-snapshot/1", "fetched": "yesterday", "sent": {"condition": "x"}, "studies": []}""",
        "saved.json:1:1: fetched: The day or the terms of the search are missing or wrong."
    )]
    public void A_file_that_is_none_is_told_in_one_sentence(string text, string what)
    {
        var (snapshot, problem) = SnapshotFile.Read("saved.json", text);
        Assert.Null(snapshot);
        Assert.Equal($"{what} Make a new one: carefare trials CASE --live.", problem!.ToString());
    }

    [Fact]
    public void Wherever_a_file_is_cut_it_is_told_and_nothing_breaks() =>
        Gen.Int[0, Example.Length - 3]
            .Sample(length => Assert.NotNull(SnapshotFile.Read("cut", Example[..length]).Problem), iter: 300);

    [Fact]
    public void Whatever_stands_in_place_of_a_part_of_a_study_it_is_read_and_compared()
    {
        string[] kinds =
        [
            "null",
            "7",
            "-1e300",
            "true",
            "\"\"",
            "\"text\"",
            "[]",
            "{}",
            "[[1]]",
            "{\"a\": [null]}",
            "\"\\ud800\"",
        ];
        var parts = Paths("", JsonNode.Parse(Made.Study().ToJsonString())!).ToList();
        foreach (var path in parts)
        {
            foreach (var kind in kinds)
            {
                var json = Replaced(path, kind);
                using var document = JsonDocument.Parse(json);
                if (StudyReader.Read(document.RootElement) is not null)
                {
                    var list = Carefare.Trials.Matching.TrialList.Of(
                        Made.Now(),
                        Snapshot.Of(new(Inquiry.Today, "", Inquiry.Terms, null), [document.RootElement]),
                        within: 100
                    );
                    Assert.All(
                        list.Matches[0].Criteria,
                        one => Assert.EndsWith(".", one.Reason, StringComparison.Ordinal)
                    );
                }
            }
        }

        Assert.True(parts.Count > 40);
    }

    private static IEnumerable<string> Paths(string at, JsonNode node) =>
        node switch
        {
            JsonObject map => map.SelectMany(one => Paths($"{at}/{one.Key}", one.Value!)).Prepend(at),
            JsonArray row => row.SelectMany((item, i) => Paths($"{at}/{i}", item!)).Prepend(at),
            _ => [at],
        };

    // Put in as text, because a half character cannot be a node.
    private static string Replaced(string path, string kind)
    {
        const string Mark = "put-it-here";
        var study = Made.Study();
        if (path.Length == 0)
        {
            return kind;
        }

        var parts = path.Split('/')[1..];
        var parent = parts[..^1].Aggregate(study, Step);
        if (parent is JsonArray row)
        {
            row[int.Parse(parts[^1])] = Mark;
        }
        else
        {
            parent[parts[^1]] = Mark;
        }

        return study.ToJsonString().Replace($"\"{Mark}\"", kind, StringComparison.Ordinal);
    }

    private static JsonNode Step(JsonNode node, string part) =>
        node is JsonArray row ? row[int.Parse(part)]! : node[part]!;
}
