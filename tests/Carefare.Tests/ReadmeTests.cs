using Carefare.Cli;

namespace Carefare.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_worked_person_of_the_README_is_what_the_plan_command_prints()
    {
        var readme = File.ReadAllText(Tree.Path("README.md"));
        var shown = readme.Split("```text\n")[1].Split("```")[0];
        var printed = new StringWriter();
        var around = new Surroundings(
            printed,
            TextWriter.Null,
            TextReader.Null,
            new(2026, 11, 23),
            Width: 80,
            Colour: false
        );
        var code = CommandLine.Run(["plan", Tree.Path("examples", "maria-uninsured.yaml")], around);
        Assert.Equal(Exit.Answered, code);
        Assert.StartsWith(shown, printed.ToString());
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
}
