using Carefare.Credit;
using Carefare.Quantities;
using CsCheck;

namespace Carefare.Tests.Credit;

public sealed class RevolvingAccountTests
{
    private static readonly MinimumPayment Minimum = new(0.03m, Money.Of(35));
    private static readonly Rate Apr = Rate.OfPercent(24.99m);
    private static readonly DateOnly Start = new(2026, 12, 10);

    [Fact]
    public void Interest_is_the_average_daily_balance_times_the_daily_rate_times_the_days_of_the_cycle()
    {
        var account = new RevolvingAccount(Apr, Minimum, Start);
        account.Buy(Money.Of(1000));
        account.GoTo(new(2026, 12, 21));
        account.Buy(Money.Of(200));

        account.GoTo(new(2027, 1, 1));

        // The purchase of the 10th stands 22 days, that of the 21st 11 days, in a cycle of 31.
        var averageDailyBalance = (1000m * 22 + 200m * 11) / 31;
        var interest = Money.Nearest(averageDailyBalance * 0.2499m / 365 * 31);
        Assert.Equal([new InterestCharge(new(2026, 12, 31), interest, Deferred: false)], account.Charges);
        Assert.Equal(Money.Of(1200) + interest, account.Balance);
        Assert.Equal(Minimum.On(account.Balance), account.MinimumDue);
    }

    [Fact]
    public void A_promotional_purchase_that_is_paid_in_time_costs_no_interest()
    {
        var account = new RevolvingAccount(Apr, Minimum, Start);
        account.BuyOnPromotion(Money.Of(1200), PromotionKind.Deferred, months: 6);
        for (var month = 1; month <= 6; month++)
        {
            account.GoTo(new(2027, month, 1));
            account.Pay(Money.Of(200));
        }

        account.GoTo(new(2028, 1, 1));
        Assert.Equal(Money.Zero, account.Balance);
        Assert.Empty(account.Charges);
    }

    [Fact]
    public void What_is_left_on_the_last_day_of_a_promotion_brings_all_deferred_interest()
    {
        var account = new RevolvingAccount(Rate.OfPercent(29.99m), Minimum, new(2026, 12, 1));
        account.BuyOnPromotion(Money.Of(4800), PromotionKind.Deferred, months: 12);
        for (var month = 1; month <= 12; month++)
        {
            account.GoTo(new DateOnly(2026, 12, 1).AddMonths(month));
            account.Pay(Money.Of(399));
        }

        Assert.Equal(Money.Of(12), account.Balance);
        account.GoTo(new(2027, 12, 2));
        var charge = Assert.Single(account.Charges);
        Assert.True(charge.Deferred);
        Assert.InRange(charge.Amount.Dollars, 950, 953);
        Assert.Equal(Money.Of(12) + charge.Amount, account.Balance);
        var alone = new DeferredPurchase(Money.Of(4800), new(2026, 12, 1), 12, Rate.OfPercent(29.99m));
        Assert.Equal(alone.Pay(Money.Of(399)).Interest, charge.Amount);
    }

    [Fact]
    public void What_a_dollar_left_would_cost_is_what_is_charged_where_a_dollar_is_left()
    {
        var (kept, missed) = (Promised(), Promised());
        for (var month = 1; month <= 6; month++)
        {
            kept.Account.GoTo(new(2027, month, 1));
            kept.Account.Pay(Money.Of(200));
            missed.Account.GoTo(new(2027, month, 1));
            missed.Account.Pay(Money.Of(month == 6 ? 199 : 200));
        }

        kept.Account.GoTo(new(2028, 1, 1));
        missed.Account.GoTo(new(2027, 6, 11));

        Assert.Empty(kept.Account.Charges);
        var charge = Assert.Single(missed.Account.Charges);
        Assert.Equal(new InterestCharge(new(2027, 6, 10), kept.Promotion.IfADollarIsLeft, Deferred: true), charge);

        static (RevolvingAccount Account, PromotionalBalance Promotion) Promised()
        {
            var account = new RevolvingAccount(Apr, Minimum, Start);
            return (account, account.BuyOnPromotion(Money.Of(1200), PromotionKind.Deferred, months: 6));
        }
    }

    [Fact]
    public void What_is_bought_on_a_day_on_the_same_promotion_is_one_purchase()
    {
        var account = new RevolvingAccount(Apr, Minimum, Start);
        account.BuyOnPromotion(Money.Of(150), PromotionKind.Deferred, months: 12);
        account.BuyOnPromotion(Money.Of(50), PromotionKind.Deferred, months: 12);
        account.BuyOnPromotion(Money.Of(300), PromotionKind.Deferred, months: 6);
        account.GoTo(Start.AddDays(1));
        account.BuyOnPromotion(Money.Of(100), PromotionKind.Deferred, months: 12);
        account.BuyOnPromotion(Money.Of(70), PromotionKind.ZeroPercent, months: 12);

        Assert.Equal(
            [Money.Of(300), Money.Of(200), Money.Of(100), Money.Of(70)],
            account.Promotions.Select(promotion => promotion.Bought)
        );
        Assert.Equal(Money.Of(300), account.EndingBefore(Start.AddMonths(12)));
        Assert.Equal(Money.Of(500), account.EndingBefore(Start.AddMonths(12).AddDays(1)));
    }

    [Fact]
    public void Of_two_promotions_the_first_to_end_is_paid_first()
    {
        var account = new RevolvingAccount(Apr, Minimum, Start);
        var longer = account.BuyOnPromotion(Money.Of(600), PromotionKind.Deferred, months: 12);
        var shorter = account.BuyOnPromotion(Money.Of(300), PromotionKind.Deferred, months: 6);
        account.GoTo(new(2027, 1, 1));

        account.Pay(Money.Of(400));

        Assert.Equal((Money.Of(500), Money.Zero), (longer.Balance, shorter.Balance));
    }

    [Fact]
    public void After_a_zero_percent_promotion_interest_runs_only_from_then_on()
    {
        var account = new RevolvingAccount(Apr, Minimum, new(2026, 12, 1));
        account.BuyOnPromotion(Money.Of(1000), PromotionKind.ZeroPercent, months: 6);

        account.GoTo(new(2027, 7, 1));

        // The promotion ends on 1 June; the ordinary balance stands from 2 June to 30 June.
        Assert.Equal(Money.Nearest(1000m * 0.2499m * 29 / 365), account.Interest);
    }

    [Fact]
    public void Money_above_the_minimum_goes_to_the_dearer_balance_until_the_last_two_cycles()
    {
        var account = new RevolvingAccount(Apr, Minimum, Start);
        var promotion = account.BuyOnPromotion(Money.Of(3000), PromotionKind.Deferred, months: 6);
        account.Buy(Money.Of(2000));

        account.GoTo(new(2027, 1, 1));
        var (due, ordinary) = (account.MinimumDue, account.Ordinary);
        account.Pay(due + Money.Of(500));
        Assert.Equal(Money.Of(3000) - due, promotion.Balance);
        Assert.Equal(ordinary - Money.Of(500), account.Ordinary);

        account.GoTo(new(2027, 5, 1));
        var (promotional, dearer) = (promotion.Balance, account.Ordinary);
        account.Pay(Money.Of(700));
        Assert.Equal(promotional - Money.Of(700), promotion.Balance);
        Assert.Equal(dearer, account.Ordinary);
    }

    [Fact]
    public void A_promotion_without_deferred_interest_never_comes_before_the_dearer_balance()
    {
        var account = new RevolvingAccount(Apr, default, Start);
        var promotion = account.BuyOnPromotion(Money.Of(3000), PromotionKind.ZeroPercent, months: 2);
        account.Buy(Money.Of(2000));

        account.GoTo(new(2027, 1, 1));
        account.Pay(Money.Of(700));

        Assert.Equal(Money.Of(3000), promotion.Balance);
        Assert.Equal(Money.Zero, promotion.IfADollarIsLeft);
    }

    [Fact]
    public void What_is_paid_of_the_minimum_is_no_longer_due_in_the_cycle()
    {
        var account = new RevolvingAccount(Apr, Minimum, Start);
        account.Buy(Money.Of(1000));
        account.GoTo(new(2027, 1, 1));
        var due = account.MinimumDue;

        account.Pay(Money.Of(20));
        Assert.Equal(due - Money.Of(20), account.MinimumDue);
        account.Pay(Money.Of(100));
        Assert.Equal(Money.Zero, account.MinimumDue);
    }

    [Fact]
    public void A_payment_beyond_what_is_owed_is_refused()
    {
        var account = new RevolvingAccount(Apr, Minimum, Start);
        account.Buy(Money.Of(10));
        Assert.Throws<ArgumentOutOfRangeException>(() => account.Pay(Money.Of(10.01m)));
    }

    [Fact]
    public void Days_go_forward_and_amounts_are_not_negative()
    {
        var account = new RevolvingAccount(Apr, Minimum, Start);

        Assert.Throws<ArgumentOutOfRangeException>(() => account.GoTo(Start.AddDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => account.Buy(-Money.Cent));
        Assert.Throws<ArgumentOutOfRangeException>(() => account.Pay(-Money.Cent));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            account.BuyOnPromotion(Money.Zero, PromotionKind.Deferred, months: 6)
        );
    }

    [Fact]
    public void What_was_bought_and_charged_is_what_was_paid_and_is_owed() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 2], Gen.Long[1, 300_000])
            .List[1, 30]
            .Sample(events =>
            {
                var account = new RevolvingAccount(Apr, Minimum, Start);
                var (bought, paid) = (Money.Zero, Money.Zero);
                foreach (var (day, what, cents) in events.OrderBy(happening => happening.Item1))
                {
                    account.GoTo(Start.AddDays(day));
                    var amount = Money.OfCents(cents);
                    switch (what)
                    {
                        case 0:
                            account.Buy(amount);
                            bought += amount;
                            break;
                        case 1:
                            account.BuyOnPromotion(amount, PromotionKind.Deferred, months: 6);
                            bought += amount;
                            break;
                        default:
                            var payment = Money.Min(amount, account.Balance);
                            account.Pay(payment);
                            paid += payment;
                            break;
                    }
                }

                account.GoTo(Start.AddDays(800));
                return bought + account.Interest == paid + account.Balance
                    && account.Promotional == Money.Zero
                    && account.Ordinary >= Money.Zero;
            });
}
