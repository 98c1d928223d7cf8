namespace Carefare.Credit;

/// <summary>An amount on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Amount">The amount in dollars; more than zero.</param>
public readonly record struct DatedAmount(DateOnly Day, decimal Amount);

/// <summary>
/// What was lent and what is paid back, by dates. The term begins with the first advance, or with the first payment where
/// that comes before it, as where a student pays from the day of signing for money that is lent term by term.
/// </summary>
/// <param name="Advances">What was lent, without prepaid finance charges; at least one.</param>
/// <param name="Payments">What is paid back; at least one, and one after the first advance.</param>
public sealed record DatedCredit(IReadOnlyList<DatedAmount> Advances, IReadOnlyList<DatedAmount> Payments)
{
    /// <summary>The beginning of the term.</summary>
    public DateOnly Start => Advances.Concat(Payments).Min(amount => amount.Day);

    /// <summary>The unit-period by Appendix J (b)(4).</summary>
    /// <exception cref="ArgumentException">No payment is after the first advance.</exception>
    public UnitPeriod UnitPeriod => CommonPeriod.Of(Days(Advances), Days(Payments));

    /// <summary>The same credit counted in unit-periods by Appendix J (b)(5).</summary>
    /// <exception cref="ArgumentException">No payment is after the first advance.</exception>
    public CountedCredit Counted()
    {
        var unit = UnitPeriod;
        return new(Count(Advances, unit), Count(Payments, unit), unit.PerYear);
    }

    private static IReadOnlyList<DateOnly> Days(IReadOnlyList<DatedAmount> amounts) =>
        [.. amounts.Select(amount => amount.Day).Distinct().Order()];

    private IReadOnlyList<TransferSeries> Count(IReadOnlyList<DatedAmount> amounts, UnitPeriod unit)
    {
        var start = Start;
        var days = Days(amounts);
        return
        [
            .. amounts
                .OrderBy(amount => amount.Day)
                .Select(amount => new TransferSeries(
                    amount.Amount,
                    1,
                    UnitPeriods.Between(start, amount.Day, unit, SeriesDay.Of(start, amount.Day, days))
                )),
        ];
    }
}

/// <summary>The day of the month on which a series of payments or advances falls.</summary>
/// <remarks>12 CFR 1026 Appendix J (b)(3)(iv): the last day of each month, or the 29th or 30th with February's last for it.</remarks>
internal static class SeriesDay
{
    /// <summary>The day of the month by which months are measured back from one day of a series.</summary>
    public static int Of(DateOnly start, DateOnly day, IReadOnlyList<DateOnly> series)
    {
        if (series.Count == 1 || !UnitPeriods.IsLastOfMonth(day))
        {
            return UnitPeriods.DayOfMonth(start, day);
        }

        // From the 30th, payments on June 30, November 30 and February 28 are on the 30th as well as on last days: the
        // reading by which they are whole months from the start is taken.
        var latest = series.Max(each => each.Day);
        return series.All(UnitPeriods.IsLastOfMonth) && start.Day != latest ? 31 : latest;
    }
}
