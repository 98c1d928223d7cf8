using Carefare.Planning;
using Carefare.Telling;
using Carefare.Tests.Cli;

namespace Carefare.Tests.Telling;

public sealed class StoryWordsTests
{
    private static readonly (decimal, int, string[])[] Stories =
    [
        (0.455m, 5550, ["-authorization", "-appeal"]),
        (0.35m, 2820, ["+authorization"]),
        (0.195m, 2910, ["-authorization", "+appeal"]),
    ];

    [Theory]
    [InlineData(0, "0 in 100")]
    [InlineData(0.004, "less than 1 in 100")]
    [InlineData(0.177, "18 in 100")]
    [InlineData(0.125, "13 in 100")]
    [InlineData(0.996, "more than 99 in 100")]
    [InlineData(1, "100 in 100")]
    public void A_chance_reads_as_so_many_in_a_hundred(double probability, string says) =>
        Assert.Equal(says, StoryWords.Chance((decimal)probability));

    [Theory]
    [InlineData(Attitude.Expected, "$2,000.00 on average ($5,550.00 at worst)")]
    [InlineData(
        Attitude.Cautious,
        "$2,000.00 in the dearest fifth of what may come ($2,000.00 on average, $5,550.00 at worst)"
    )]
    [InlineData(Attitude.Worst, "$2,000.00 at worst ($2,000.00 on average)")]
    public void What_the_plan_counts_for_says_by_which_measure_and_never_hides_the_worst(
        Attitude attitude,
        string says
    ) => Assert.Equal(says, StoryWords.Cost(Awaited.Outlook(attitude, Stories)));

    [Fact]
    public void The_chance_of_an_answer_is_the_chance_where_it_comes_to_it()
    {
        // 0.195 of the 0.65 in which the authorization is a no.
        Assert.Equal(
            [
                ("Dec 8, 2026", "the prior authorization", "35 in 100"),
                ("Dec 18, 2026", "the appeal, after a no", "30 in 100"),
            ],
            StoryWords.Decisions(Awaited.Outlook(Attitude.Expected, Stories))
        );
    }

    [Fact]
    public void What_is_done_before_the_first_answer_is_said_with_its_amounts() =>
        Assert.StartsWith(
            "Before Dec 8, 2026 the plan is the same whatever comes: you pay $350.00, and put $2,400.00 on credit.",
            StoryWords.Now(Awaited.Outlook(Attitude.Expected, Stories)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Only_what_differs_from_the_told_plan_is_said_of_another()
    {
        var told = SamplePlan.Plan;
        Assert.Equal("", StoryWords.Otherwise(Awaited.Costing(100), told));
        Assert.Equal("no credit", StoryWords.Otherwise(told with { Debts = [] }, told));
        Assert.Equal(
            "first treatment Jan 5, 2027",
            StoryWords.Otherwise(told with { Course = told.Course with { Start = new(2027, 1, 5) } }, told)
        );
    }
}
