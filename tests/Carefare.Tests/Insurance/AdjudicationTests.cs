using Carefare.Insurance;
using Carefare.Quantities;

namespace Carefare.Tests.Insurance;

/// <summary>Bills worked by hand, and published examples of cost sharing.</summary>
public sealed class AdjudicationTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>The plan of the federal glossary's example: $1,500, then 20 %, at most $5,000.</summary>
    private static readonly HealthPlan Glossary = Plans.Of(new(Money.Of(1_500), 0.2m, Money.Of(5_000)));

    public static IEnumerable<TheoryDataRow<string>> Shared => Vectors.Of("benefit_cost_share");

    [Theory]
    [MemberData(nameof(Shared))]
    public void A_published_bill_is_shared_as_published(string id)
    {
        var vector = Vectors.Find(id);
        var maximum = vector.Inputs.GetProperty("oop_max");
        var plan = Plans.Of(
            new(
                Money.Of(vector.In("deductible")),
                vector.In("coinsurance"),
                maximum.ValueKind == System.Text.Json.JsonValueKind.Null ? null : Money.Of(maximum.GetDecimal())
            )
            {
                Copay = vector.Inputs.TryGetProperty("copay", out var copay) ? new(Money.Of(copay.GetDecimal())) : null,
            }
        );
        var allowed = Money.Of(vector.In("allowed"));
        var charge = vector.Inputs.TryGetProperty("charge", out var asked) ? Money.Of(asked.GetDecimal()) : allowed;
        var isContract = vector.Inputs.TryGetProperty("contract", out var contract) && contract.GetBoolean();
        var paid = Assert.Single(
            Adjudication.Of(
                plan,
                Plans.Met(new(Money.Of(vector.In("deductible_met")), Money.Of(vector.In("oop_met")))),
                Today,
                new BillingLine(Today, "Visit", charge, allowed) { ByContract = isContract }
            )
        );
        foreach (var expected in vector.Expected.EnumerateObject())
        {
            vector.Agrees(expected.Name, Named(paid, expected.Name).Dollars);
        }
    }

    [Fact]
    public void Before_the_deductible_is_met_a_visit_costs_all_that_is_allowed() =>
        Assert.Equal(Money.Of(125), Alone(Glossary, Met.Nothing, charge: 125, allowed: 125).PersonPays);

    [Fact]
    public void The_visit_that_meets_the_deductible_is_shared_for_the_rest_of_it()
    {
        var paid = Alone(Glossary, new(Money.Of(1_400), Money.Of(1_400)), charge: 600, allowed: 600);
        Assert.Equal((Money.Of(100), Money.Of(100), Money.Of(400)), (paid.Deductible, paid.Coinsurance, paid.PlanPays));
    }

    [Fact]
    public void The_charge_above_the_allowed_amount_is_the_persons_and_counts_to_nothing()
    {
        var paid = Alone(Glossary, new(Money.Of(1_500), Money.Of(1_500)), charge: 550, allowed: 300);
        Assert.Equal((Money.Of(250), Money.Of(60), Money.Of(240)), (paid.Balance, paid.CountsToMaximum, paid.PlanPays));
        Assert.Equal(Money.Of(310), paid.PersonPays);
    }

    [Fact]
    public void A_plan_that_allows_more_than_the_charge_shares_the_charge() =>
        Assert.Equal(
            Money.Of(160),
            Alone(Glossary, new(Money.Of(1_500), Money.Zero), charge: 200, allowed: 300).PlanPays
        );

    [Fact]
    public void A_line_that_is_not_covered_is_the_persons_and_counts_to_nothing()
    {
        var paid = Alone(Glossary, Met.Nothing, charge: 99, allowed: 0);
        Assert.Equal((Money.Of(99), Money.Zero), (paid.PersonPays, paid.CountsToMaximum));
    }

    [Fact]
    public void The_last_dollars_before_the_maximum_are_all_that_is_left_to_pay()
    {
        var paid = Alone(Glossary, new(Money.Of(1_500), Money.Of(4_970)), charge: 300, allowed: 300);
        Assert.Equal((Money.Of(30), Money.Of(270)), (paid.PersonPays, paid.PlanPays));
    }

    [Fact]
    public void Coinsurance_is_rounded_to_the_nearest_cent_on_each_line()
    {
        var lines = Enumerable.Repeat(Line(Today, 100.03m), 2);
        var paid = Adjudication.Of(Glossary, Plans.Met(new(Money.Of(1_500), Money.Zero)), Today, lines);
        Assert.Equal([Money.Of(20.01m), Money.Of(20.01m)], paid.Select(line => line.Coinsurance));
    }

    [Fact]
    public void Six_infusions_use_up_the_deductible_in_the_order_of_their_days()
    {
        var lines = Enumerable.Range(0, 6).Reverse().Select(at => Line(Today.AddDays(3 * at), 400));
        var paid = Adjudication.Of(Glossary, Plans.Met(new(Money.Of(500), Money.Of(500))), Today, lines);
        Assert.Equal(
            [Money.Of(320), Money.Of(320), Money.Of(320), Money.Of(160), Money.Zero, Money.Zero],
            paid.Select(line => line.PlanPays)
        );
    }

    [Fact]
    public void A_new_plan_year_begins_with_nothing_met()
    {
        var met = Plans.Met(new(Money.Of(1_500), Money.Of(5_000)));
        var paid = Adjudication.Of(Glossary, met, Today, Line(new(2026, 12, 31), 400), Line(new(2027, 1, 1), 400));
        Assert.Equal([Money.Of(400), Money.Zero], paid.Select(line => line.PlanPays));
    }

    [Fact]
    public void A_first_bill_in_the_next_plan_year_finds_nothing_met()
    {
        var met = Plans.Met(new(Money.Of(1_500), Money.Of(5_000)));
        var paid = Adjudication.Of(Glossary, met, Today, Line(new(2027, 1, 1), 400));
        Assert.Equal(Money.Of(400), Assert.Single(paid).Deductible);
    }

    [Fact]
    public void A_bill_from_before_the_first_day_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Adjudication.Of(Glossary, Accumulators.Nothing, Today, Line(Today.AddDays(-1), 1))
        );

    [Theory]
    [InlineData("2026-06-30", "2025-07-01")]
    [InlineData("2026-07-01", "2026-07-01")]
    [InlineData("2027-01-01", "2026-07-01")]
    public void A_plan_year_that_starts_in_July_goes_on_through_June(string day, string start) =>
        Assert.Equal(DateOnly.Parse(start), new PlanYear(7, 1).StartOf(DateOnly.Parse(day)));

    private static BillingLine Line(DateOnly day, decimal dollars) =>
        new(day, "Infusion", Money.Of(dollars), Money.Of(dollars));

    private static PaidLine Alone(HealthPlan plan, Met met, int charge, int allowed) =>
        Assert.Single(
            Adjudication.Of(
                plan,
                Plans.Met(met),
                Today,
                new BillingLine(Today, "Visit", Money.Of(charge), Money.Of(allowed))
            )
        );

    private static Money Named(PaidLine paid, string name) =>
        name switch
        {
            "deductible_paid" => paid.Deductible,
            "coinsurance_paid" => paid.Coinsurance,
            "patient" => paid.PersonPays,
            "copay_paid" => paid.Copay,
            "plan" => paid.PlanPays,
            "write_off" => paid.WriteOff,
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No part of a line is called so."),
        };
}
