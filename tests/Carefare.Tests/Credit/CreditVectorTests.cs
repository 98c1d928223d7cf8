using System.Globalization;
using System.Text.Json;
using Carefare.Credit;
using Carefare.Quantities;

namespace Carefare.Tests.Credit;

public sealed class CreditVectorTests
{
    public static IEnumerable<TheoryDataRow<string>> AprVectors =>
        Vectors.Of("apr_appendix_j", "apr_sce", "apr_fsharp_excel", "apr_ffiec_checked");

    public static IEnumerable<TheoryDataRow<string>> UnitPeriodVectors => Vectors.Of("unit_periods");

    public static IEnumerable<TheoryDataRow<string>> LevelPaymentVectors => Vectors.Of("level_payment");

    public static IEnumerable<TheoryDataRow<string>> AdvancePaymentVectors => Vectors.Of("payment_with_advance");

    public static IEnumerable<TheoryDataRow<string>> DailyInterestVectors => Vectors.Of("interest_actual_365");

    public static IEnumerable<TheoryDataRow<string>> EffectiveRateVectors => Vectors.Of("effective_rate");

    public static IEnumerable<TheoryDataRow<string>> NominalRateVectors => Vectors.Of("nominal_rate");

    public static IEnumerable<TheoryDataRow<string>> YieldVectors => Vectors.Of("apy");

    [Theory]
    [MemberData(nameof(AprVectors))]
    public void The_annual_percentage_rate_is_the_published_one(string id)
    {
        var vector = Vectors.Find(id);
        var inputs = vector.Inputs;
        var perYear = inputs.TryGetProperty("unit_periods_per_year_fraction", out var fraction)
            ? FractionOf(fraction.GetString()!)
            : Fraction.Of(vector.In("unit_periods_per_year"));
        var credit = new CountedCredit(
            [.. inputs.GetProperty("advances").EnumerateArray().Select(Advance)],
            [.. inputs.GetProperty("payments").EnumerateArray().Select(Payment)],
            perYear
        );

        var found = Assert.IsType<AprAnswer.Found>(Apr.Of(credit));

        vector.Agrees("apr_percent", found.Percent, "apr_percent_abs");
    }

    [Theory]
    [MemberData(nameof(UnitPeriodVectors))]
    public void The_unit_periods_between_two_dates_are_the_published_ones(string id)
    {
        var vector = Vectors.Find(id);
        var unit = vector.Text("unit_period") switch
        {
            "day" => UnitPeriod.Day,
            "week" => UnitPeriod.Week,
            "fortnight" => new(Interval.Week, 2),
            "semimonth" => UnitPeriod.Semimonth,
            "month" => UnitPeriod.Month,
            "quarter" => new(Interval.Month, 3),
            "half_year" => new(Interval.Month, 6),
            "year" => UnitPeriod.Year,
            var other => throw new InvalidDataException(other),
        };

        var count = UnitPeriods.Between(vector.Day("start"), vector.Day("end"), unit);

        Assert.Equal(vector.Expected.GetProperty("full_unit_periods").GetInt32(), count.Full);
        Assert.Equal(vector.Expected.GetProperty("odd_fraction").GetString(), count.Odd.ToString());
    }

    [Theory]
    [MemberData(nameof(LevelPaymentVectors))]
    public void The_level_payment_is_the_published_one(string id)
    {
        var vector = Vectors.Find(id);
        var months = vector.Whole("months");
        var payment = LevelPayment.Monthly(
            Money.Of(vector.In("principal")),
            Rate.OfPercent(vector.In("apr_percent")),
            months
        );
        vector.Agrees("payment", payment.Dollars, "payment_abs");
        if (vector.Expected.TryGetProperty("total", out _))
        {
            vector.Agrees("total", (payment * months).Dollars, "total_abs");
        }
    }

    [Theory]
    [MemberData(nameof(AdvancePaymentVectors))]
    public void The_level_payment_with_some_made_in_advance_is_the_published_one(string id)
    {
        var vector = Vectors.Find(id);
        vector.Agrees(
            "payment",
            LevelPayment.Of(
                vector.In("pv"),
                vector.In("annual_rate") / 12,
                vector.Whole("n"),
                vector.Whole("payments_in_advance"),
                vector.In("fv")
            )
        );
    }

    [Theory]
    [MemberData(nameof(DailyInterestVectors))]
    public void Interest_for_actual_days_is_the_published_one(string id)
    {
        var vector = Vectors.Find(id);
        var start = vector.Inputs.TryGetProperty("start", out _) ? vector.Day("start") : new(2026, 1, 1);
        var interest = Compounding.InterestActual365(
            Money.Of(vector.In("balance")),
            new Rate(vector.In("rate")),
            start,
            vector.Inputs.TryGetProperty("end", out _) ? vector.Day("end") : start.AddDays(vector.Whole("days"))
        );
        vector.Agrees("interest", interest.Dollars);
        if (vector.Expected.TryGetProperty("end_balance", out _))
        {
            var principal = vector.Expected.GetProperty("payment").GetDecimal() - interest.Dollars;
            vector.Agrees("principal", principal);
            vector.Agrees("end_balance", vector.In("balance") - principal);
        }
    }

    [Theory]
    [MemberData(nameof(EffectiveRateVectors))]
    public void The_effective_rate_is_the_published_one(string id)
    {
        var vector = Vectors.Find(id);
        vector.Agrees("value", Compounding.EffectiveRate(vector.In("nominal"), vector.Whole("periods")));
    }

    [Theory]
    [MemberData(nameof(NominalRateVectors))]
    public void The_nominal_rate_is_the_published_one(string id)
    {
        var vector = Vectors.Find(id);
        vector.Agrees("value", Compounding.NominalRate(vector.In("effective"), vector.Whole("periods")));
    }

    [Theory]
    [MemberData(nameof(YieldVectors))]
    public void The_annual_percentage_yield_is_the_published_one(string id)
    {
        var vector = Vectors.Find(id);
        vector.Agrees(
            "apy_percent",
            Compounding.AnnualPercentageYield(vector.In("balance"), vector.In("interest"), vector.Whole("days"))
        );
    }

    private static TransferSeries Advance(JsonElement json) =>
        new(json.GetProperty("amount").GetDecimal(), 1, Count(json, "full_unit_periods"));

    private static TransferSeries Payment(JsonElement json) =>
        new(
            json.GetProperty("amount").GetDecimal(),
            json.GetProperty("count").GetInt32(),
            Count(json, "first_full_unit_periods")
        );

    private static PeriodCount Count(JsonElement json, string full) =>
        new(json.GetProperty(full).GetInt32(), FractionOf(json.GetProperty("odd_fraction").GetString()!));

    private static Fraction FractionOf(string text) =>
        text.Split('/') is [var numerator, var denominator]
            ? new(
                decimal.Parse(numerator, CultureInfo.InvariantCulture),
                decimal.Parse(denominator, CultureInfo.InvariantCulture)
            )
            : Fraction.Of(decimal.Parse(text, CultureInfo.InvariantCulture));
}
