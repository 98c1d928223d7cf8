using Carefare.Cli;
using static Carefare.Tests.Cli.Printed;

namespace Carefare.Tests.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public void Without_a_command_three_examples_are_shown()
    {
        var said = Talk.Run();
        Assert.Equal(Exit.Answered, said.Code);
        Assert.Equal(3, said.Out.Split('\n').Count(line => line.StartsWith("  carefare ", StringComparison.Ordinal)));
        Assert.Empty(said.Err);
    }

    [Fact]
    public void Help_calls_the_program_by_its_name()
    {
        var said = Talk.Run("plan", "--help");
        Assert.Equal(Exit.Answered, said.Code);
        Assert.Contains("carefare plan <CASE> [options]", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_a_line_on_its_own()
    {
        var said = Talk.Run("--version");
        Assert.Equal(Exit.Answered, said.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", said.Out);
    }

    [Theory]
    [InlineData("carefare: There is no command \"wyh\". Did you mean why?\n", "wyh")]
    [InlineData("carefare why: There is no option --jsn. Did you mean --json?\n", "why", "--jsn", "plan.json")]
    [InlineData("carefare why: There is no option -x. See carefare why --help.\n", "why", "plan.json", "-x")]
    [InlineData("carefare why: PLAN.json is missing. See carefare why --help.\n", "why")]
    [InlineData("carefare why: \"c\" is one word too many. See carefare why --help.\n", "why", "a.json", "b", "c")]
    [InlineData("carefare: There is no command \"xylophone\". See carefare --help.\n", "xylophone")]
    [InlineData("carefare: There is no option --versoin. Did you mean --version?\n", "--versoin")]
    public void Words_that_no_command_takes_are_answered_in_one_sentence(string sentence, params string[] args)
    {
        var said = Talk.Run(args);
        Assert.Equal((Exit.BadInput, "", sentence), (said.Code, said.Out, said.Err));
    }

    [Theory]
    [InlineData("routes")]
    [InlineData("cost")]
    [InlineData("credit")]
    public void A_day_before_the_figures_begin_is_answered_in_one_sentence(string verb)
    {
        var said = Talk.Run(verb, Tree.Path("examples", "maria-uninsured.yaml"), "--as-of", "1999-01-01");
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.StartsWith("carefare: The answer needs the figure \"", said.Err, StringComparison.Ordinal);
        Assert.EndsWith(" Or name a later day with --as-of.\n", said.Err, StringComparison.Ordinal);
        Assert.Single(said.Err.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_year_that_is_past_is_answered_with_what_is_known_of_it()
    {
        var said = Talk.Run("routes", Tree.Path("examples", "sam-hsa.yaml"), "--all", "--as-of", "2025-06-01");
        Assert.Equal(Exit.Answered, said.Code);
        Assert.Contains("up to $2,300.00 in 2025 and $4,400.00 in 2026", Flat(said.Out), StringComparison.Ordinal);
        Assert.Contains(
            "It states what the account's administrator wants to read.",
            Flat(said.Out),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_fault_of_ours_is_one_sentence_that_quotes_nothing()
    {
        var err = new StringWriter();
        var around = new Surroundings(TextWriter.Null, err, TextReader.Null, Talk.Today, 80, Colour: false);
        var code = OurFault.Confess(new InvalidOperationException("income 64000 of Maria"), around);
        Assert.Equal(Exit.OurFault, code);
        Assert.Contains("This is our fault", err.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Maria", err.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", err.ToString(), StringComparison.Ordinal);
    }
}
