using Carefare.Cli;
using Carefare.Cli.Verbs;
using Carefare.Tests.Telling;

namespace Carefare.Tests.Cli.Verbs;

public sealed class PlanVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("carefare").FullName;
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _err = new() { NewLine = "\n" };

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _out.Dispose();
        _err.Dispose();
    }

    [Fact]
    public void A_plan_is_an_answer_and_no_plan_is_an_answer_too()
    {
        Assert.Equal(Exit.Answered, Show(SampleReport.Report, new(false, null, false, false)));
        Assert.Equal(Exit.NothingFits, Show(SampleReport.NothingFits, new(false, null, false, false)));
        Assert.Empty(_err.ToString());
    }

    [Fact]
    public void Json_is_the_whole_of_the_answer()
    {
        Show(SampleReport.Report, new(Json: true, null, false, false));
        using var plan = System.Text.Json.JsonDocument.Parse(_out.ToString());
        Assert.Equal("carefare.plan/1", plan.RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public void The_page_is_written_and_where_it_is_stands_on_the_error_stream()
    {
        var file = Path.Combine(_folder, "plan.html");
        Show(SampleReport.Report, new(false, file, false, false));
        Assert.StartsWith("<!doctype html>", File.ReadAllText(file));
        Assert.Contains(file, _err.ToString());
        Assert.StartsWith("The cheapest safe plan", _out.ToString());
    }

    [Fact]
    public void A_page_that_cannot_be_written_is_wrong_input()
    {
        var file = Path.Combine(_folder, "no-such-folder", "plan.html");
        Assert.Equal(Exit.BadInput, Show(SampleReport.Report, new(false, file, false, false)));
        Assert.Empty(_out.ToString());
    }

    [Fact]
    public void Only_the_comparison_or_only_the_choice_can_be_asked_for()
    {
        Show(SampleReport.Report, new(false, null, Baseline: true, Frontier: true));
        Assert.Contains("Compared with", _out.ToString());
        Assert.Contains("Other plans that fit", _out.ToString());
        Assert.DoesNotContain("Month by month", _out.ToString());
    }

    private int Show(PlanReport report, PlanVerb.Wish wish) =>
        PlanVerb.Show(report, wish, new(_out, _err, TextReader.Null, Talk.Today, 80, Colour: false));
}
