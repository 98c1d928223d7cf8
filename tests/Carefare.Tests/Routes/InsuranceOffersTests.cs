using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Tests.Routes;

/// <summary>What a health plan offers to a plan: what comes back of each charge, on which day, and what it hangs on.</summary>
public sealed class InsuranceOffersTests
{
    private const string Approved = "authorization: {status: approved}";

    private const string Asked =
        "authorization: {status: asked, decided_by: 2026-12-08, chance: 0.5}, "
        + "appeal: {decided_by: 2027-02-01, chance: 0.3}, external_review: {decided_by: 2027-04-01, chance: 0.2}";

    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly DateOnly Start = new(2026, 12, 1);

    [Fact]
    public void Each_charge_beyond_the_deductible_brings_back_the_plans_share_thirty_days_after_the_care() =>
        Assert.Equal(
            [
                Back(charge: 2, 120, "2027-01-03"),
                Back(charge: 3, 180, "2027-01-06"),
                Back(charge: 4, 180, "2027-01-09"),
                Back(charge: 5, 180, "2027-01-12"),
                Back(charge: 6, 180, "2027-01-15"),
            ],
            PaidBack(Told(Approved), PriceForm.PerInfusion, Start, Today)
        );

    [Fact]
    public void A_later_yes_covers_only_what_is_given_from_its_day_on() =>
        Assert.Equal(
            [Back(charge: 6, 180, "2027-01-15")],
            PaidBack(Told(Asked), PriceForm.PerInfusion, Start, granted: new(2026, 12, 8))
        );

    [Fact]
    public void A_yes_that_covers_earlier_care_pays_for_all_of_it_thirty_days_after_the_yes()
    {
        var back = PaidBack(Told($"retroactive: true, {Asked}"), PriceForm.PerInfusion, Start, new(2027, 2, 1));
        Assert.Equal(Money.Of(840), Money.Sum(back.Select(one => one.Amount)));
        Assert.All(back, one => Assert.Equal(new DateOnly(2027, 3, 3), one.Day));
    }

    [Fact]
    public void A_package_is_claimed_treatment_by_treatment()
    {
        var back = PaidBack(Told(Approved, "package: {infusions: 6, price: 2100}"), PriceForm.Package, Start, Today);
        Assert.Equal([1, 1, 1, 1, 1], back.Select(one => one.Charge));
        Assert.Equal(
            [Money.Of(120), Money.Of(180), Money.Of(180), Money.Of(180), Money.Of(180)],
            back.Select(one => one.Amount)
        );
        Assert.Equal(new DateOnly(2027, 1, 15), back[^1].Day);
    }

    [Fact]
    public void A_package_at_less_than_the_allowed_amount_is_shared_at_its_price() =>
        Assert.Equal(
            Money.Of(228),
            Money.Sum(
                PaidBack(Told(Approved, "package: {infusions: 6, price: 780}"), PriceForm.Package, Start, Today)
                    .Select(one => one.Amount)
            )
        );

    [Fact]
    public void A_price_with_which_no_superbill_is_given_brings_nothing_back() =>
        Assert.Empty(
            PaidBack(
                Told(
                    Approved,
                    "package: {infusions: 6, price: 2100}",
                    superbill: "{offered: true, waived_with: [package]}"
                ),
                PriceForm.Package,
                Start,
                Today
            )
        );

    [Fact]
    public void A_memberships_fee_is_never_covered()
    {
        var person = Told(Approved, "membership: {monthly: 50, infusion: 300, minimum_months: 2}");
        var course = Course(person, PriceForm.Membership, Start);
        var back = Offered(person).Pays(course, Today);
        Assert.Equal(Money.Of(840), Money.Sum(back.Select(one => one.Amount)));
        Assert.DoesNotContain(back, one => course.Charges[one.Charge].Kind == ChargeKind.Membership);
    }

    [Fact]
    public void Of_a_course_that_ends_early_only_what_was_given_is_claimed()
    {
        var person = Told(Approved);
        var stopped = At(person, PriceForm.PerInfusion).Stop!(Start, 3);
        Assert.Equal([2, 3], Offered(person).Pays(stopped.Course, Today).Select(one => one.Charge));
    }

    [Fact]
    public void What_a_clinic_keeps_of_a_package_is_claimed_up_to_the_allowed_amounts_of_the_treatments_given()
    {
        var person = Told(Approved, "package: {infusions: 6, price: 2100, refund: none}");
        var stopped = At(person, PriceForm.Package).Stop!(Start, 3);
        Assert.Equal(
            [Money.Of(120), Money.Of(180)],
            Offered(person).Pays(stopped.Course, Today).Select(one => one.Amount)
        );
    }

    [Fact]
    public void In_a_new_plan_year_the_deductible_is_to_be_met_again() =>
        Assert.Equal(
            [
                Back(charge: 2, 120, "2027-01-22"),
                Back(charge: 3, 180, "2027-01-25"),
                Back(charge: 4, 180, "2027-01-28"),
            ],
            PaidBack(Told(Approved), PriceForm.PerInfusion, new(2026, 12, 20), Today)
        );

    [Fact]
    public void A_clinic_that_did_not_quote_brings_nothing_back()
    {
        var person = Told(Approved);
        var elsewhere = Course(person, PriceForm.PerInfusion, Start) with { Clinic = "b" };
        Assert.Empty(Offered(person).Pays(elsewhere, Today));
    }

    [Fact]
    public void What_is_sure_hangs_on_no_decision() => Assert.Empty(Offered(Told(Approved)).Decisions);

    [Fact]
    public void Authorization_appeal_and_review_follow_each_other() =>
        Assert.Equal(
            [
                new("insurance/highline/authorization", "the prior authorization", new(2026, 12, 8), 0.5m),
                new("insurance/highline/appeal", "the appeal", new(2027, 2, 1), 0.3m),
                new("insurance/highline/external-review", "the external review", new(2027, 4, 1), 0.2m),
            ],
            Offered(Told(Asked)).Decisions
        );

    [Fact]
    public void After_a_no_only_what_can_follow_it_is_waited_for() =>
        Assert.Equal(
            ["insurance/highline/appeal", "insurance/highline/external-review"],
            Offered(Told(Asked.Replace("asked", "denied", StringComparison.Ordinal)))
                .Decisions.Select(decision => decision.Id)
        );

    [Fact]
    public void A_decision_whose_chance_nobody_has_named_is_asked_for_and_not_counted()
    {
        var finding = Find(Told(Asked.Replace(", chance: 0.5", "", StringComparison.Ordinal)), Today);
        var offer = Assert.IsType<Offer.Reimbursement>(Assert.Single(finding.Offers));
        Assert.Equal("insurance/highline/appeal", offer.Decisions[0].Id);
        Assert.Contains("coverage[0].claims.authorization.chance", finding.Asks);
    }

    [Fact]
    public void An_answer_that_should_have_come_is_asked_for_and_not_counted()
    {
        var finding = Find(Told(Asked), new(2026, 12, 9));
        var offer = Assert.IsType<Offer.Reimbursement>(Assert.Single(finding.Offers));
        Assert.Equal("insurance/highline/appeal", offer.Decisions[0].Id);
        Assert.Contains("coverage[0].claims.authorization.status", finding.Asks);
    }

    private static PaidBack Back(int charge, int dollars, string day) =>
        new(charge, Money.Of(dollars), DateOnly.Parse(day));

    private static IReadOnlyList<PaidBack> PaidBack(Case person, PriceForm form, DateOnly start, DateOnly granted) =>
        Offered(person).Pays(Course(person, form, start), granted);

    private static PricedCourse Course(Case person, PriceForm form, DateOnly start) => At(person, form).Price(start);

    private static Offer.Treatment At(Case person, PriceForm form) =>
        Catalogue
            .All.SelectMany(route => route.Find(new(person, KnowledgeBase.Embedded, Today)).Offers)
            .OfType<Offer.Treatment>()
            .Single(offer => offer.Form == form);

    private static Offer.Reimbursement Offered(Case person) =>
        Assert.IsType<Offer.Reimbursement>(Assert.Single(Find(person, Today).Offers));

    private static Finding Find(Case person, DateOnly today) =>
        Catalogue
            .All.Single(route => string.Equals(route.Id, "insurance", StringComparison.Ordinal))
            .Find(new(person, KnowledgeBase.Embedded, today));

    /// <summary>Six infusions in December, $600 of the deductible left, then 40 %.</summary>
    private static Case Told(string claims, string price = "monitoring: 0", string superbill = "{offered: true}") =>
        CaseReader
            .Read(
                "case.yaml",
                $$"""
                carefare: 1
                coverage:
                  - payer: highline
                    plan_year_starts: 01-01
                    out_of_network: {deductible: 1000, deductible_met: 400, coinsurance: 0.4, oop_max: 8000, oop_met: 400}
                    claims: {allowed: {evaluation: 200, infusion: 300}, paid_after_days: 30, {{claims}}}
                course: {infusions: 6, over_days: 15, maintenance: none}
                quotes:
                  - {clinic: a, network: out, evaluation: 250, infusion: 400, {{price}}, superbill: {{superbill}}}
                """
            )
            .Case!;
}
