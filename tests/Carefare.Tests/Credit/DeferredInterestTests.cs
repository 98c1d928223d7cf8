using Carefare.Credit;
using Carefare.Quantities;
using CsCheck;

namespace Carefare.Tests.Credit;

public sealed class DeferredInterestTests
{
    private static readonly Gen<DeferredPurchase> Purchase = Gen.Select(
        Gen.Long[30_000, 1_000_000],
        Gen.Int[0, 800],
        Gen.OneOf(Gen.Const(6), Gen.Const(12), Gen.Const(18), Gen.Const(24)),
        Gen.Int[500, 3600],
        Gen.Enum<Accrual>(),
        (cents, day, months, basisPoints, accrual) =>
            new DeferredPurchase(
                Money.OfCents(cents),
                new DateOnly(2026, 1, 1).AddDays(day),
                months,
                new Rate(basisPoints / 10_000m),
                accrual
            )
    );

    public static IEnumerable<TheoryDataRow<string>> DeferredVectors => Vectors.Of("deferred_interest");

    [Theory]
    [MemberData(nameof(DeferredVectors))]
    public void The_deferred_interest_is_the_published_one(string id)
    {
        var vector = Vectors.Find(id);
        var accrual = vector.Text("accrual") switch
        {
            "monthly on declining balance before payment" => Accrual.MonthlyOnDecliningBalance,
            var other => throw new InvalidDataException(other),
        };
        var purchase = new DeferredPurchase(
            Money.Of(vector.In("purchase")),
            new(2026, 1, 1),
            vector.Whole("months"),
            Rate.OfPercent(vector.In("apr_percent")),
            accrual
        );

        var outcome = purchase.Pay(Money.Of(vector.In("payment")));

        vector.Agrees("remaining_balance", outcome.Remaining.Dollars);
        vector.Agrees("deferred_interest", outcome.Interest.Dollars);
        vector.Agrees("total_due", outcome.Due.Dollars);
    }

    [Fact]
    public void A_dollar_short_each_month_costs_all_the_interest_since_the_purchase()
    {
        var purchase = new DeferredPurchase(Money.Of(4800), new(2026, 12, 1), 12, Rate.OfPercent(29.99m));

        Assert.Equal(Money.Of(400), purchase.SafePayment);
        Assert.Equal(new DateOnly(2027, 12, 1), purchase.SafeDay);
        Assert.Equal(default, purchase.Pay(Money.Of(400)));
        var short1 = purchase.Pay(Money.Of(399));
        Assert.Equal(Money.Of(12), short1.Remaining);
        Assert.InRange(short1.Interest.Dollars, 950, 953);
        Assert.Equal(Money.Of(400), purchase.Miss(12).Remaining);
        Assert.True(purchase.Miss(1).Interest > purchase.Miss(12).Interest);
    }

    [Fact]
    public void There_is_a_payment_for_each_payment_day_and_none_is_negative()
    {
        var purchase = new DeferredPurchase(Money.Of(600), new(2026, 12, 1), 6, Rate.OfPercent(29.99m));

        Assert.Throws<ArgumentException>(() => purchase.Pay([.. Enumerable.Repeat(Money.Of(100), 5)]));
        Assert.Throws<ArgumentException>(() => purchase.Pay([.. Enumerable.Repeat(Money.Of(100), 7)]));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            purchase.Pay([.. Enumerable.Repeat(Money.Of(100), 5), -Money.Cent])
        );
    }

    [Fact]
    public void Nothing_is_paid_beyond_what_is_owed()
    {
        var purchase = new DeferredPurchase(Money.Of(600), new(2026, 12, 1), 6, Rate.OfPercent(29.99m));

        Assert.Equal(default, purchase.Pay(Money.Of(500)));
    }

    [Fact]
    public void Interest_on_the_original_amount_runs_for_all_days_of_the_promotion()
    {
        var purchase = new DeferredPurchase(
            Money.Of(1000),
            new(2026, 12, 1),
            6,
            Rate.OfPercent(36.5m),
            Accrual.OnOriginalAmount
        );

        // 31 + 31 + 28 + 31 + 30 + 31 days at a dollar a day, however much is paid.
        Assert.Equal(new(Money.Of(940), Money.Of(182)), purchase.Pay(Money.Of(10)));
    }

    [Fact]
    public void Interest_is_compounded_on_the_balance_of_each_day_from_the_purchase_to_the_last_of_the_promotion() =>
        Gen.Select(Purchase, Gen.Int[1, 99])
            .Sample(
                (some, percent) =>
                {
                    var purchase = some with { Accrual = Accrual.DailyCompounding };
                    var monthly = Money.Down(purchase.SafePayment.Dollars * percent / 100);
                    var (owed, interest) = (purchase.Purchase.Dollars, 0m);
                    for (var day = purchase.Purchased; day <= purchase.Ends; day = day.AddDays(1))
                    {
                        owed -= day.Day == 1 && day > purchase.Purchased ? monthly.Dollars : 0;
                        interest += (owed + interest) * purchase.Apr.PerYear / 365;
                    }

                    return purchase.Pay(monthly) == new DeferredOutcome(Money.Of(owed), Money.Nearest(interest));
                }
            );

    [Fact]
    public void Every_payment_day_is_the_first_of_a_month_within_the_promotion() =>
        Purchase.Sample(purchase =>
            purchase.PaymentDays.Count == purchase.Months
            && purchase.PaymentDays.All(day => day.Day == 1 && day > purchase.Purchased && day <= purchase.Ends)
        );

    [Fact]
    public void The_safe_payment_costs_nothing_and_a_cent_less_always_costs_something() =>
        Purchase.Sample(purchase =>
            purchase.Pay(purchase.SafePayment) == default
            && purchase.Pay(purchase.SafePayment - Money.Cent).Interest > Money.Zero
        );

    [Fact]
    public void Interest_on_the_original_amount_is_never_less_than_simple_interest_on_the_declining_one() =>
        Purchase.Sample(purchase =>
            (purchase with { Accrual = Accrual.OnOriginalAmount }).Miss(1).Interest
            >= (purchase with { Accrual = Accrual.MonthlyOnDecliningBalance }).Miss(1).Interest
        );
}
