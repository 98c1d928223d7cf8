using Carefare.Quantities;
using Carefare.Treatment;
using CsCheck;

namespace Carefare.Tests.Treatment;

public sealed class StoppingTests
{
    private static readonly Gen<CutShort> AnyStop =
        from course in Gen.Select(Quotes.AnyTerms, Quotes.AnyProtocol, Quotes.AnyForm, Quotes.AnyStart)
        from after in Gen.Int[1, course.Item2.Infusions]
        select new CutShort(course.Item1, course.Item2, course.Item3, course.Item4, after);

    [Fact]
    public void Paid_one_by_one_only_the_treatments_given_are_asked_for()
    {
        var stopped = Stopped(Quotes.FrontRange, PriceForm.PerInfusion, 3);
        Assert.Equal(new(2026, 12, 8), stopped.Day);
        Assert.Null(stopped.Refund);
        Assert.Equal([350, 550, 550, 550, 0, 0, 0], Amounts(stopped).Take(7));
        Assert.Equal(Money.Of(350 + 3 * 550), stopped.Course.Price);
        Assert.Equal(Money.Of(550), stopped.Course.Charges[4].Agreed);
        Assert.Empty(stopped.Course.Charges[4].Services);
    }

    [Fact]
    public void A_package_stays_paid_and_what_comes_back_is_no_longer_for_care()
    {
        var stopped = Stopped(With(RefundRule.Prorated), PriceForm.Package, 2);
        Assert.Equal([350, 2850], Amounts(stopped).Take(2));
        Assert.Equal(new Refund(1, Money.Of(1900)), stopped.Refund);
        Assert.Equal(
            [(new DateOnly(2026, 12, 1), 475m), (new DateOnly(2026, 12, 5), 475m)],
            stopped.Course.Charges[1].Services.Select(service => (service.Day, service.Amount.Dollars))
        );
    }

    [Theory]
    [InlineData(RefundRule.None)]
    [InlineData(RefundRule.Unknown)]
    public void A_package_of_which_nothing_comes_back_was_the_price_of_what_was_given(RefundRule rule)
    {
        var stopped = Stopped(With(rule), PriceForm.Package, 3);
        Assert.Null(stopped.Refund);
        Assert.Equal([950, 950, 950], stopped.Course.Charges[1].Services.Select(service => service.Amount.Dollars));
    }

    [Fact]
    public void Of_a_series_paid_in_advance_nothing_is_counted_as_coming_back()
    {
        var stopped = Stopped(Quotes.FrontRange, PriceForm.Prepaid, 1);
        Assert.Null(stopped.Refund);
        Assert.Equal(Money.Of(350 + 3135), stopped.Course.Price);
    }

    [Fact]
    public void A_membership_owes_its_minimum_months_and_no_more()
    {
        var terms = Quotes.FrontRange with { Membership = new(Money.Of(99), Money.Of(425), 3) };
        var fees = Stopped(terms, PriceForm.Membership, 1)
            .Course.Charges.Where(charge => charge.Kind == ChargeKind.Membership)
            .Select(charge => (charge.Due, charge.Amount.Dollars));
        Assert.Equal([(new(2026, 12, 1), 99m), (new(2027, 1, 1), 99m), (new(2027, 2, 1), 99m)], fees);
        var longer = terms with { Membership = new(Money.Of(9), Money.Of(300), 2) };
        Assert.Equal(Money.Of(350 + 300 + 2 * 9), Stopped(longer, PriceForm.Membership, 1).Course.Price);
    }

    [Fact]
    public void Every_charge_keeps_its_place_and_up_to_the_stop_its_amount() =>
        AnyStop.Sample(stop =>
        {
            var whole = Pricing.Price(stop.Terms, stop.Protocol, stop.Form, stop.Start);
            var stopped = Stopped(stop);
            Assert.Equal(stop.Protocol.Series(stop.Start)[stop.After - 1].Day, stopped.Day);
            Assert.Equal(whole.Charges.Count, stopped.Course.Charges.Count);
            foreach (var (was, now) in whole.Charges.Zip(stopped.Course.Charges))
            {
                Assert.Equal((was.Due, was.Kind, was.What, was.Amount), (now.Due, now.Kind, now.What, now.Agreed));
                Assert.True(was.Due > stopped.Day || now.Amount == was.Amount);
                Assert.True(now.Amount == was.Amount || now.Amount == Money.Zero);
            }
        });

    [Fact]
    public void What_is_paid_for_is_care_that_was_given_and_adds_up_to_what_the_clinic_keeps() =>
        AnyStop.Sample(stop =>
        {
            var stopped = Stopped(stop);
            foreach (var (at, charge) in stopped.Course.Charges.Index())
            {
                var back = stopped.Refund is { } refund && refund.Charge == at ? refund.Amount : Money.Zero;
                Assert.All(charge.Services, service => Assert.True(service.Day <= stopped.Day));
                Assert.Equal(
                    charge.Kind == ChargeKind.Membership ? Money.Zero : charge.Amount - back,
                    Money.Sum(charge.Services.Select(service => service.Amount))
                );
            }
        });

    [Fact]
    public void What_is_paid_in_the_end_is_what_fell_due_and_the_minimum_fees_less_the_refund() =>
        AnyStop.Sample(stop =>
        {
            var whole = Pricing.Price(stop.Terms, stop.Protocol, stop.Form, stop.Start);
            var day = stop.Protocol.Series(stop.Start)[stop.After - 1].Day;
            var due = whole.Charges.Where(charge => charge.Due <= day).Sum(charge => charge.Amount.Cents);
            var fees = whole.Charges.Where(charge => charge.Kind == ChargeKind.Membership).Select(fee => fee.Due);
            var late = fees.Take(stop.Terms.Membership!.MinimumMonths).Count(fee => fee > day);
            var paid = due + late * stop.Terms.Membership.Monthly.Cents - BackInCents(stop);

            var stopped = Stopped(stop);
            Assert.Equal(paid, (stopped.Course.Price - (stopped.Refund?.Amount ?? Money.Zero)).Cents);
            Assert.True(stopped.Refund is null or { Amount.Cents: > 0 });
            var table = StopEarly.Table(stop.Terms, stop.Protocol, stop.Form, stop.Start);
            Assert.Equal(paid, table.Stops[stop.After - 1].Paid.Cents);
        });

    [Fact]
    public void A_stop_after_a_treatment_that_the_series_does_not_have_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Stopped(Quotes.FrontRange, PriceForm.PerInfusion, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Stopped(Quotes.FrontRange, PriceForm.PerInfusion, 7));
    }

    private static long BackInCents(CutShort stop)
    {
        var package = stop.Terms.Package!;
        if (stop.Form != PriceForm.Package || stop.After >= package.Infusions || stop.After == stop.Protocol.Infusions)
        {
            return 0;
        }

        var given = stop.After * stop.Terms.Infusion.Cents;
        var used = (stop.After * package.Price.Cents * 2 + package.Infusions) / (package.Infusions * 2);
        return package.Refund switch
        {
            RefundRule.Prorated => package.Price.Cents - used,
            RefundRule.AtListPrice => long.Max(
                0,
                package.Price.Cents - given - (package.IncludesEvaluation ? stop.Terms.Evaluation.Cents : 0)
            ),
            RefundRule.Unknown or RefundRule.None => 0,
        };
    }

    private static IEnumerable<decimal> Amounts(StoppedCourse stopped) =>
        stopped.Course.Charges.Select(charge => charge.Amount.Dollars);

    private static QuoteTerms With(RefundRule rule) =>
        Quotes.FrontRange with
        {
            Package = Quotes.FrontRange.Package! with { Refund = rule },
        };

    private static StoppedCourse Stopped(QuoteTerms terms, PriceForm form, int after) =>
        Pricing.Stopped(terms, Quotes.SixThenMaintenance, form, Quotes.Start, after);

    private static StoppedCourse Stopped(CutShort stop) =>
        Pricing.Stopped(stop.Terms, stop.Protocol, stop.Form, stop.Start, stop.After);

    private sealed record CutShort(QuoteTerms Terms, Protocol Protocol, PriceForm Form, DateOnly Start, int After);
}
