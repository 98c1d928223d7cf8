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
    public void For_Ana_nothing_fits_and_small_changes_of_several_kinds_are_said()
    {
        var said = Talk.Run("plan", Tree.Path("examples", "ana-nothing-fits.yaml"), "--json");
        Assert.Equal(1, said.Code);
        using var json = JsonDocument.Parse(said.Out);
        var changes = json
            .RootElement.GetProperty("relax")
            .EnumerateArray()
            .Select(change => change.GetProperty("change").GetString()!)
            .ToList();
        Assert.Contains(changes, change => change.Contains("more at the beginning", StringComparison.Ordinal));
        Assert.Contains(changes, change => change.Contains("infusions first", StringComparison.Ordinal));
        Assert.Contains(changes, change => change.StartsWith("start on", StringComparison.Ordinal));
        Assert.Contains(changes, change => change.StartsWith("Sandia Ketamine Center asks", StringComparison.Ordinal));
    }
}
