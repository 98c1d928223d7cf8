using Carefare.Cli;

namespace Carefare.Tests.Cli.Verbs;

/// <summary><c>carefare papers</c>.</summary>
public sealed class PapersVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("carefare-papers").FullName;

    private string Out => Path.Combine(_folder, "out");

    private static string Vera => Tree.Path("examples", "vera-denied.yaml");

    [Fact]
    public void The_list_says_what_each_paper_still_needs_and_fits_eighty_columns()
    {
        var said = Talk.Run("papers", Vera);
        Assert.Equal(Exit.Answered, said.Code);
        Assert.Contains("appeal-internal: Asks your plan in writing to look again", said.Out, StringComparison.Ordinal);
        Assert.Contains("Blank so far: papers.name", said.Out, StringComparison.Ordinal);
        Assert.All(said.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Papers_are_written_in_each_format_and_nothing_is_replaced_unasked()
    {
        string[] ask =
        [
            "papers",
            Vera,
            "--out",
            Out,
            "--only",
            "appeal-internal,call-scripts",
            "--format",
            "html,pdf,docx,txt",
        ];
        Assert.Equal(Exit.Answered, Talk.Run(ask).Code);
        Assert.Equal(8, Directory.GetFiles(Out).Length);
        Assert.StartsWith(
            "%PDF-",
            File.ReadAllText(Path.Combine(Out, "appeal-internal.en.pdf")),
            StringComparison.Ordinal
        );

        var again = Talk.Run(ask);
        Assert.Equal(Exit.BadInput, again.Code);
        Assert.Contains("is there already. Add --force", again.Err, StringComparison.Ordinal);
        Assert.Equal(Exit.Answered, Talk.Run([.. ask, "--force"]).Code);
        Assert.Equal(8, Directory.GetFiles(Out).Length);
    }

    [Fact]
    public void In_Spanish_the_English_letter_lies_beside_its_copy()
    {
        Talk.Run("papers", Vera, "--out", Out, "--only", "appeal-internal,call-scripts", "--language", "es");
        Assert.Equal(
            ["appeal-internal.en.html", "appeal-internal.es.html", "call-scripts.es.html"],
            Directory.GetFiles(Out).Select(path => Path.GetFileName(path)).Order()
        );
    }

    [Theory]
    [InlineData("--only", "apeal-internal", "Did you mean appeal-internal?")]
    [InlineData("--format", "pfd", "Did you mean pdf?")]
    public void A_name_that_is_of_nothing_is_told_with_the_nearest(string option, string name, string mend)
    {
        var said = Talk.Run("papers", Vera, option, name);
        Assert.Equal(Exit.BadInput, said.Code);
        Assert.Contains(mend, said.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void For_programs_each_paper_has_its_state()
    {
        using var json = System.Text.Json.JsonDocument.Parse(Talk.Run("papers", Vera, "--json").Out);
        Assert.Equal("carefare.papers/1", json.RootElement.GetProperty("schema").GetString());
        var states = json
            .RootElement.GetProperty("papers")
            .EnumerateArray()
            .ToDictionary(one => one.GetProperty("id").GetString()!, one => one.GetProperty("state").GetString());
        Assert.Equal("needs_facts", states["appeal-internal"]);
        Assert.Equal("of_no_use", states["account-claim"]);
        Assert.Equal("ready", states["account-year"]);
    }

    [Fact]
    public void Where_the_papers_cannot_be_written_none_is()
    {
        File.WriteAllText(Out, "a file where the folder should be");
        var said = Talk.Run("papers", Vera, "--out", Out);
        Assert.Equal(Exit.BadInput, said.Code);
        Assert.Contains("could not be written", said.Err, StringComparison.Ordinal);
        Assert.Equal([Out], Directory.GetFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
