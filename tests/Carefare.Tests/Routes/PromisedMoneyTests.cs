using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Tests.Routes;

/// <summary>What money from others offers to a plan, and when it is chased.</summary>
public sealed class PromisedMoneyTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_promise_to_the_clinic_is_sure_and_pays_its_bills_from_today_to_its_last_day()
    {
        var offer = Offered(
            "{id: hope, status: promised, amount: 1000, clinic: a, valid_until: 2027-03-31, paid_to: clinic}"
        );
        Assert.Equal("promised-money/hope", offer.Id);
        Assert.Empty(offer.Decisions);
        Assert.Equal([new(Money.Of(1000), Today, new(2027, 3, 31), "a", PaidOn: null)], offer.Tranches);
    }

    [Fact]
    public void A_gift_that_comes_on_a_day_pays_for_bills_from_today_on()
    {
        var offer = Offered("{id: ida, from: Aunt Ida, status: sent, amount: 500, paid_to: me, paid_on: 2026-12-15}");
        Assert.Equal("Aunt Ida", offer.Name);
        Assert.Equal([new(Money.Of(500), Today, DateOnly.MaxValue, Clinic: null, new(2026, 12, 15))], offer.Tranches);
    }

    [Fact]
    public void What_was_asked_for_hangs_on_one_decision()
    {
        var offer = Offered(
            "{id: hope, from: Hope Fund, status: asked, amount: 1000, paid_to: clinic, decided_by: 2027-01-15, chance: 0.6}"
        );
        Assert.Equal(
            [new("promised-money/hope", "the decision of Hope Fund", new(2027, 1, 15), 0.6m)],
            offer.Decisions
        );
    }

    [Theory]
    [InlineData("paid_to: clinic", "2027-01-15")]
    [InlineData("paid_to: clinic, valid_from: 2026-12-01", "2027-01-15")]
    [InlineData("paid_to: clinic, valid_from: 2027-02-01", "2027-02-01")]
    [InlineData("paid_to: me, paid_on: 2027-02-15", "2027-01-15")]
    [InlineData("paid_to: me, paid_on: 2027-02-15, valid_from: 2026-12-01", "2026-12-01")]
    public void What_is_decided_later_pays_for_earlier_bills_only_where_the_giver_said_so(string told, string from)
    {
        var offer = Offered($"{{id: hope, status: asked, amount: 1000, decided_by: 2027-01-15, chance: 0.6, {told}}}");
        Assert.Equal(DateOnly.ParseExact(from, "yyyy-MM-dd"), Assert.Single(offer.Tranches).From);
    }

    [Fact]
    public void Of_two_that_cannot_stand_together_each_excludes_the_other()
    {
        var offers = Find(
            "{id: hope, status: promised, amount: 1000, paid_to: clinic, not_with: [acme]}",
            "{id: acme, status: promised, amount: 300, paid_to: clinic, last_resort: true}",
            "{id: ida, status: promised, amount: 200, paid_to: clinic}"
        )
            .Offers.Cast<Offer.Benefit>()
            .ToList();
        Assert.Equal(["promised-money/acme"], offers[0].Excludes);
        Assert.Equal(["promised-money/hope"], offers[1].Excludes);
        Assert.Empty(offers[2].Excludes);
        Assert.Equal([false, true, false], offers.Select(offer => offer.IsLastResort));
    }

    [Fact]
    public void A_decision_is_chased_on_its_day()
    {
        var step = Assert.Single(
            Find(
                "{id: hope, from: Hope Fund, status: asked, amount: 1000, clinic: a, paid_to: clinic, decided_by: 2027-01-15, chance: 0.6}"
            ).Steps
        );
        Assert.Equal(new(2027, 1, 15), step.By);
        Assert.StartsWith("Ask Hope Fund what was decided", step.Do, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clinic_is_asked_for_the_first_treatment_whether_it_has_what_was_sent()
    {
        var step = Assert.Single(
            Find("{id: hope, from: Hope Fund, status: sent, amount: 1000, clinic: a, paid_to: clinic}").Steps
        );
        Assert.Equal(new(2026, 12, 1), step.By);
        Assert.StartsWith("Ask Clinic A whether the money of Hope Fund has come", step.Do, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_is_put_in_writing_now_and_looked_for_on_its_day()
    {
        var steps = Find(
            "{id: ida, from: Aunt Ida, kind: gift, status: promised, amount: 500, paid_to: me, paid_on: 2026-12-15}"
        ).Steps;
        Assert.Equal([Today, new(2026, 12, 15)], steps.Select(step => step.By));
        Assert.Equal("Get the promise of Aunt Ida in writing: how much it is, and on which day it comes.", steps[0].Do);
        Assert.StartsWith("See whether the money of Aunt Ida has come", steps[1].Do, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_that_comes_after_the_day_of_the_plan_is_not_in_the_cash_yet()
    {
        var offer = Offered("{id: ida, status: received, amount: 500, paid_to: me, paid_on: 2026-12-15}");
        Assert.Equal(new DateOnly(2026, 12, 15), Assert.Single(offer.Tranches).PaidOn);
    }

    private static Offer.DirectPayment Offered(string row) =>
        Assert.IsType<Offer.DirectPayment>(Assert.Single(Find(row).Offers));

    private static Finding Find(params IEnumerable<string> rows)
    {
        var reading = CaseReader.Read(
            "case.yaml",
            "carefare: 1\nquotes: [{clinic: a, name: Clinic A}]\ncourse: {start_from: 2026-12-01}\n"
                + $"commitments: [{string.Join(", ", rows)}]"
        );
        Assert.Empty(reading.Problems);
        return Catalogue
            .All.Single(route => route.Id == "promised-money")
            .Find(new(reading.Case!, KnowledgeBase.Embedded, Today));
    }
}
