using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Programmes;
using Carefare.Tests.Knowledge;

namespace Carefare.Tests.Rules.Programmes;

/// <summary>How a record turns into open, closed, later or unknown.</summary>
public sealed class ProgrammeStandingTests
{
    private static readonly DateOnly Day = new(2026, 11, 26);

    private static readonly Person Patient = People.Nobody.Person;

    [Fact]
    public void With_nothing_that_it_wants_it_is_open_and_says_what_it_pays() =>
        Assert.Equal((Status.Open, "Fund: therapy, at most $500.00 in all."), Stand("needs: []", Patient));

    [Theory]
    [InlineData("2026-11-27", "", Status.Later, "Fund: it takes requests from Nov 27, 2026 on.")]
    [InlineData("2026-11-26", "", Status.Open, "Fund: therapy, at most $500.00 in all.")]
    [InlineData("", "2026-11-26", Status.Open, "Fund: therapy, at most $500.00 in all.")]
    [InlineData("", "2026-11-25", Status.Closed, "Fund: it took requests until Nov 25, 2026.")]
    public void A_window_opens_on_its_first_day_and_closes_after_its_last(
        string opens,
        string closes,
        Status status,
        string why
    )
    {
        var (first, last) = (
            opens.Length > 0 ? $", opens: {opens}" : "",
            closes.Length > 0 ? $", closes: {closes}" : ""
        );
        Assert.Equal((status, why), Stand("needs: []", Patient, "open", first + last));
    }

    [Theory]
    [InlineData("waitlist", "", Status.Later, "Fund: it has a waiting list.")]
    [InlineData("unconfirmed", "", Status.Open, "Fund: therapy, at most $500.00 in all.")]
    [InlineData("closed", ", says: it pays for cats", Status.Closed, "Fund: it pays for cats.")]
    [InlineData("historic", ", says: it is over", Status.Closed, "Fund: it is over.")]
    public void Its_state_decides_too(string state, string says, Status status, string why) =>
        Assert.Equal((status, why), Stand("needs: []", Patient, state, says));

    [Theory]
    [InlineData(null, Status.Unknown, "Fund: not known yet whether you are 18 or older.")]
    [InlineData(17, Status.Closed, "Fund: only if you are 18 or older.")]
    [InlineData(18, Status.Open, "Fund: therapy, at most $500.00 in all.")]
    public void A_criterion_holds_fails_or_is_not_known(int? age, Status status, string why)
    {
        var person = age is { } known ? Patient with { Age = Patient.Age.Is(known) } : Patient;
        Assert.Equal((status, why), Stand("needs: [{says: you are 18 or older, answer: age, gte: 18}]", person));
    }

    [Theory]
    [InlineData(15, Status.Unknown)]
    [InlineData(14, Status.Closed)]
    [InlineData(18, Status.Open)]
    public void Where_a_no_is_not_sure_to_be_one_it_has_to_be_asked_and_no_answer_of_the_case_decides_it(
        int age,
        Status status
    )
    {
        var standing = Standing(
            "needs: [{says: you are 18 or older, answer: age, gte: 18, unsure: {gte: 15}}]",
            Patient with
            {
                Age = Patient.Age.Is(age),
            }
        );
        Assert.Equal(status, standing.Status);
        Assert.Empty(standing.Asks);
    }

    [Fact]
    public void What_a_person_can_bring_about_opens_it_later()
    {
        const string needs = "needs: [{says: you have enrolled, answer: veteran, eq: 'yes', step: yes}]";
        Assert.Equal(
            (Status.Later, "Fund: once you have enrolled."),
            Stand(needs, Patient with { Veteran = Patient.Veteran.Is(false) })
        );
    }

    [Fact]
    public void What_fails_for_good_comes_before_what_is_not_known_and_that_before_steps()
    {
        const string needs =
            "needs: [{says: you served, answer: veteran, eq: 'yes', step: yes}, {says: you are grown, answer: age, gte: 18}, "
            + "{says: you live in Texas, answer: state, eq: TX}]";
        var told = Patient with { Veteran = Patient.Veteran.Is(false) };
        Assert.Equal("Fund: not known yet whether you are grown and you live in Texas.", Stand(needs, told).Why);
        told = told with { State = told.State.Is("NJ") };
        Assert.Equal("Fund: only if you live in Texas.", Stand(needs, told).Why);
        told = told with { State = told.State.Is("TX"), Age = told.Age.Is(30) };
        Assert.Equal("Fund: once you served.", Stand(needs, told).Why);
    }

    [Fact]
    public void Of_several_answers_one_is_enough_to_be_in_and_one_is_enough_not_to_be_out()
    {
        var plans = new[] { "individual", "medicare" }.Select(
            (type, row) => People.Plan(row) with { Type = Answer.Of($"coverage[{row}].type", type) }
        );
        var told = People.Nobody with { Coverage = People.Nobody.Coverage.Is<IReadOnlyList<Coverage>>([.. plans]) };
        var holds = (string demand) => Standing($"needs: [{{says: so, answer: insurance, {demand}}}]", told).Status;
        Assert.Equal(Status.Open, holds("in: [commercial]"));
        Assert.Equal(Status.Open, holds("in: [medicare]"));
        Assert.Equal(Status.Closed, holds("in: [tricare]"));
        Assert.Equal(Status.Closed, holds("not_in: [medicare, va]"));
        Assert.Equal(Status.Open, holds("not_in: [tricare, va]"));
    }

    [Fact]
    public void A_list_of_which_a_part_is_not_known_is_decided_by_what_is_known_where_that_is_enough()
    {
        var first = People.Plan() with { Type = People.Plan().Type.Is("medicare") };
        var told = People.Nobody with
        {
            Coverage = People.Nobody.Coverage.Is<IReadOnlyList<Coverage>>([first, People.Plan(1)]),
        };
        var holds = (string demand) => Standing($"needs: [{{says: so, answer: insurance, {demand}}}]", told);
        Assert.Equal(Status.Open, holds("in: [medicare]").Status);
        Assert.Equal(Status.Closed, holds("not_in: [medicare]").Status);
        Assert.Equal(["coverage[1].type"], holds("in: [va]").Asks);
        Assert.Equal(["coverage[1].type"], holds("not_in: [va]").Asks);
    }

    [Fact]
    public void Any_of_several_is_enough()
    {
        const string needs =
            "needs: [{says: so, any: [{answer: age, gte: 65}, {answer: state, in: [TX, NJ]}, {answer: veteran, eq: 'yes'}]}]";
        Assert.Equal(["person.age", "person.state", "person.veteran"], Standing(needs, Patient).Asks);
        Assert.Equal(Status.Open, Stand(needs, Patient with { State = Patient.State.Is("NJ") }).Status);
    }

    [Fact]
    public void What_only_the_programme_knows_is_never_open_by_itself() =>
        Assert.Equal(
            (Status.Unknown, "Fund: not known yet whether its list has it."),
            Stand("needs: [{says: its list has it, ask: yes}]", Patient)
        );

    private static (Status Status, string Why) Stand(
        string needs,
        Person person,
        string state = "open",
        string more = ""
    )
    {
        var standing = Standing(needs, People.Nobody with { Person = person }, state, more);
        return (standing.Status, standing.Why);
    }

    private static ProgrammeStanding Standing(string needs, Person person) =>
        Standing(needs, People.Nobody with { Person = person });

    private static ProgrammeStanding Standing(string needs, Case told, string state = "open", string more = "")
    {
        var known = KnowledgeTexts.Sound(
            $$"""
            fund:
              name: Fund
              route: grants
              kind: grant
              pays: {says: therapy, for: beside, to: clinic, most: 500, per: lifetime}
              {{needs}}
              window: {state: {{state}}, seen: 2026-11-23{{more}}}
              apply: Write to it.
              source: irs
              review_by: 2027-11-23
            """
        );
        return Assert.Single(new ProgrammeStandings(new(told, known, Day)).Of("grants"));
    }
}
