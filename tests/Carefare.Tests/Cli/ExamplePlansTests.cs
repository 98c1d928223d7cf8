using System.Text.Json;

namespace Carefare.Tests.Cli;

/// <summary>What is to be learnt from the invented people.</summary>
public sealed class ExamplePlansTests
{
    [Theory]
    [InlineData("maria-uninsured.yaml", "sliding_scale", "clinic-plan")]
    [InlineData("sam-hsa.yaml", "package", "hsa")]
    [InlineData("lee-fsa.yaml", "per_infusion", "fsa")]
    [InlineData("joe-membership.yaml", "membership", "membership")]
    [InlineData("kim-loan.yaml", "per_infusion", "loan")]
    public void Each_person_has_another_best_answer(string person, string form, string route)
    {
        using var json = JsonDocument.Parse(Talk.Run("plan", Tree.Path("examples", person), "--json").Out);
        var best = json.RootElement.GetProperty("recommended");
        Assert.Equal(form, best.GetProperty("price_form").GetString());
        var used = json
            .RootElement.GetProperty("routes")
            .EnumerateArray()
            .Where(one => one.GetProperty("used").GetBoolean())
            .Select(one => one.GetProperty("id").GetString());
        Assert.Contains(route, used);
    }

    [Fact]
    public void For_Ana_nothing_fits_and_the_smallest_changes_are_said()
    {
        var said = Talk.Run("plan", Tree.Path("examples", "ana-nothing-fits.yaml"), "--json");
        Assert.Equal(1, said.Code);
        using var json = JsonDocument.Parse(said.Out);
        Assert.NotEqual(0, json.RootElement.GetProperty("relax").GetArrayLength());
    }
}
