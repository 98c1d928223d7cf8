using Carefare.Cli;
using Carefare.Telling.Json;
using Carefare.Tests.Telling;

namespace Carefare.Tests.Cli.Verbs;

public sealed class WhyVerbTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");

    public WhyVerbTests() => File.WriteAllText(_file, PlanJson.Of(SampleReport.Report));

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_figure_is_explained_down_to_its_charges()
    {
        var said = Talk.Run("why", _file, "recommended.total");
        Assert.Equal((Exit.Answered, ""), (said.Code, said.Err));
        Assert.StartsWith("What the course costs you in the end: $4,117.20\n  = clinic bills", said.Out);
        Assert.Contains("    - Dec 1, 2026: Evaluation: $350.00 (the clinic's price)\n", said.Out);
        Assert.Contains("[hsa-contribution-limit] Rev. Proc. 2025-19", said.Out);
    }

    [Fact]
    public void Without_a_path_all_that_can_be_explained_is_listed()
    {
        var said = Talk.Run("why", _file);
        Assert.Equal(Exit.Answered, said.Code);
        Assert.All(SampleReport.Report.Because.Keys, path => Assert.Contains(path, said.Out));
    }

    [Fact]
    public void A_path_without_an_explanation_is_answered_with_the_nearest()
    {
        var said = Talk.Run("why", _file, "recommended.totl");
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.Equal("carefare why: recommended.totl has no explanation. Nearest: recommended.total.\n", said.Err);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"schema\": \"carefare.plan/2\", \"because\": {}}")]
    [InlineData("{\"schema\": \"carefare.plan/1\", \"because\": {\"x\": {\"says\": 1}}}")]
    [InlineData("{\"schema\": \"carefare.plan/1\", \"schema\": \"carefare.plan/1\", \"because\": {}}")]
    public void What_is_not_a_plan_is_refused_in_one_sentence(string text)
    {
        File.WriteAllText(_file, text);
        var said = Talk.Run("why", _file, "recommended.total");
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.Equal(1, said.Err.Count(letter => letter == '\n'));
    }

    [Fact]
    public void A_file_that_is_not_there_is_answered_in_one_sentence()
    {
        var said = Talk.Run("why", "no-such-plan.json");
        Assert.Equal(Exit.BadInput, said.Code);
        Assert.Equal("carefare: The file no-such-plan.json is not there. Check the name and the folder.\n", said.Err);
    }
}
