using Carefare.Insurance.Clocks;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Appeals;
using CsCheck;

namespace Carefare.Tests.Rules.Appeals;

/// <summary>Which day is the last one: letters, weekends, states, and what is past.</summary>
public sealed class DeadlineDayTests
{
    private static readonly BusinessCalendar Calendar = BusinessDays.Of(KnowledgeBase.Embedded);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 700].Select(days => new DateOnly(2025, 1, 1).AddDays(days));

    private static readonly string[] Types =
    [
        "employer_self_funded",
        "employer_insured",
        "marketplace",
        "fehb",
        "medicare",
        "medicare_advantage",
        "medicaid",
        "chip",
        "tricare",
    ];

    [Theory(DisplayName = "45 CFR 147.136(d)(2)(i): the federal external review moves off weekends and holidays")]
    [InlineData("2026-11-28", "2027-03-29")]
    [InlineData("2026-11-27", "2027-03-29")]
    [InlineData("2026-09-18", "2027-01-19")]
    [InlineData("2027-03-05", "2027-07-06")]
    public void Moves(string received, string last)
    {
        var clock = Denied
            .Of("employer_self_funded", $"dated: {received}, level: internal, reason: experimental", received)
            .Find("external-ask");
        Assert.Equal(last, clock.Day!.Value.ToString("yyyy-MM-dd"));
        Assert.Contains("is no business day", clock.How, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_rule_moves_the_last_day_it_is_never_on_a_weekend_or_holiday() =>
        Days.Sample(
            day =>
                Calendar.IsBusinessDay(
                    Denied
                        .Of("employer_self_funded", $"dated: {day:yyyy-MM-dd}, level: internal, reason: experimental")
                        .Find("external-ask")
                        .Day!.Value
                ),
            iter: 60
        );

    [Fact]
    public void Where_no_rule_moves_it_a_business_day_before_is_named()
    {
        var clock = Denied.Of("marketplace", "received: 2026-11-23, level: initial").Find("internal-ask");
        Assert.Equal(new DateOnly(2027, 5, 22), clock.Day);
        Assert.Contains("That is a Saturday: be there by Fri, May 21.", clock.How, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_letter_never_gives_an_earlier_deadline() =>
        Gen.Select(Days, Gen.Int[0, 30], Gen.Int[0, Types.Length - 1], Gen.Bool)
            .Sample(
                (day, later, type, isFirst) =>
                {
                    string Last(DateOnly dated) =>
                        Denied
                            .Of(
                                Types[type],
                                $"dated: {dated:yyyy-MM-dd}, level: {(isFirst ? "initial" : "internal")}, kind: pre_service, reason: experimental",
                                "2025-01-01"
                            )
                            .Clocks.FirstOrDefault(clock => clock.State == ClockState.Running)
                            ?.Day?.ToString("yyyy-MM-dd")
                        ?? "";
                    return string.CompareOrdinal(Last(day), Last(day.AddDays(later))) <= 0;
                },
                iter: 100
            );

    [Theory]
    [InlineData("2027-05-01", "the safe one")]
    [InlineData("2027-06-01", "gives you longer")]
    [InlineData("2027-05-15", "The letter names the same day.")]
    public void The_letters_own_day_goes_before_the_rules_and_both_are_shown(string named, string says)
    {
        var clock = Denied.Of("marketplace", $"dated: 2026-11-16, level: initial, letter_deadline: {named}");
        var ask = clock.Find("internal-ask");
        Assert.Equal(DateOnly.Parse(named), ask.Day);
        Assert.Equal((new DateOnly(2027, 5, 15), DateOnly.Parse(named)), (ask.ByRule, ask.ByLetter));
        Assert.Contains(says, ask.How, StringComparison.Ordinal);
    }

    [Fact]
    public void California_gives_six_months_which_begin_thirty_days_after_the_appeal_where_the_plan_is_silent()
    {
        const string appealed =
            "dated: 2026-01-05, level: initial, kind: pre_service, reason: experimental, appealed_on: 2026-02-20";
        Assert.Equal("2026-09-22", Denied.Of("employer_insured", appealed, "2026-06-01", "CA").Day("external-ask"));
        Assert.Equal(
            "2026-09-22",
            Denied.Of("employer_insured", appealed + ", decided_on: 2026-06-20", "2026-07-01", "CA").Day("external-ask")
        );
        Assert.Equal(
            "2026-09-01",
            Denied.Of("employer_insured", appealed + ", decided_on: 2026-03-01", "2026-07-01", "CA").Day("external-ask")
        );
        Assert.Equal(
            ClockState.Coming,
            Denied.Of("employer_insured", appealed, "2026-03-01", "CA").Find("external-ask").State
        );
        Assert.Equal(
            ClockState.Coming,
            Denied.Of("employer_self_funded", appealed, "2026-06-01", "CA").Find("external-ask").State
        );
    }

    [Fact]
    public void Six_months_in_California_from_August_31_end_on_the_last_of_February() =>
        Assert.Equal(
            "2027-02-28",
            Denied
                .Of("marketplace", "dated: 2026-08-31, level: internal, reason: experimental", state: "CA")
                .Day("external-ask")
        );

    [Fact]
    public void A_fair_hearing_is_counted_by_the_fewest_days_that_a_state_may_give()
    {
        var clock = Denied.Of("medicaid", "dated: 2026-11-12, level: internal, sent_by: plan").Find("hearing-ask");
        Assert.Equal(new DateOnly(2027, 2, 10), clock.Day);
        Assert.Contains("up to 120 days", clock.How, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Medicaid_from_the_state_itself_only_the_most_is_known()
    {
        var clock = Denied.Of("medicaid", "dated: 2026-11-12, level: initial, sent_by: state").Find("hearing-ask");
        Assert.Null(clock.Day);
        Assert.Equal(ClockState.Running, clock.State);
        Assert.Contains("Feb 10, 2027 at the very latest", clock.How, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-18", "2026-11-26")]
    [InlineData("2026-12-01", "2026-12-01")]
    public void Care_that_a_Medicaid_letter_ends_goes_on_where_that_is_asked_in_ten_days_or_before(
        string ends,
        string last
    ) =>
        Assert.Equal(
            last,
            Denied.Of("medicaid", $"dated: 2026-11-16, level: initial, sent_by: plan, ends_on: {ends}").Day("keep-ask")
        );

    [Fact]
    public void What_is_past_is_told_with_what_is_still_possible()
    {
        var missed = Denied.Of("medicare", "dated: 2026-06-01, level: initial", "2026-11-23").Now!;
        Assert.Equal((ClockState.Passed, Turn.Yours), (missed.State, missed.Turn));
        Assert.Contains("good cause", missed.Still, StringComparison.Ordinal);
        var late = Denied
            .Of(
                "medicaid",
                "dated: 2026-09-01, level: initial, kind: pre_service, appealed_on: 2026-09-10",
                "2026-11-23"
            )
            .Now!;
        Assert.Equal((ClockState.Passed, Turn.Theirs), (late.State, late.Turn));
        Assert.Contains("fair hearing at once", late.Still, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-12-30", "pre_service", "2026-01-13")]
    [InlineData("2026-01-02", "pre_service", "2026-01-09")]
    [InlineData("2026-01-02", "urgent", "2026-01-05")]
    public void Since_2026_a_Medicaid_plan_has_a_week_to_answer_a_request(string asked, string kind, string due) =>
        Assert.Equal(
            due,
            Denied.Of("medicaid", $"requested_on: {asked}, kind: {kind}, sent_by: plan", asked).Day("request-decide")
        );

    [Fact]
    public void The_times_of_2026_leave_drugs_out()
    {
        var clock = Denied
            .Of("medicaid", "requested_on: 2026-11-10, kind: pre_service, about: clinic_drug, sent_by: plan")
            .Find("request-decide");
        Assert.Null(clock.Day);
        Assert.Contains("leave drugs out", clock.How, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_counts_from_the_date_on_the_letter_asks_for_it()
    {
        var journey = Denied.Of("medicaid", "received: 2026-11-16, level: initial, sent_by: plan");
        Assert.Null(journey.Find("internal-ask").Day);
        Assert.Contains("coverage[0].denial.dated", journey.Asks);
    }
}
