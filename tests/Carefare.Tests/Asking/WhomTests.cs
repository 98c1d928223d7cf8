using Carefare.Asking;
using Carefare.Knowledge;

namespace Carefare.Tests.Asking;

public sealed class WhomTests
{
    [Fact]
    public void What_a_health_plan_allows_is_asked_of_the_plan()
    {
        var whom = Ask("coverage[0].claims.allowed.infusion");
        Assert.Contains("your health plan", whom.Who, StringComparison.Ordinal);
        Assert.Contains("How much?", whom.Script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coverage[0].claims.authorization.chance")]
    [InlineData("coverage[0].claims.external_review.chance")]
    public void How_likely_a_yes_is_nobody_is_called_for(string key)
    {
        var whom = Ask(key);
        Assert.Equal(("yourself", ""), (whom.Who, whom.Script));
    }

    [Theory]
    [InlineData("coverage[0].denial.letter_deadline", "yourself")]
    [InlineData("coverage[0].denial.grandfathered", "your health plan (the number is on the card)")]
    public void What_stands_in_the_letter_nobody_is_called_for(string key, string who) =>
        Assert.Equal(who, Ask(key).Who);

    private static Whom Ask(string key) =>
        Whom.Of(new(People.Nobody, KnowledgeBase.Embedded, new(2026, 11, 23)), key, "How much?");
}
