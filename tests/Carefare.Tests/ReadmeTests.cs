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
        var around = new Surroundings(
            printed,
            TextWriter.Null,
            TextReader.Null,
            new(2026, 11, 23),
            Width: 80,
            Colour: false
        );
        Assert.Equal(Exit.Answered, CommandLine.Run(["plan", Tree.Path("examples", person)], around));
        return printed.ToString();
    }
}
