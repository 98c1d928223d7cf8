using System.Globalization;
using Carefare.Planning;
using Carefare.Planning.Explanation;
using Carefare.Tests.Telling;

namespace Carefare.Tests.Planning.Explanation;

public sealed class PlanExplanationTests
{
    private static readonly IReadOnlyDictionary<string, Derivation> Because = PlanExplanation.Of(
        SamplePlan.Plan,
        SamplePlan.Problem,
        SampleReport.Words,
        "recommended"
    );

    [Fact]
    public void The_total_follows_from_its_parts()
    {
        var parts = Because["recommended.total"].From.Select(Dollars).ToList();
        Assert.Equal(Dollars(Because["recommended.total"]), parts[0] + parts[1] + parts[2] - parts[3] - parts[4]);
    }

    [Fact]
    public void Every_sum_is_the_sum_of_what_it_follows_from()
    {
        var sums = Because
            .Values.SelectMany(Everything)
            .Where(why => why.From.Count > 0 && why.Rule.StartsWith("the sum", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(sums);
        Assert.All(sums, sum => Assert.Equal(Dollars(sum), sum.From.Sum(Dollars)));
    }

    [Fact]
    public void What_leaves_by_a_way_to_pay_is_the_sum_of_its_lines() =>
        Assert.All(
            SamplePlan.Plan.Months.SelectMany((_, i) => Because[$"recommended.months[{i}].out"].From),
            by => Assert.Equal(Dollars(by), by.From.Sum(Dollars))
        );

    [Fact]
    public void What_is_owed_and_what_is_left_follow_from_the_month_before()
    {
        for (var i = 0; i < SamplePlan.Plan.Months.Count; i++)
        {
            var owed = Because[$"recommended.months[{i}].owed"];
            var cash = Because[$"recommended.months[{i}].cash_left"];
            Assert.Equal(Dollars(owed), owed.From.Take(3).Sum(Dollars) - Dollars(owed.From[3]));
            Assert.Equal(Dollars(cash), cash.From.Take(3).Sum(Dollars) - Dollars(cash.From[3]));
            Assert.Equal(i == 0 ? 0 : 350, Dollars(cash.From[1]));
            Assert.Equal(0, Dollars(owed.From[2]));
        }
    }

    [Fact]
    public void Tax_saved_rests_on_the_facts_of_the_way_to_pay_that_saves_it() =>
        Assert.Equal("hsa-contribution-limit", Assert.Single(Because["recommended.parts.tax_saved"].Facts).Fact);

    [Fact]
    public void Tax_saved_is_the_rate_on_what_was_put_in() =>
        Assert.All(
            Because["recommended.parts.tax_saved"].From,
            line =>
            {
                var slice = Assert.Single(line.From);
                Assert.Equal(("29.10 % of $200.00 put in", 58.20m), (slice.Says, Dollars(slice)));
            }
        );

    [Fact]
    public void What_is_borrowed_and_the_largest_payment_follow_from_their_lines()
    {
        Assert.Equal(2400, Because["recommended.debts[0].borrowed"].From.Sum(Dollars));
        Assert.Equal(200, Because["recommended.debts[0].highest_payment"].From.Sum(Dollars));
    }

    private static IEnumerable<Derivation> Everything(Derivation why) => why.From.SelectMany(Everything).Append(why);

    private static decimal Dollars(Derivation why) =>
        decimal.Parse(
            why.Value.Replace("$", "", StringComparison.Ordinal),
            NumberStyles.Number,
            CultureInfo.InvariantCulture
        );
}
