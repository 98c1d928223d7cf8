using Carefare.Quantities;
using Carefare.Treatment;

namespace Carefare.Tests.Treatment;

/// <summary>The drug of a treatment that is charged apart, by the clinic or at a pharmacy.</summary>
public sealed class DrugPricingTests
{
    private static readonly Protocol Label = Protocol.On(new EsketamineDays(4, 4).All, new(2, 3), horizonMonths: null);

    [Theory]
    [InlineData(DrugSupply.Clinic, ChargeKind.Drug)]
    [InlineData(DrugSupply.Pharmacy, ChargeKind.Pharmacy)]
    public void The_drug_is_paid_for_on_the_day_of_every_treatment(DrugSupply supply, ChargeKind kind)
    {
        // 12 treatments in the series, and one every 14 days in the three months after January 19: six.
        var course = Course(supply);
        Assert.Equal(18, course.Charges.Count(charge => charge.Kind == kind));
        Assert.Equal(Money.Of(180 + 18 * 210 + 18 * 45), course.Price);
        Assert.Equal(
            Label.Visits(Quotes.Start).Select(visit => visit.Day),
            course.Charges.Where(charge => charge.Kind == kind).Select(charge => charge.Due)
        );
    }

    [Fact]
    public void It_is_medical_care_and_not_a_part_of_the_series_that_a_clinics_plan_pays() =>
        Assert.All(
            Course(DrugSupply.Pharmacy).Charges.Where(charge => charge.Kind == ChargeKind.Pharmacy),
            charge =>
            {
                Assert.False(charge.IsOfSeries);
                Assert.Equal(charge.Amount, Assert.Single(charge.Services).Amount);
            }
        );

    [Fact]
    public void Who_stops_early_pays_for_no_further_drug()
    {
        var stopped = Pricing.Stopped(Terms(DrugSupply.Pharmacy), Label, PriceForm.PerInfusion, Quotes.Start, after: 4);
        Assert.Equal(Quotes.Start.AddDays(10), stopped.Day);
        Assert.Equal(Money.Of(180 + 4 * 210 + 4 * 45), stopped.Course.Price);
    }

    private static PricedCourse Course(DrugSupply supply) =>
        Pricing.Price(Terms(supply), Label, PriceForm.PerInfusion, Quotes.Start);

    private static QuoteTerms Terms(DrugSupply supply) =>
        new("s", "Clinic S", "esketamine", Money.Of(180), Money.Of(210), null, Money.Zero)
        {
            Drug = new(Money.Of(45), supply),
        };
}
