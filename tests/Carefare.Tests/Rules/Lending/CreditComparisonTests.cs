using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Credit;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Lending;
using CsCheck;

namespace Carefare.Tests.Rules.Lending;

public sealed class CreditComparisonTests
{
    private const string Person = """
        carefare: 1
        as_of: 2026-11-23
        person: {annual_income: 60000}
        money: {cash_now: 500, monthly: 450, keep_back: 0, monthly_debt_payments: 300}
        course: {modality: iv, start_from: 2026-12-01, infusions: 6, over_days: 18, maintenance: none}
        quotes: [{clinic: elm, name: Elm Clinic, evaluation: 0, infusion: 800}, {clinic: oak, name: Oak Clinic, evaluation: 100, infusion: 850}]

        """;

    private const string Medical = "{id: medical, kind: deferred_interest, months: 12, apr: 0.2999}";

    [Fact]
    public void The_amount_is_the_price_of_the_course_where_it_is_cheapest()
    {
        var compared = Compare(Medical);
        Assert.Equal((Money.Of(4800), "elm"), (compared.Amount, compared.Cheapest!.Clinic));
        Assert.Equal(new DateOnly(2026, 12, 1), compared.Day);
    }

    [Fact]
    public void A_promotion_says_what_a_dollar_less_and_a_missed_payment_would_cost()
    {
        var offer = Assert.Single(Compare(Medical).Offers);
        Assert.Equal(
            (Money.Of(4800), 0m, Money.Of(400)),
            (offer.Cost!.TotalRepaid, offer.Cost.AprPercent, offer.Monthly)
        );
        Assert.Equal((Money.Of(400), new DateOnly(2027, 12, 1)), (offer.Deferred!.SafePayment, offer.Deferred.SafeDay));
        Assert.Equal(Money.Of(12), offer.Deferred.DollarLess.Remaining);
        Assert.InRange(offer.Deferred.DollarLess.Interest.Dollars, 951, 953);
        Assert.True(offer.Deferred.OneMissed.Interest > offer.Deferred.DollarLess.Interest);
        Assert.Equal(Money.Of(50), offer.Residual);
        Assert.Equal(700m * 12 / 60000, offer.DebtToIncome);
        Assert.True(offer.IsSafe);
    }

    [Fact]
    public void A_true_zero_percent_promotion_has_no_slip_that_costs_interest_since_the_purchase() =>
        Assert.Null(Assert.Single(Compare("{id: zero, kind: zero_percent, months: 12, apr: 0.2999}").Offers).Deferred);

    [Fact]
    public void A_loan_costs_its_interest_and_its_fee()
    {
        var offer = Assert.Single(Compare("{id: bank, kind: loan, apr: 0.1199, months: 24, origination: 0.03}").Offers);
        var terms = new CreditTerms.Loan(24, new(0.1199m), 0.03m);
        var loan = LoanCost.Of(terms, LoanCost.PrincipalFor(terms, Money.Of(4800)), new(2026, 12, 1));
        Assert.Equal((loan.TotalOfPayments, loan.Monthly), (offer.Cost!.TotalRepaid, offer.Monthly));
        Assert.True(offer.Cost.AprPercent > 14);
        Assert.Equal(new DateOnly(2028, 12, 1), offer.Cost.LastPayment);
    }

    [Fact]
    public void Safe_offers_come_first_and_what_is_least_to_repay_before_the_rest()
    {
        var compared = Compare(
            "{id: dear, kind: loan, apr: 0.20, months: 36}",
            "{id: short, kind: loan, apr: 0.05, months: 6}",
            "{id: cheap, kind: loan, apr: 0.08, months: 18}",
            "{id: card, kind: card, apr: 0.2499, min_payment: {percent: 0.02, floor: 35}}"
        );
        Assert.Equal(["cheap", "card", "dear", "short"], compared.Offers.Select(offer => offer.Id));
        Assert.Equal([true, true, true, false], compared.Offers.Select(offer => offer.IsSafe));
    }

    [Theory]
    [InlineData("{id: a, kind: loan, apr: 0.05, months: 6}", "more than the $450.00 a month that can be spared")]
    [InlineData("{id: a, kind: card, apr: 0.25, limit: 4000}", "Its limit of $4,000.00 is less than $4,800.00.")]
    [InlineData("{id: a, kind: zero_percent, months: 24, apr: 0.25, min_purchase: 5000}", "from $5,000.00 on")]
    [InlineData(
        "{id: a, kind: zero_percent, months: 24, apr: 0.25, min_payment: {percent: 0.10, floor: 35}}",
        "The payment of $480.00 is more"
    )]
    public void Where_no_offer_is_safe_the_answer_is_not_to_borrow(string offer, string reason)
    {
        var compared = Compare(offer);
        Assert.True(compared.DoNotBorrow);
        Assert.Contains(reason, Assert.Single(compared.Offers[0].NotSafe), StringComparison.Ordinal);
    }

    [Fact]
    public void Debts_over_the_cap_make_a_loan_unsafe_even_where_the_money_could_be_spared()
    {
        var person = Person.Replace(
            "monthly_debt_payments: 300",
            "monthly_debt_payments: 2400",
            StringComparison.Ordinal
        );
        var compared = CreditComparison.Of(Now(person, "{id: bank, kind: loan, apr: 0.08, months: 18}"), null)!;
        Assert.True(compared.DoNotBorrow);
        Assert.Contains("Debts would take more than", compared.Offers[0].NotSafe[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_whose_interest_outruns_what_can_be_spared_is_never_paid_off()
    {
        var person = Person.Replace("monthly: 450", "monthly: 60", StringComparison.Ordinal);
        var compared = CreditComparison.Of(Now(person, "{id: card, kind: card, apr: 0.2999}"), null)!;
        Assert.Null(compared.Offers[0].Cost);
        Assert.True(compared.DoNotBorrow);
    }

    [Fact]
    public void An_offer_without_a_rate_is_asked_about_and_not_counted()
    {
        var compared = Compare("{id: bank, kind: loan, months: 18}");
        Assert.Empty(compared.Offers);
        Assert.False(compared.DoNotBorrow);
        Assert.Contains("offers[0].apr", compared.Asks);
    }

    [Fact]
    public void A_cheaper_rate_never_costs_more() =>
        Gen.Select(Gen.Int[10, 20_000], Gen.Int[1, 84], Gen.Int[0, 3600], Gen.Int[0, 500])
            .Sample(
                (dollars, months, rate, less) =>
                {
                    var cheaper = int.Max(0, rate - less);
                    var offers = CreditComparison
                        .Of(
                            Now(
                                Person,
                                $"{{id: a, kind: loan, apr: {rate / 10_000m}, months: {months}}}",
                                $"{{id: b, kind: loan, apr: {cheaper / 10_000m}, months: {months}}}"
                            ),
                            Money.Of(dollars)
                        )!
                        .Offers.ToDictionary(offer => offer.Id, StringComparer.Ordinal);
                    // A level payment is rounded to the cent: over the months that may move the total by as many half cents.
                    return offers["b"].Cost!.TotalRepaid <= offers["a"].Cost!.TotalRepaid + Money.OfCents(months);
                },
                iter: 60
            );

    private static CreditComparison Compare(params IEnumerable<string> offers) =>
        CreditComparison.Of(Now(Person, [.. offers]), null)!;

    private static Situation Now(string person, params IReadOnlyList<string> offers)
    {
        var reading = CaseReader.Read("case.yaml", $"{person}offers: [{string.Join(", ", offers)}]\n");
        Assert.Empty(reading.Problems);
        Case read = reading.Case!;
        return new(read, KnowledgeBase.Embedded, read.AsOf.Value);
    }
}
