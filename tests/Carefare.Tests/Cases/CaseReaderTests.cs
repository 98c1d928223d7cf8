using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Quantities;

namespace Carefare.Tests.Cases;

public sealed class CaseReaderTests
{
    [Fact]
    public void The_sample_case_reads_without_a_problem_or_a_doubt()
    {
        var reading = CaseReader.Read("sample.yaml", Sample.Text);
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Doubts);
    }

    [Fact]
    public void Every_answer_of_the_sample_is_where_the_rules_look_for_it()
    {
        var read = Sample.Case;
        Assert.Equal(new(2026, 11, 23), read.AsOf.Value);
        Assert.Equal("80203", read.Person.Zip.Value);
        Assert.Equal(FilingStatus.HeadOfHousehold, read.Person.FilingStatus.Value);
        Assert.Equal(21, read.Condition.Scores["phq9"]);
        Assert.Equal(150, read.Condition.Tried.Value[0].DailyDoseMg.Value);
        Assert.Equal(Money.Of(350), read.Money.Monthly.Value);
        Assert.Equal("01-01", read.Coverage.Value[0].PlanYearStarts.Value);
        Assert.Equal(0.4m, read.Coverage.Value[0].OutOfNetwork.Coinsurance.Value);
        Assert.True(read.Hsa.Exists.Value);
        Assert.Equal(new(2024, 2, 1), read.Hsa.Opened.Value);
        Assert.Equal(90, read.Fsa.RunOutDays.Value);
        Assert.Equal((6, 12), (read.Course.EveryWeeks.Value, read.Course.MaintenanceMonths.Value));
        Assert.Equal((3, 0.6m), (read.Course.KnownAfter.Value, read.Course.ChanceOfGoingOn.Value));
        Assert.Equal(Money.Of(2850), read.Quotes[0].Package!.Price.Value);
        Assert.Equal(0.3m, read.Quotes[0].SlidingScale[0].PercentOff.Value);
        Assert.Equal(Rate.Zero, read.Quotes[0].Plan!.Apr.Value);
        Assert.Equal(["package"], read.Quotes[0].Superbill!.WaivedWith);
        Assert.Equal(new Rate(0.3299m), read.Offers[0].Apr.Value);
        Assert.Equal(Money.Of(30), read.Offers[0].MinPaymentFloor.Value);
        Assert.Equal(Money.Of(8000), read.Offers[1].Limit.Value);
        Assert.Equal(LenderOfferKind.Card, read.Offers[2].Kind);
        Assert.Equal(["loan"], read.Wants.Avoid);
    }

    [Fact]
    public void Every_answer_about_money_from_others_is_where_the_rules_look_for_it()
    {
        var (grant, work) = (Sample.Case.Commitments[0], Sample.Case.Commitments[1]);
        Assert.Equal(("hope", "Hope Fund"), (grant.Id, grant.From.Value));
        Assert.Equal((CommitmentKind.Grant, CommitmentStatus.Asked), (grant.Kind.Value, grant.Status));
        Assert.Equal((Money.Of(1000), "front-range"), (grant.Amount.Value, grant.Clinic.Value));
        Assert.Equal(
            (new DateOnly(2026, 12, 1), new DateOnly(2027, 6, 30)),
            (grant.ValidFrom.Value, grant.ValidUntil.Value)
        );
        Assert.Equal((new DateOnly(2026, 12, 20), 0.4m), (grant.DecidedBy.Value, grant.Chance.Value));
        Assert.True(grant.LastResort.Value);
        Assert.Equal(["acme"], grant.NotWith);
        Assert.Equal((PaidTo.Me, new DateOnly(2027, 1, 15)), (work.PaidTo.Value, work.PaidOn.Value));
        Assert.Equal("commitments[1].chance", work.Chance.Key);
    }

    [Fact]
    public void An_answer_knows_its_path_in_the_file()
    {
        Assert.Equal("quotes[0].package.price", Sample.Case.Quotes[0].Package!.Price.Key);
        Assert.Equal("accounts.fsa.type", Sample.Case.Fsa.Kind.Key);
        Assert.Equal("offers[0]", Sample.Case.Offers[0].Key);
    }

    [Theory]
    [InlineData("carefare: 1")]
    [InlineData("carefare: 1\nperson:\nmoney: {cash_now: unknown}\ncourse: unknown\nquotes: unknown\naccounts: ~")]
    [InlineData("""{"carefare": 1, "person": {"age": "unknown", "state": null}, "money": null}""")]
    public void What_is_left_out_or_unknown_is_not_known_and_never_zero(string text)
    {
        var read = Read(text);
        Assert.False(read.AsOf.IsKnown);
        Assert.False(read.Person.Age.IsKnown);
        Assert.False(read.Money.CashNow.IsKnown);
        Assert.Equal("money.cash_now", read.Money.CashNow.Key);
        Assert.False(read.Course.MaintenanceMonths.IsKnown);
        Assert.False(read.Hsa.Exists.IsKnown);
        Assert.False(read.Coverage.IsKnown);
        Assert.Empty(read.Quotes);
    }

    [Fact]
    public void None_says_that_there_is_no_such_thing()
    {
        var read = Read(
            """
            carefare: 1
            coverage: none
            accounts: {hsa: none, fsa: {election: 500}}
            course: {maintenance: none}
            quotes: [{clinic: a, package: none, superbill: none}]
            """
        );
        Assert.Empty(read.Coverage.Value);
        Assert.False(read.Hsa.Exists.Value);
        Assert.True(read.Fsa.Exists.Value);
        Assert.Equal(0, read.Course.MaintenanceMonths.Value);
        Assert.Null(read.Quotes[0].Package);
        Assert.False(read.Quotes[0].Superbill!.Offered.Value);
    }

    [Fact]
    public void Codes_of_states_that_look_like_other_things_stay_codes() =>
        Assert.Equal("OR", Read("carefare: 1\nperson: {state: OR}").Person.State.Value);

    [Theory]
    [InlineData("02139")]
    [InlineData("\"02139\"")]
    public void A_zip_code_keeps_its_leading_zero(string written) =>
        Assert.Equal("02139", Read($"carefare: 1\nperson: {{zip: {written}}}").Person.Zip.Value);

    [Fact]
    public void All_problems_are_reported_at_once_in_the_order_of_the_file()
    {
        var reading = CaseReader.Read("c.yaml", "carefare: 1\nperson: {age: old}\nmoney: {cash_now: -1, monthly: x}");
        Assert.Null(reading.Case);
        Assert.Equal(
            [(2, "person.age"), (3, "money.cash_now"), (3, "money.monthly")],
            reading.Problems.Select(problem => (problem.Line, problem.Field))
        );
    }

    private static Case Read(string text)
    {
        var reading = CaseReader.Read("case.yaml", text);
        Assert.Empty(reading.Problems);
        return reading.Case!;
    }
}
