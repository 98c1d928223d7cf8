using Carefare.Cli;

namespace Carefare.Tests.Cli.Verbs;

public sealed class CrowdfundingVerbTests
{
    [Theory]
    [InlineData("maria-uninsured", "nothing")]
    [InlineData("maria-uninsured", "need")]
    [InlineData("maria-uninsured", "full")]
    [InlineData("ana-nothing-fits", "full")]
    public void The_text_is_as_approved(string person, string tell) =>
        Golden.Matches(Write(person, tell), "tests", "golden", "crowdfunding", $"{person}-{tell}.txt");

    [Fact]
    public void Unless_the_person_wants_it_told_neither_the_illness_nor_the_treatment_nor_the_clinic_is_named()
    {
        foreach (var word in new[] { "depress", "ketamine", "Pecan", "infusion" })
        {
            Assert.DoesNotContain(word, Written("nothing"), StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain("depress", Written("need"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("depress", Written("full"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void It_asks_for_what_the_plan_would_have_to_borrow() =>
        Assert.Contains("borrow $1,985.00 for it", Written("nothing"), StringComparison.Ordinal);

    /// <summary>What is published, without what is said about it.</summary>
    private static string Written(string tell) =>
        string.Join(' ', Write("maria-uninsured", tell).Split("Before you publish it")[0].Split((char[]?)null));

    private static string Write(string person, string tell)
    {
        var said = Talk.Run("crowdfunding", Tree.Path("examples", $"{person}.yaml"), "--tell", tell);
        Assert.Equal(Exit.Answered, said.Code);
        return said.Out;
    }
}
