using Carefare.Quantities;
using Carefare.Treatment;
using CsCheck;

namespace Carefare.Tests.Treatment;

public sealed class PricingTests
{
    [Theory]
    [InlineData(PriceForm.PerInfusion, 350 + 6 * 550 + 8 * 500)]
    [InlineData(PriceForm.Package, 350 + 2850 + 8 * 500)]
    [InlineData(PriceForm.Prepaid, 350 + 6 * 550 - 165 + 8 * 500)]
    [InlineData(PriceForm.Membership, 350 + 99 + 6 * 425 + 8 * 500)]
    [InlineData(PriceForm.SlidingScale, 350 + 6 * 385 + 8 * 350)]
    public void A_worked_course_costs_what_a_pocket_calculator_says(PriceForm form, decimal dollars) =>
        Assert.Equal(Money.Of(dollars), Price(Quotes.FrontRange, form));

    [Fact]
    public void A_membership_is_kept_to_the_end_where_that_is_cheaper()
    {
        var terms = Quotes.FrontRange with { Membership = new(Money.Of(49), Money.Of(300), 1) };
        Assert.Equal(Money.Of(350 + 12 * 49 + 14 * 300), Price(terms, PriceForm.Membership));
    }

    [Fact]
    public void A_membership_is_paid_for_its_minimum_number_of_months_and_serves_members_in_them()
    {
        var terms = Quotes.FrontRange with { Membership = new(Money.Of(99), Money.Of(425), 3) };
        Assert.Equal(Money.Of(350 + 3 * 99 + 7 * 425 + 7 * 500), Price(terms, PriceForm.Membership));
    }

    [Fact]
    public void Treatments_beyond_the_package_are_at_list_price_and_a_bigger_package_costs_all_of_it()
    {
        var small = Quotes.FrontRange with { Package = new(4, Money.Of(2000), RefundRule.None, true) };
        var big = Quotes.FrontRange with { Package = new(8, Money.Of(3600), RefundRule.None, true) };
        Assert.Equal(Money.Of(2000 + 2 * 550 + 8 * 500), Price(small, PriceForm.Package));
        Assert.Equal(Money.Of(3600 + 8 * 500), Price(big, PriceForm.Package));
        Assert.Contains(
            Included.In(small, Quotes.Six, PriceForm.Package),
            sentence => sentence.Contains("other 2 of the series are at list price", StringComparison.Ordinal)
        );
        Assert.Contains(
            Included.In(big, Quotes.Six, PriceForm.Package),
            sentence => sentence.Contains("2 more than the series", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Monitoring_comes_with_every_treatment_and_sessions_are_spread_over_the_series()
    {
        var terms = Quotes.FrontRange with
        {
            Monitoring = Money.Of(40),
            Integration = new IntegrationTerms(Money.Of(150), 2),
        };
        var course = Pricing.Price(terms, Quotes.SixThenMaintenance, PriceForm.Package, Quotes.Start);
        Assert.Equal(14, course.Charges.Count(charge => charge.Kind == ChargeKind.Monitoring));
        Assert.Equal(
            [new(2026, 12, 8), new(2026, 12, 19)],
            course.Charges.Where(charge => charge.Kind == ChargeKind.Integration).Select(charge => charge.Due)
        );
    }

    [Fact]
    public void A_package_pays_for_care_on_the_days_of_the_series_to_the_cent()
    {
        var terms = Quotes.FrontRange with { Package = new(6, Money.Of(2850.05m), RefundRule.None, false) };
        var package = Pricing
            .Price(terms, Quotes.Six, PriceForm.Package, Quotes.Start)
            .Charges.Single(charge => charge.Kind == ChargeKind.Package);
        Assert.Equal(Quotes.Six.Series(Quotes.Start).Select(v => v.Day), package.Services.Select(s => s.Day));
        Assert.Equal(Money.Of(475.01m), package.Services[4].Amount);
        Assert.Equal(Money.Of(475.00m), package.Services[5].Amount);
    }

    [Fact]
    public void Every_charge_is_above_zero_in_order_and_is_for_care_that_adds_up_to_it() =>
        Gen.Select(Quotes.AnyTerms, Quotes.AnyProtocol, Quotes.AnyForm, Quotes.AnyStart)
            .Sample(
                (terms, protocol, form, start) =>
                {
                    var course = Pricing.Price(terms, protocol, form, start);
                    Assert.Equal(course.Charges.Select(c => c.Due).Order(), course.Charges.Select(c => c.Due));
                    Assert.Equal(course.Price, Money.OfCents(course.Charges.Sum(c => c.Amount.Cents)));
                    foreach (var charge in course.Charges)
                    {
                        Assert.True(charge.Amount > Money.Zero);
                        Assert.True(charge.Due >= start);
                        Assert.Equal(
                            charge.Kind == ChargeKind.Membership ? Money.Zero : charge.Amount,
                            Money.Sum(charge.Services.Select(service => service.Amount))
                        );
                        Assert.All(charge.Services, service => Assert.True(service.Day >= charge.Due));
                    }
                }
            );

    [Fact]
    public void A_lower_price_is_never_dearer() =>
        Gen.Select(Quotes.AnyTerms, Quotes.AnyProtocol, Quotes.AnyForm, Quotes.AnyStart)
            .Sample(
                (terms, protocol, form, start) =>
                {
                    var before = Pricing.Price(terms, protocol, form, start).Price;
                    Assert.All(
                        Cheaper(terms),
                        lower => Assert.True(Pricing.Price(lower, protocol, form, start).Price <= before)
                    );
                }
            );

    [Fact]
    public void A_form_that_is_not_offered_is_refused_and_not_among_the_forms()
    {
        var plain = new QuoteTerms("c", "C", "im", Money.Zero, Money.Of(400), null, Money.Zero);
        Assert.Equal([PriceForm.PerInfusion], plain.Forms);
        Assert.Equal(5, Quotes.FrontRange.Forms.Count());
        Assert.Throws<ArgumentException>(() => Price(plain, PriceForm.Package));
        Assert.Equal(Money.Of(14 * 400), Price(plain, PriceForm.PerInfusion));
    }

    private static IEnumerable<QuoteTerms> Cheaper(QuoteTerms terms) =>
        [
            terms with
            {
                Evaluation = Less(terms.Evaluation),
            },
            terms with
            {
                Infusion = Less(terms.Infusion),
            },
            terms with
            {
                MaintenanceInfusion = Less(terms.MaintenancePrice),
            },
            terms with
            {
                Monitoring = Less(terms.Monitoring),
            },
            terms with
            {
                Package = terms.Package! with { Price = Less(terms.Package.Price) },
            },
            terms with
            {
                Membership = terms.Membership! with { Monthly = Less(terms.Membership.Monthly) },
            },
            terms with
            {
                Membership = terms.Membership! with { Infusion = Less(terms.Membership.Infusion) },
            },
        ];

    private static Money Less(Money price) => Money.Max(Money.Zero, price - Money.Of(7.01m));

    private static Money Price(QuoteTerms terms, PriceForm form) =>
        Pricing.Price(terms, Quotes.SixThenMaintenance, form, Quotes.Start).Price;
}
