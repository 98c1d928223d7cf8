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
    public void A_clinics_own_plan_is_compared_for_what_it_pays_with_its_fee_in_the_rate()
    {
        var compared = CreditComparison.Of(Now(WithPlan("{down: 0.25, months: 8, apr: 0, fee: 36}")), null)!;
        var plan = Assert.Single(compared.Offers);
        Assert.Equal(("elm/plan", Money.Of(4800)), (plan.Id, plan.Amount));
        Assert.Equal((Money.Of(4836), Money.Of(36)), (plan.Cost!.TotalRepaid, plan.Cost.FinanceCharge));
        Assert.Equal(
            (Money.Of(450), 8, new DateOnly(2027, 8, 1)),
            (plan.Monthly, plan.Cost.Payments, plan.Cost.LastPayment)
        );
        // The actuarial method: at the rate, the eight payments are worth what is lent less the fee.
        var month = 1 + plan.Cost.AprPercent!.Value / 1200;
        var (worth, factor) = (0m, 1m);
        for (var paid = 1; paid <= 8; paid++)
        {
            factor /= month;
            worth += 450 * factor;
        }

        Assert.Equal(3600 - 36, worth, 2);
    }

    [Fact]
    public void A_clinics_plan_pays_the_evaluation_and_the_series_there_and_comes_behind_what_pays_all()
    {
        var person = WithPlan("{down: 0.25, months: 12, apr: 0, fee: 0}")
            .Replace("maintenance: none", "maintenance: {every_weeks: 4, months: 3}", StringComparison.Ordinal);
        var compared = CreditComparison.Of(Now(person, "{id: dear, kind: loan, apr: 0.20, months: 36}"), null)!;
        Assert.Equal(["dear", "elm/plan"], compared.Offers.Select(offer => offer.Id));
        Assert.True(compared.Amount > Money.Of(4800));
        Assert.Equal(Money.Of(4800), compared.Offers[1].Amount);
    }

    [Theory]
    [InlineData("{down: 0.25, months: 6, apr: 0, fee: 0}", "The payment of $600.00 is more than the $450.00 a month")]
    [InlineData(
        "{down: 0.50, months: 12, apr: 0, fee: 10}",
        "The first day asks for $2,410.00, and $950.00 will be there"
    )]
    public void A_clinics_plan_that_asks_for_more_than_there_is_is_not_safe(string plan, string reason)
    {
        var compared = CreditComparison.Of(Now(WithPlan(plan)), null)!;
        Assert.True(compared.DoNotBorrow);
        Assert.Contains(compared.Offers[0].NotSafe, why => why.StartsWith(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{down: 1, months: 6, apr: 0, fee: 20}")]
    [InlineData("{down: 0.999, months: 1, apr: 0, fee: 20}")]
    public void A_plan_that_lends_no_more_than_its_fee_has_no_rate(string plan) =>
        Assert.Null(CreditComparison.Of(Now(WithPlan(plan)), null)!.Offers[0].Cost!.AprPercent);

    [Fact]
    public void A_clinics_plan_of_which_a_term_is_missing_is_asked_about()
    {
        var compared = CreditComparison.Of(Now(WithPlan("{down: unknown, months: 6, apr: 0}")), null)!;
        Assert.Empty(compared.Offers);
        Assert.Equal(["quotes[0].plan.down"], compared.Asks);
    }

    [Theory]
    [InlineData("loan", "card,elm/plan,medical", "bank")]
    [InlineData("card", "bank,elm/plan,medical", "card")]
    [InlineData("promotional-credit", "bank,card,elm/plan", "medical")]
    [InlineData("clinic-plan", "bank,card,medical", "elm/plan")]
    [InlineData("time", "", "bank,card,elm/plan,medical")]
    public void What_the_person_avoids_is_set_aside_and_not_compared(string avoided, string compared, string setAside)
    {
        var person = WithPlan("{down: 0.25, months: 12, apr: 0, fee: 0}") + $"wants: {{avoid: [{avoided}]}}\n";
        var found = CreditComparison.Of(
            Now(
                person,
                Medical,
                "{id: bank, kind: loan, apr: 0.08, months: 18}",
                "{id: card, kind: card, apr: 0.2499, min_payment: {percent: 0.02, floor: 35}}"
            ),
            null
        )!;
        Assert.Equal(compared, string.Join(',', found.Offers.Select(offer => offer.Id).Order(StringComparer.Ordinal)));
        Assert.Equal(setAside, string.Join(',', found.Avoided.Select(offer => offer.Id).Order(StringComparer.Ordinal)));
        Assert.All(found.Avoided, offer => Assert.StartsWith("You asked to leave this way out.", offer.Why));
    }

    [Fact]
    public void Nothing_is_asked_about_an_offer_that_is_avoided()
    {
        var found = CreditComparison.Of(
            Now(Person + "wants: {avoid: [loan]}\n", "{id: bank, kind: loan, months: 18}"),
            null
        )!;
        Assert.Empty(found.Asks);
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

    private static string WithPlan(string plan) =>
        Person.Replace("infusion: 800}", $"infusion: 800, plan: {plan}}}", StringComparison.Ordinal);

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
