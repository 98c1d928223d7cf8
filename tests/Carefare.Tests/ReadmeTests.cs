using Carefare.Cli;

namespace Carefare.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_worked_person_of_the_README_is_what_the_plan_command_prints()
    {
        var shown = Shown("README.md");
        Assert.StartsWith(shown, Plan("maria-uninsured.yaml"));
    }

    [Fact]
    public void The_page_on_open_answers_shows_what_the_plan_command_prints() =>
        Assert.Contains(
            Shown("docs", "how-to", "plan-before-everybody-has-answered.md"),
            Plan("rosa-waiting.yaml"),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_page_on_importing_shows_what_the_import_command_prints()
    {
        var printed = new StringWriter();
        var around = Around(printed);
        var bundle = Tree.Path("examples", "bundles", "rosa-insurer.json");
        Assert.Equal(Exit.Answered, CommandLine.Run(["import", bundle], around));
        Assert.EndsWith(Shown("docs", "how-to", "import-your-record-from-an-insurer.md"), printed.ToString());
    }

    [Fact]
    public void Every_place_that_the_README_links_to_is_there()
    {
        var links = File.ReadAllText(Tree.Path("README.md")).Split("](").Skip(1).Select(rest => rest.Split(')')[0]);
        Assert.All(
            links.Where(link => !link.StartsWith("http", StringComparison.Ordinal)),
            link => Assert.True(Path.Exists(Tree.Path(link)), link)
        );
    }

    private static string Shown(params ReadOnlySpan<string> page) =>
        File.ReadAllText(Tree.Path(page)).Split("```text\n")[1].Split("```")[0];

    private static string Plan(string person)
    {
        var printed = new StringWriter();
        Assert.Equal(Exit.Answered, CommandLine.Run(["plan", Tree.Path("examples", person)], Around(printed)));
        return printed.ToString();
    }

    private static Surroundings Around(TextWriter printed) =>
        new(printed, TextWriter.Null, TextReader.Null, new(2026, 11, 23), Width: 80, Colour: false);
}
