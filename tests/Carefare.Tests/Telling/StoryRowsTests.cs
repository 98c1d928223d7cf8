using Carefare.Planning;
using Carefare.Telling;
using Carefare.Tests.Cli;

namespace Carefare.Tests.Telling;

public sealed class StoryRowsTests
{
    [Fact]
    public void Answers_are_told_in_the_order_of_their_days_a_yes_before_a_no()
    {
        var rows = StoryRows.Of(
            Awaited.Outlook(
                Attitude.Expected,
                (0.5m, 5000, ["-authorization", "-fund"]),
                (0.3m, 2000, ["+authorization"]),
                (0.2m, 4000, ["-authorization", "+fund"])
            )
        );
        Assert.Equal(
            ["authorization: yes", "authorization: no, Hope Fund: yes", "authorization: no, Hope Fund: no"],
            rows.Shown.Select(row => StoryWords.Short(row.Answers))
        );
        Assert.Equal([false, false, true], rows.Shown.Select(row => row.IsTold));
        Assert.Empty(rows.Rest);
    }

    [Fact]
    public void An_answer_that_changes_nothing_where_it_comes_is_left_out_there()
    {
        // Where the treatment ends, the fund has nothing to pay any more.
        var rows = StoryRows.Of(
            Awaited.Outlook(
                Attitude.Expected,
                (0.40m, 5000, ["+response", "-fund"]),
                (0.30m, 4000, ["+response", "+fund"]),
                (0.18m, 1900, ["-response", "-fund"]),
                (0.12m, 1900, ["-response", "+fund"])
            )
        );
        Assert.Equal(
            [
                ("it helps, Hope Fund: yes", 0.30m),
                ("it helps, Hope Fund: no", 0.40m),
                ("it does not help and ends", 0.30m),
            ],
            rows.Shown.Select(row => (StoryWords.Short(row.Answers), row.Probability))
        );
    }

    [Fact]
    public void Answers_after_which_another_plan_is_paid_off_later_are_kept_apart_although_they_cost_the_same()
    {
        var outlook = Awaited.Outlook(Attitude.Expected, (0.5m, 5000, ["+fund"]), (0.5m, 5000, ["-fund"]));
        var other = outlook.Stories[1];
        var later = other.Plan.Debts[0] with { PaidOff = other.Plan.Debts[0].PaidOff.AddMonths(1) };
        var stories = new[] { outlook.Stories[0], other with { Plan = other.Plan with { Debts = [later] } } };
        Assert.Single(StoryRows.Of(outlook).Shown);
        Assert.Equal(2, StoryRows.Of(outlook with { Stories = stories }).Shown.Count);
    }

    [Theory]
    [InlineData(9, 9)]
    [InlineData(10, 8)]
    [InlineData(16, 8)]
    public void Of_many_stories_the_likeliest_are_shown_and_the_rest_is_summed_up(int stories, int shown)
    {
        // Each answer comes where the ones before were a no; the last story is the likeliest and is told.
        var all = Enumerable
            .Range(0, stories)
            .Select(yes =>
                (
                    yes == 0 ? 1 - 0.01m * (stories - 1) * stories / 2 + 0m : 0.01m * (stories - yes),
                    1000 + yes,
                    Enumerable
                        .Range(1, yes == 0 ? stories - 1 : yes)
                        .Select(at => $"{(at == yes ? '+' : '-')}answer {at}")
                        .ToArray()
                )
            );
        var rows = StoryRows.Of(Awaited.Outlook(Attitude.Expected, [.. all]));
        Assert.Equal(shown, rows.Shown.Count);
        Assert.Equal(stories - shown, rows.Rest.Count);
        Assert.True(rows.Shown.Single(row => row.IsTold).Answers.All(answer => !answer.Yes));
        Assert.Equal(1, rows.Shown.Concat(rows.Rest).Sum(row => row.Probability));
        Assert.All(
            rows.Rest,
            rest => Assert.All(rows.Shown, row => Assert.True(row.IsTold || row.Probability >= rest.Probability))
        );
    }
}
