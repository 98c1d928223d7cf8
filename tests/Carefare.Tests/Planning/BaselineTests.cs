using Carefare.Credit;
using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Tests.Planning;

public sealed class BaselineTests
{
    private static readonly PlanProblem Problem = Given.Problem(0, 300, Given.Series("pine", 500)) with
    {
        Credits = [Given.Credit("visa", new CreditTerms.Card(new(0.2499m), Given.Minimum), 100)],
    };

    [Fact]
    public void Everything_on_the_card_is_the_bill_and_the_interest_whatever_the_limit()
    {
        // 3,000 charged from 1 to 16 December; 300 on the first of each month from January on, worked by hand in a day loop.
        var baseline = Baseline.EverythingOnTheCard(Problem, null);

        Assert.Equal(Money.Of(3000) + InterestOfAPlainDayLoop(), baseline.Total);
        Assert.Equal("everything on the card at 24.99 %", baseline.Name);
    }

    [Fact]
    public void A_debt_that_grows_faster_than_it_is_paid_is_never_paid_off()
    {
        var slow = Problem with { Means = Problem.Means with { Monthly = Money.Of(20) } };

        var baseline = Baseline.EverythingOnTheCard(slow, null);

        Assert.Null(baseline.Total);
        Assert.Contains("never paid off", baseline.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_card_there_is_nothing_to_compare_with() =>
        Assert.Null(Baseline.EverythingOnTheCard(Problem with { Credits = [] }, null).Total);

    private static Money InterestOfAPlainDayLoop()
    {
        var (owed, sum, interest) = (0m, 0m, 0m);
        for (var day = Given.Start; owed > 0 || day.Month == 12; day = day.AddDays(1))
        {
            if (day.Day == 1 && day > Given.Start)
            {
                owed -= decimal.Min(owed, 300);
            }

            owed += day.Month == 12 && day.Year == 2026 && day.Day <= 16 && (day.Day - 1) % 3 == 0 ? 500 : 0;
            sum += owed;
            if (day.AddDays(1).Day == 1)
            {
                var posted = decimal.Round(sum * 0.2499m / 365, 2, MidpointRounding.AwayFromZero);
                (owed, sum, interest) = (owed + posted, 0, interest + posted);
            }
        }

        return Money.Of(interest);
    }
}
