using System.Text.Json;
using Carefare.Cli;
using Carefare.Tests.Trials;
using static Carefare.Tests.Cli.Printed;

namespace Carefare.Tests.Cli.Verbs;

/// <summary><c>carefare trials</c>: what it shows of a saved search, what it sends, and what it says when it cannot.</summary>
public sealed class TrialsVerbTests : IDisposable
{
    private const string Timid = "carefare: 1\ncondition: {diagnosis: ptsd}\nperson: {zip: \"80203\"}\n";

    private static readonly string Maria = Tree.Path("examples", "maria-uninsured.yaml");
    private static readonly string Saved = Tree.Path("examples", "invented-studies.trials.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("carefare").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_list_of_studies_is_what_was_approved()
    {
        var said = Talk.Run("trials", Maria, "--snapshot", Saved);
        Assert.Equal((Exit.Answered, ""), (said.Code, said.Err));
        Assert.All(said.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Golden.Matches(said.Out, "tests", "golden", "trials", "maria.txt");
    }

    [Fact]
    public void The_list_for_programs_is_what_was_approved()
    {
        var said = Talk.Run("trials", Maria, "--snapshot", Saved, "--json");
        Assert.Equal((Exit.Answered, ""), (said.Code, said.Err));
        Golden.Matches(said.Out, "tests", "golden", "trials", "maria.json");
    }

    [Fact]
    public void One_study_is_shown_whole_with_its_own_criteria()
    {
        var said = Talk.Run("trials", Maria, "--snapshot", Saved, "--study", "nct99999901");
        Assert.Equal((Exit.Answered, ""), (said.Code, said.Err));
        Golden.Matches(said.Out, "tests", "golden", "trials", "one-study.txt");
    }

    [Fact]
    public void More_miles_let_more_studies_in()
    {
        string Fit(params string[] more)
        {
            using var json = JsonDocument.Parse(
                Talk.Run(["trials", Maria, "--snapshot", Saved, "--json", .. more]).Out
            );
            return json
                .RootElement.GetProperty("trials")
                .EnumerateArray()
                .Single(study => study.GetProperty("id").GetString() == "NCT99999904")
                .GetProperty("fit")
                .GetString()!;
        }

        Assert.Equal(("far", "fits"), (Fit(), Fit("--within", "2000")));
    }

    [Fact]
    public void Without_a_saved_search_it_says_what_it_would_send_and_sends_nothing()
    {
        using var registry = LoopbackRegistry.That(Reply.Page([]));
        var said = Talk.Run("trials", Case(Timid), "--knowledge", KnowledgeAt(registry.Address));
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.StartsWith("carefare trials: There is no saved search yet (", said.Err, StringComparison.Ordinal);
        Assert.Contains(
            $"  {registry.Address}/studies?format=json&query.cond=PTSD%20OR%20",
            said.Err,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("80203", said.Err, StringComparison.Ordinal);
        Assert.Empty(registry.Requests);
    }

    [Fact]
    public void Online_it_asks_what_it_said_keeps_the_answer_and_needs_no_network_afterwards()
    {
        var file = Case(Timid);
        string knowledge;
        using (var registry = LoopbackRegistry.That(Reply.Page([Made.Study().ToJsonString()], total: 1)))
        {
            knowledge = KnowledgeAt(registry.Address);
            var live = Run("trials", file, "--live", "--knowledge", knowledge);
            Assert.Equal(Exit.Answered, live.Code);
            Assert.Contains("NCT99999901", live.Out, StringComparison.Ordinal);
            var announced = live.Err.Split('\n').Where(line => line.StartsWith("  http", StringComparison.Ordinal));
            Assert.Equal(
                announced.Select(line => new Uri(line.Trim()).PathAndQuery),
                registry.Requests.Select(request => request.Split(' ')[1])
            );
        }

        var again = Run("trials", file, "--knowledge", knowledge);
        Assert.Equal((Exit.Answered, ""), (again.Code, again.Err));
        Assert.Contains("NCT99999901", again.Out, StringComparison.Ordinal);
        Assert.Equal(["case.trials.json", "case.yaml"], Files());
    }

    [Fact]
    public void The_place_is_sent_roughly_and_only_when_asked_to()
    {
        using var registry = LoopbackRegistry.That(Reply.Page([]));
        var said = Run(
            "trials",
            Case(Timid),
            "--live",
            "--send-place",
            "--within",
            "60",
            "--knowledge",
            KnowledgeAt(registry.Address)
        );
        Assert.Equal(Exit.Answered, said.Code);
        Assert.Contains("distance%2839.7%2C-105%2C60mi%29", registry.Questions[0], StringComparison.Ordinal);
        Assert.Contains("within 60 miles of 39.7,-105", Flat(said.Out), StringComparison.Ordinal);
    }

    [Fact]
    public void A_registry_that_fails_leaves_the_earlier_search_as_it_was()
    {
        var file = Case(Timid);
        var kept = Path.Combine(_folder, "case.trials.json");
        File.Copy(Saved, kept);
        using var registry = LoopbackRegistry.That(Reply.Busy(503));
        var said = Run("trials", file, "--live", "--knowledge", KnowledgeAt(registry.Address));
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.Contains(
            $"carefare trials: The registry has trouble (503). Try again later. The earlier search in {kept} is as it was: leave --live out to use it.",
            said.Err,
            StringComparison.Ordinal
        );
        Assert.Equal(File.ReadAllText(Saved), File.ReadAllText(kept));
    }

    [Fact]
    public void Nothing_but_a_saved_search_is_ever_written_over()
    {
        var file = Case(Timid);
        using var registry = LoopbackRegistry.That(Reply.Page([]));
        var said = Run("trials", file, "--live", "--snapshot", file, "--knowledge", KnowledgeAt(registry.Address));
        Assert.Equal(Exit.BadInput, said.Code);
        Assert.Contains(
            "is there already and is no saved search. Name another with --snapshot.",
            said.Err,
            StringComparison.Ordinal
        );
        Assert.Equal(Timid, File.ReadAllText(file));
        Assert.Empty(registry.Requests);
    }

    [Theory]
    [InlineData(
        "carefare: 1\n",
        "What the treatment is for is not known, so there is nothing to search for. Put it into \"condition.diagnosis\".",
        "--live"
    )]
    [InlineData("carefare: 1\ncondition: {diagnosis: other}\n", "There are no search terms for \"other\".", "--live")]
    [InlineData(
        "carefare: 1\ncondition: {diagnosis: ptsd}\n",
        "Where your ZIP code is, is not known.",
        "--live",
        "--send-place"
    )]
    [InlineData(Timid, "Nothing is sent without --live.", "--send-place")]
    [InlineData(Timid, "\"far\" are no miles. Write a whole number from 1 to 5000.", "--within", "far")]
    [InlineData(
        Timid,
        "The file nowhere.json is not there. Check the name and the folder.",
        "--snapshot",
        "nowhere.json"
    )]
    public void What_cannot_be_answered_is_told_in_one_sentence(string person, string sentence, params string[] more)
    {
        var said = Talk.Run(["trials", Case(person), .. more]);
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.Contains(sentence, said.Err, StringComparison.Ordinal);
        Assert.Single(said.Err.TrimEnd('\n').Split('\n'));
        Assert.Equal(["case.yaml"], Files());
    }

    [Fact]
    public void A_study_that_is_not_there_is_told_by_its_number()
    {
        var said = Talk.Run("trials", Maria, "--snapshot", Saved, "--study", "NCT00000001");
        Assert.Equal(
            (
                Exit.BadInput,
                "",
                "carefare trials: NCT00000001 is not in this search. Without --study, all that are in it are listed.\n"
            ),
            (said.Code, said.Out, said.Err)
        );
    }

    [Fact]
    public void The_routes_count_on_a_saved_search_that_is_named()
    {
        var without = Flat(Talk.Run("routes", Maria).Out);
        var with = Flat(Talk.Run("routes", Maria, "--trials", Saved).Out);
        Assert.Contains("nobody has looked yet", without, StringComparison.Ordinal);
        Assert.Contains(
            "1 study seems to fit by what the registry said on Nov 23, 2026",
            with,
            StringComparison.Ordinal
        );
        Assert.Equal(Exit.BadInput, Talk.Run("routes", Maria, "--trials", Maria).Code);
    }

    private static Talk.Said Run(params string[] args)
    {
        var (@out, err) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var around = new Surroundings(@out, err, TextReader.Null, Talk.Today, Width: 80, Colour: false)
        {
            Time = Inquiry.Clock(),
        };
        return new(CommandLine.Run(args, around), @out.ToString(), err.ToString());
    }

    private string Case(string text)
    {
        var file = Path.Combine(_folder, "case.yaml");
        File.WriteAllText(file, text);
        return file;
    }

    private IEnumerable<string?> Files() =>
        Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    /// <summary>Our knowledge, in which the registry is somewhere else.</summary>
    private string KnowledgeAt(string address)
    {
        var copy = Path.Combine(_folder, "knowledge");
        foreach (var file in Directory.GetFiles(Tree.Path("knowledge"), "*.yaml", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(Tree.Path("knowledge"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllText(
                to,
                File.ReadAllText(file)
                    .Replace(
                        "value: https://clinicaltrials.gov/api/v2}",
                        $"value: \"{address}\"}}",
                        StringComparison.Ordinal
                    )
            );
        }

        return copy;
    }
}
