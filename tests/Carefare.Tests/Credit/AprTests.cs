using Carefare.Credit;
using Carefare.Quantities;
using CsCheck;

namespace Carefare.Tests.Credit;

public sealed class AprTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    private static readonly Gen<(Money Principal, CreditTerms.Loan Terms)> Loan = Gen.Select(
        Gen.Long[50_000, 5_000_000],
        Gen.Int[1, 84],
        Gen.Int[0, 3600],
        Gen.Int[0, 1000],
        (cents, months, rate, fee) =>
            (Money.OfCents(cents), new CreditTerms.Loan(months, new Rate(rate / 10_000m), fee / 10_000m))
    );

    [Fact]
    public void A_loan_without_a_fee_has_the_rate_of_its_note() =>
        Loan.Sample(loan =>
        {
            var apr = AprOf(LoanCost.Of(loan.Terms with { Origination = 0 }, loan.Principal, Day));
            // Payments and interest are rounded to the cent: half a cent each month on a small debt moves the rate a little.
            return decimal.Abs(apr - loan.Terms.Apr.Percent) < 0.05m;
        });

    [Fact]
    public void A_higher_fee_never_lowers_the_rate() =>
        Gen.Select(Loan, Gen.Int[0, 500])
            .Sample(
                (loan, more) =>
                    AprOf(LoanCost.Of(loan.Terms, loan.Principal, Day))
                    <= AprOf(
                        LoanCost.Of(
                            loan.Terms with
                            {
                                Origination = loan.Terms.Origination + more / 10_000m,
                            },
                            loan.Principal,
                            Day
                        )
                    )
            );

    [Fact]
    public void Payments_computed_at_a_rate_give_the_rate_back() =>
        Gen.Select(
                Gen.Int[1, 480],
                Gen.Int[0, 40_000],
                Gen.Int[0, 29],
                Gen.OneOf([.. new[] { 12m, 24m, 26m, 52m, 365m, 1m, 4m }.Select(Gen.Const)])
            )
            .Sample(
                (count, basisPoints, odd, perYear) =>
                {
                    var rate = basisPoints / 10_000m / perYear;
                    var first = new PeriodCount(1, new(odd, 30));
                    var worth = Enumerable.Range(1, count).Sum(n => Apr.DiscountFactor(rate, new(n, first.Odd)));
                    var credit = new CountedCredit(
                        [new(1000, 1, default)],
                        [new(1000 / worth, count, first)],
                        Fraction.Of(perYear)
                    );
                    var found = Apr.Of(credit) as AprAnswer.Found;
                    return found is not null && decimal.Abs(found.Percent - basisPoints / 100m) < 0.000_000_01m;
                }
            );

    [Fact]
    public void What_is_paid_back_without_a_charge_has_the_rate_zero() =>
        Assert.Equal(
            0,
            PercentOf(new CountedCredit([new(1200, 1, default)], [new(100, 12, new(1, default))], Fraction.Of(12)))
        );

    [Fact]
    public void A_rate_of_four_hundred_percent_is_found() =>
        Near.Assert(
            400,
            PercentOf(new CountedCredit([new(300, 1, default)], [new(400, 1, new(1, default))], Fraction.Of(12))),
            0.000_001m
        );

    [Fact]
    public void Payments_that_come_to_less_than_was_lent_have_no_rate() =>
        Assert.IsType<AprAnswer.NoRate>(
            Apr.Of(new([new(1000, 1, default)], [new(100, 9, new(1, default))], Fraction.Of(12)))
        );

    [Fact]
    public void Payments_on_the_day_of_the_loan_that_repay_it_have_no_rate() =>
        Assert.IsType<AprAnswer.NoRate>(
            Apr.Of(new([new(1000, 1, default)], [new(1000, 1, default), new(10, 1, new(1, default))], Fraction.Of(12)))
        );

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(-5, 1, 1)]
    [InlineData(100, 0, 1)]
    [InlineData(100, 1, -1)]
    public void A_payment_out_of_range_is_refused(int amount, int count, int full) =>
        Assert.Throws<ArgumentException>(() =>
            Apr.Of(new([new(1000, 1, default)], [new(amount, count, new(full, default))], Fraction.Of(12)))
        );

    private static decimal AprOf(LoanCost cost) => Assert.IsType<AprAnswer.Found>(cost.Apr).Percent;

    private static decimal PercentOf(CountedCredit credit) => Assert.IsType<AprAnswer.Found>(Apr.Of(credit)).Percent;
}
