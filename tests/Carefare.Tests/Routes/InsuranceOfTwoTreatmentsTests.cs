using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Tests.Routes;

/// <summary>A health plan that pays differently for the wanted treatment and for esketamine in its place.</summary>
public sealed class InsuranceOfTwoTreatmentsTests
{
    private const string Yes =
        "{allowed: {evaluation: 150, infusion: 200, drug: 800}, paid_after_days: 30, authorization: {status: approved}}";

    private const string No = "none";

    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly DateOnly Start = new(2026, 12, 1);

    [Fact]
    public void What_it_pays_for_esketamine_it_does_not_pay_for_the_other_treatment()
    {
        var person = Told(claims: No, esketamine: Yes, drug: "{from: clinic, price: 900}");
        var offer = Assert.Single(Offers(person));
        Assert.Equal("insurance/highline for esketamine", offer.Id);
        Assert.Empty(offer.Pays(At(person, "a").Price(Start), Today));
        // The deductible of $500 takes the evaluation's $150, the first visit's $200 and $150 of the first drug; then 80 % comes back.
        var paid = offer.Pays(At(person, "s").Price(Start), Today);
        Assert.Equal(Money.Of((12 * (200 + 800) + 150 - 500) * 0.8m), Money.Sum(paid.Select(one => one.Amount)));
    }

    [Fact]
    public void What_a_pharmacy_asks_for_is_not_claimed_again()
    {
        var person = Told(claims: No, esketamine: Yes, drug: "{from: pharmacy, price: 45}");
        var course = At(person, "s").Price(Start);
        var paid = Assert.Single(Offers(person)).Pays(course, Today);
        Assert.Equal(Money.Of((12 * 200 + 150 - 500) * 0.8m), Money.Sum(paid.Select(one => one.Amount)));
        Assert.DoesNotContain(paid, one => course.Charges[one.Charge].Kind == ChargeKind.Pharmacy);
    }

    [Fact]
    public void Each_treatment_hangs_on_a_decision_of_its_own()
    {
        const string asked =
            "{allowed: {infusion: 200, drug: 800}, paid_after_days: 30, authorization: {status: asked, decided_by: 2026-12-10, chance: 0.5}}";
        Assert.Equal(
            ["the prior authorization", "the prior authorization for esketamine"],
            Offers(Told(asked, asked, "{from: clinic, price: 900}"))
                .Select(offer => Assert.Single(offer.Decisions))
                .DistinctBy(decision => decision.Id)
                .Select(decision => decision.Name)
        );
    }

    [Fact]
    public void It_is_open_where_it_pays_for_one_of_them_and_says_what_of_each()
    {
        var finding = Find(Told(claims: No, esketamine: Yes, drug: "none"));
        Assert.Equal(Status.Open, finding.Status);
        Assert.StartsWith("For esketamine: Highline", finding.Why, StringComparison.Ordinal);
        Assert.Contains(
            "For the other treatment: Your health plan does not cover",
            finding.Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Whether_it_pays_for_esketamine_is_asked_with_the_codes_to_name()
    {
        var finding = Find(Told(claims: No, esketamine: "unknown", drug: "{from: clinic, price: 900}"));
        Assert.Equal(Status.Unknown, finding.Status);
        Assert.Contains("coverage[0].esketamine.authorization.status", finding.Asks);
        Assert.Contains(
            "For a treatment these are usually G2082 or G2083, or J0013 with 99212 to 99215",
            finding.Why,
            StringComparison.Ordinal
        );
    }

    private static Finding Find(Case person) =>
        Catalogue.All.Single(route => route.Id == "insurance").Find(new(person, KnowledgeBase.Embedded, Today));

    private static IReadOnlyList<Offer.Reimbursement> Offers(Case person) =>
        [.. Find(person).Offers.Cast<Offer.Reimbursement>()];

    private static Offer.Treatment At(Case person, string clinic) =>
        Catalogue
            .All.SelectMany(route => route.Find(new(person, KnowledgeBase.Embedded, Today)).Offers)
            .OfType<Offer.Treatment>()
            .Single(offer => offer.Clinic == clinic);

    /// <summary>A deductible of $500, then 20 %; twelve esketamine treatments from December 1 on, within one plan year from July.</summary>
    private static Case Told(string claims, string esketamine, string drug)
    {
        var reading = CaseReader.Read(
            "case.yaml",
            $$$"""
            carefare: 1
            condition: {diagnosis: treatment_resistant_depression}
            coverage:
              - payer: highline
                type: employer_insured
                plan_year_starts: 07-01
                out_of_network: {deductible: 500, deductible_met: 0, coinsurance: 0.2, oop_max: 90000, oop_met: 0}
                claims: {{{claims}}}
                esketamine: {{{esketamine}}}
            course: {modality: iv, start_from: 2026-12-01, infusions: 6, over_days: 15, maintenance: none, esketamine: {acceptable: true}}
            quotes:
              - {clinic: a, name: Clinic A, modality: iv, network: out, evaluation: 250, infusion: 400, monitoring: 0, superbill: {offered: true}}
              - {clinic: s, name: Clinic S, modality: esketamine, network: out, evaluation: 150, infusion: 300, monitoring: 0, drug: {{{drug}}}, superbill: {offered: true}}
            """
        );
        Assert.Empty(reading.Problems);
        return reading.Case!;
    }
}
