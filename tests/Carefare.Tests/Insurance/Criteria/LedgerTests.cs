using Carefare.Insurance.Criteria;

namespace Carefare.Tests.Insurance.Criteria;

public sealed class LedgerTests
{
    private static readonly Criterion Two = new Criterion.Trials(2, 2, new(Weeks: 8, Dose: DoseRule.Usual));

    private static readonly Trial Sertraline = Tried.Adequate("sertraline", "ssri");

    private static readonly Trial Venlafaxine = Tried.Adequate("venlafaxine", "snri");

    [Fact]
    public void Two_treatments_of_two_classes_that_were_long_and_strong_enough_are_enough()
    {
        var line = Tried.Line(Two, Tried.History(Sertraline, Venlafaxine));
        Assert.Equal((Met.Yes, "2 antidepressants count: sertraline, venlafaxine."), (line.Met, line.Why));
        Assert.Empty(line.Missing);
        Assert.Empty(line.Lacks);
    }

    [Fact]
    public void A_treatment_that_was_too_short_is_told_with_its_weeks()
    {
        var line = Tried.Line(Two, Tried.History(Sertraline, Venlafaxine with { Weeks = 5 }));
        Assert.Equal(Met.No, line.Met);
        Assert.Contains("venlafaxine (8 weeks asked, 5 recorded)", line.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dose_below_the_usual_one_does_not_count()
    {
        var line = Tried.Line(
            Two,
            Tried.History(Sertraline, Venlafaxine with { DailyDoseMg = 37.5m, LeastDoseMg = 75 })
        );
        Assert.Equal(Met.No, line.Met);
        Assert.Contains("75 mg a day or more; 37.5 mg recorded", line.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_usual_dose_is_recorded_the_plan_is_asked()
    {
        var line = Tried.Line(Two, Tried.History(Sertraline, Venlafaxine with { LeastDoseMg = null }));
        Assert.Equal(Met.Unknown, line.Met);
        Assert.Contains("ask the plan which it counts", line.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_drug_twice_counts_once_and_two_of_one_class_are_one_class()
    {
        Assert.Equal(Met.No, Tried.Line(Two, Tried.History(Sertraline, Sertraline)).Met);
        Assert.Equal(Met.No, Tried.Line(Two, Tried.History(Sertraline, Tried.Adequate("fluoxetine", "ssri"))).Met);
    }

    [Fact]
    public void A_treatment_that_only_memory_shows_counts_and_its_record_is_missing()
    {
        var line = Tried.Line(Two, Tried.History(Sertraline, Venlafaxine with { IsShown = false }));
        Assert.Equal(Met.Yes, line.Met);
        Assert.Equal(new MissingRecord("venlafaxine", 1), Assert.Single(line.Missing));
        Assert.Empty(line.Lacks);
    }

    [Fact]
    public void Whether_a_record_shows_it_is_asked_where_nobody_said()
    {
        var line = Tried.Line(Two, Tried.History(Sertraline, Venlafaxine with { IsShown = null }));
        Assert.Equal(["tried[1].proof"], line.Lacks);
    }

    [Fact]
    public void Where_others_on_record_are_enough_no_record_is_missing()
    {
        var third = Tried.Adequate("bupropion", "bupropion") with { IsShown = false };
        Assert.Empty(Tried.Line(Two, Tried.History(Sertraline, Venlafaxine, third)).Missing);
    }

    [Fact]
    public void A_treatment_that_helped_does_not_count() =>
        Assert.Contains(
            "it helped",
            Tried.Line(Two, Tried.History(Sertraline with { Outcome = Outcome.Helped, Improvement = null })).Why,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(0.25, Met.Yes)]
    [InlineData(0.26, Met.No)]
    public void An_improvement_counts_up_to_what_the_plan_names(double fell, Met met)
    {
        var one = new Criterion.Trials(1, 1, new(ImprovementAtMost: 0.25m));
        var partly = Sertraline with { Outcome = Outcome.Partial, Improvement = (decimal)fell };
        Assert.Equal(met, Tried.Line(one, Tried.History(partly)).Met);
    }

    [Theory]
    [InlineData(false, Met.Unknown)]
    [InlineData(true, Met.Yes)]
    public void A_treatment_that_was_not_tolerated_counts_only_where_the_plan_says_so(bool counts, Met met)
    {
        var one = new Criterion.Trials(1, 1, new(Weeks: 4, CountsIfNotTolerated: counts));
        var stopped = Sertraline with { Outcome = Outcome.NotTolerated, Weeks = 1, Improvement = null };
        Assert.Equal(met, Tried.Line(one, Tried.History(stopped)).Met);
    }

    [Fact]
    public void Only_the_last_years_and_the_present_episode_count_where_the_plan_asks_that()
    {
        var recent = new Criterion.Trials(1, 1, new(WithinYears: 5));
        var present = new Criterion.Trials(1, 1, new(ThisEpisode: true));
        var old = Sertraline with { Ended = Tried.Today.AddYears(-5).AddDays(-1), ThisEpisode = false };
        Assert.Equal(Met.No, Tried.Line(recent, Tried.History(old)).Met);
        Assert.Equal(Met.Yes, Tried.Line(recent, Tried.History(old with { Ended = Tried.Today.AddYears(-5) })).Met);
        Assert.Equal(Met.No, Tried.Line(present, Tried.History(old)).Met);
        Assert.Equal(Met.Unknown, Tried.Line(present, Tried.History(old with { ThisEpisode = null })).Met);
    }

    [Fact]
    public void Any_one_scale_is_enough_and_one_that_is_not_known_may_be_it()
    {
        var severe = new Criterion.Score(new Dictionary<string, int> { ["madrs"] = 28, ["phq9"] = 15 }, null);
        Assert.Equal(Met.Yes, Scored(severe, ("phq9", 15)).Met);
        Assert.Equal(Met.Unknown, Scored(severe, ("phq9", 14)).Met);
        Assert.Equal(["scores.madrs"], Scored(severe, ("phq9", 14)).Lacks);
        Assert.Equal(Met.No, Scored(severe, ("phq9", 14), ("madrs", 27)).Met);
    }

    [Fact]
    public void A_score_that_is_too_old_has_to_be_taken_again()
    {
        var recent = new Criterion.Score(new Dictionary<string, int> { ["phq9"] = 15 }, 4);
        var history = Tried.History() with { Scores = new Dictionary<string, int> { ["phq9"] = 20 } };
        Assert.Equal(Met.Yes, Tried.Line(recent, history with { ScoredOn = Tried.Today.AddDays(-28) }).Met);
        Assert.Equal(Met.Unknown, Tried.Line(recent, history with { ScoredOn = Tried.Today.AddDays(-29) }).Met);
        Assert.Equal(Met.Unknown, Tried.Line(recent, history with { ScoredOn = null }).Met);
    }

    [Theory]
    [InlineData(17, Met.No)]
    [InlineData(18, Met.Yes)]
    [InlineData(65, Met.Yes)]
    [InlineData(66, Met.No)]
    public void Both_ends_of_an_age_are_included(int age, Met met) =>
        Assert.Equal(met, Tried.Line(new Criterion.Age(18, 65), Tried.History() with { Age = age }).Met);

    [Fact]
    public void Any_of_several_is_met_by_one_of_them_and_tells_only_that()
    {
        var added = Tried.Adequate("lithium", "lithium");
        var any = new Criterion.AnyOf([new Criterion.Psychotherapy(), new Criterion.Augmentation(1, new(Weeks: 8))]);
        var line = Tried.Line(any, Tried.History(added));
        Assert.Equal((Met.Yes, "1 added drug counts: lithium."), (line.Met, line.Why));
        Assert.Equal(Met.No, Tried.Line(any, Tried.History(Sertraline)).Met);
    }

    [Fact]
    public void What_the_clinic_states_is_never_taken_as_met_and_never_stands_in_the_way()
    {
        var ledger = Ledger.Of(
            [new Criterion.ByClinic("A psychiatrist prescribes it."), new Criterion.Age(18, null)],
            Tried.History()
        );
        Assert.Equal(Met.Unknown, ledger.Lines[0].Met);
        Assert.Equal(Met.Yes, ledger.Met);
    }

    private static LedgerLine Scored(Criterion criterion, params (string Scale, int Points)[] scores) =>
        Tried.Line(
            criterion,
            Tried.History() with
            {
                Scores = scores.ToDictionary(one => one.Scale, one => one.Points),
            }
        );
}
