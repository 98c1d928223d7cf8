using Carefare.Rules;
using Carefare.Rules.Appeals;

namespace Carefare.Tests.Rules.Appeals;

public sealed class JourneyTests
{
    private const string FirstNo = "dated: 2026-11-16, level: initial, kind: pre_service, reason: experimental";

    [Theory(DisplayName = "Each kind of coverage has its own time to ask again")]
    [InlineData("employer_self_funded", "internal-ask", "2027-05-15")]
    [InlineData("employer_insured", "internal-ask", "2027-05-15")]
    [InlineData("marketplace", "internal-ask", "2027-05-15")]
    [InlineData("fehb", "internal-ask", "2027-05-16")]
    [InlineData("medicare", "internal-ask", "2027-03-21")]
    [InlineData("medicare_advantage", "internal-ask", "2027-01-20")]
    [InlineData("medicaid", "internal-ask", "2027-01-15")]
    [InlineData("chip", "internal-ask", "2027-01-15")]
    [InlineData("tricare", "internal-ask", "2027-02-14")]
    public void Time_to_ask(string type, string clock, string last) =>
        Assert.Equal(last, Denied.Of(type, FirstNo).Day(clock));

    [Theory(DisplayName = "Each has its own time to answer")]
    [InlineData("employer_self_funded", "pre_service", "2026-12-20")]
    [InlineData("employer_self_funded", "post_service", "2027-01-19")]
    [InlineData("employer_self_funded", "urgent", "2026-11-23")]
    [InlineData("medicare", "post_service", "2027-01-19")]
    [InlineData("medicare_advantage", "pre_service", "2026-12-20")]
    [InlineData("medicare_advantage", "post_service", "2027-01-19")]
    [InlineData("medicare_advantage", "urgent", "2026-11-23")]
    [InlineData("medicaid", "pre_service", "2026-12-20")]
    [InlineData("medicaid", "urgent", "2026-11-23")]
    [InlineData("fehb", "pre_service", "2026-12-20")]
    public void Time_to_answer(string type, string kind, string due)
    {
        var denial = $"dated: 2026-11-16, level: initial, kind: {kind}, reason: experimental, appealed_on: 2026-11-20";
        Assert.Equal(due, Denied.Of(type, denial).Day("internal-decide"));
    }

    [Theory(DisplayName = "A drug under Medicare has other times than care")]
    [InlineData("medicare_advantage", "clinic_drug", "pre_service", "2026-11-27")]
    [InlineData("medicare_advantage", "pharmacy_drug", "pre_service", "2026-11-27")]
    [InlineData("medicare", "pharmacy_drug", "post_service", "2026-12-04")]
    [InlineData("medicare", "pharmacy_drug", "urgent", "2026-11-23")]
    public void Drugs(string type, string about, string kind, string due) =>
        Assert.Equal(
            due,
            Denied
                .Of(type, $"dated: 2026-11-16, level: initial, kind: {kind}, about: {about}, appealed_on: 2026-11-20")
                .Day("internal-decide")
        );

    [Fact]
    public void Sixty_days_and_five_make_the_sixty_five_of_a_Medicare_Advantage_letter()
    {
        var asked = Denied.Of("medicare_advantage", FirstNo).Find("internal-ask");
        Assert.Equal(new DateOnly(2026, 11, 16).AddDays(65), asked.Day);
        Assert.Contains("5 days after the date on the letter", asked.How, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Medicare_letter_that_came_sooner_counts_from_then_and_one_that_came_later_does_not()
    {
        Assert.Equal("2027-03-18", Denied.Of("medicare", FirstNo + ", received: 2026-11-18").Day("internal-ask"));
        Assert.Equal("2027-03-21", Denied.Of("medicare", FirstNo + ", received: 2026-11-23").Day("internal-ask"));
    }

    [Fact]
    public void Medicare_has_five_levels_and_its_amounts_are_those_of_the_year()
    {
        var journey = Denied.Of("medicare", FirstNo, "2027-01-10");
        Assert.Equal(
            ["internal-ask", "internal-decide", "second-ask", "hearing-ask", "council-ask", "court-ask"],
            journey.Clocks.Select(clock => clock.Id).Where(id => id != "letter")
        );
        Assert.Contains("$200.00", journey.Find("hearing-ask").How, StringComparison.Ordinal);
        Assert.Contains("$2,000.00", journey.Find("court-ask").How, StringComparison.Ordinal);
        Assert.Contains("$1,960.00", Denied.Of("medicare", FirstNo).Find("court-ask").How, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_money_closes_a_hearing_and_what_is_above_it()
    {
        var journey = Denied.Of("medicare", "dated: 2026-11-16, level: second, amount: 199.99");
        Assert.Equal(ClockState.NotOpen, journey.Find("hearing-ask").State);
        Assert.Equal("hearing-ask", journey.Clocks[^1].Id);
        var enough = Denied.Of("medicare", "dated: 2026-11-16, level: second, amount: 200").Find("hearing-ask");
        Assert.Equal((ClockState.Running, new DateOnly(2027, 1, 20)), (enough.State, enough.Day));
    }

    [Fact]
    public void In_Medicare_Advantage_the_second_level_follows_by_itself()
    {
        var journey = Denied.Of("medicare_advantage", "dated: 2026-11-16, level: internal, kind: pre_service");
        Assert.DoesNotContain(journey.Clocks, clock => clock.Id == "second-ask");
        Assert.Equal("2026-12-16", journey.Day("second-decide"));
        Assert.Equal(Turn.Theirs, journey.Now!.Turn);
    }

    [Fact]
    public void A_second_level_of_an_employer_plan_halves_its_time_to_answer()
    {
        var one = FirstNo + ", appealed_on: 2026-11-20";
        Assert.Equal("2026-12-20", Denied.Of("employer_self_funded", one).Day("internal-decide"));
        var two = Denied.Of("employer_self_funded", one + ", internal_levels: 2");
        Assert.Equal("2026-12-05", two.Day("internal-decide"));
        Assert.Equal(ClockState.Coming, two.Find("second-ask").State);
        Assert.DoesNotContain(
            Denied.Of("marketplace", one + ", internal_levels: 2").Clocks,
            clock => clock.Id == "second-ask"
        );
    }

    [Fact]
    public void The_external_reviewer_has_45_days_after_the_plan_has_checked_the_request()
    {
        // Six business days from Monday, November 16 (Thanksgiving is not among them), then 45 days.
        var journey = Denied.Of(
            "employer_self_funded",
            "dated: 2026-11-02, level: internal, kind: pre_service, reason: experimental, appealed_on: 2026-11-16"
        );
        Assert.Equal("2027-01-08", journey.Day("external-decide"));
    }

    [Fact]
    public void Who_appeals_in_urgent_need_may_ask_for_the_external_review_at_once() =>
        Assert.Contains(
            Denied.Of("marketplace", "dated: 2026-11-22, level: initial, kind: urgent, reason: experimental").Notes,
            note => note.Contains("at the same time", StringComparison.Ordinal)
        );

    [Fact]
    public void Where_external_review_is_not_open_it_is_not_named_as_open_at_once() =>
        Assert.DoesNotContain(
            Denied.Of("marketplace", "dated: 2026-11-22, level: initial, kind: urgent, reason: not_covered").Notes,
            note => note.Contains("at the same time", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("experimental", Truth.Yes)]
    [InlineData("not_medically_necessary", Truth.Yes)]
    [InlineData("rescission", Truth.Yes)]
    [InlineData("not_covered", Truth.No)]
    [InlineData("not_eligible", Truth.No)]
    [InlineData("out_of_network", Truth.Unknown)]
    [InlineData("missing_information", Truth.Unknown)]
    public void External_review_looks_at_medical_judgments_and_rescissions(string reason, Truth open)
    {
        var journey = Denied.Of("marketplace", $"dated: 2026-11-16, level: internal, reason: {reason}");
        Assert.Equal(open, journey.Outside);
        Assert.Equal(open == Truth.No, journey.Find("external-ask").State == ClockState.NotOpen);
    }

    [Fact]
    public void A_grandfathered_plan_need_not_offer_external_review() =>
        Assert.Equal(Truth.No, Denied.Of("employer_insured", FirstNo + ", grandfathered: true").Outside);

    [Theory]
    [InlineData("va")]
    [InlineData("short_term")]
    [InlineData("other")]
    public void What_has_no_source_is_asked_and_the_letter_counts(string type)
    {
        var journey = Denied.Of(type, "dated: 2026-11-16, letter_deadline: 2027-01-15");
        Assert.Empty(journey.Clocks);
        Assert.Contains(journey.Notes, note => note.Contains("Jan 15, 2027", StringComparison.Ordinal));
    }

    [Fact]
    public void A_level_that_the_coverage_does_not_have_is_told()
    {
        var journey = Denied.Of("medicare", "dated: 2026-11-16, level: external");
        Assert.Empty(journey.Clocks);
        Assert.Equal(["coverage[0].denial.level"], journey.Asks);
    }
}
