using Carefare.Quantities;

namespace Carefare.Insurance.Estimates;

/// <summary>When a provider must give a good faith estimate, and when a bill may be disputed because of it.</summary>
/// <remarks>42 USC 300gg-136 and 300gg-137; 45 CFR 149.610 and 149.620. For people who pay themselves.</remarks>
public static class GoodFaithEstimate
{
    /// <summary>The last day for the estimate of care that is scheduled; null where it is scheduled so late that none is due.</summary>
    /// <param name="scheduled">The day on which it is scheduled.</param>
    /// <param name="care">The day of the care; not before.</param>
    /// <param name="rule">How far ahead counts, and how soon the estimate is due.</param>
    /// <param name="isBusinessDay">Whether a day is a business day.</param>
    public static DateOnly? Due(
        DateOnly scheduled,
        DateOnly care,
        EstimateRule rule,
        Func<DateOnly, bool> isBusinessDay
    )
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(care, scheduled);
        var ahead = 0;
        for (var day = scheduled.AddDays(1); day <= care && ahead < rule.FarAhead; day = day.AddDays(1))
        {
            ahead += isBusinessDay(day) ? 1 : 0;
        }

        return ahead >= rule.FarAhead ? After(scheduled, rule.DueFarAhead, isBusinessDay)
            : ahead >= rule.Ahead ? After(scheduled, rule.DueAhead, isBusinessDay)
            : null;
    }

    /// <summary>The last day for the estimate that a person asks for, scheduled or not.</summary>
    public static DateOnly DueOnRequest(DateOnly asked, EstimateRule rule, Func<DateOnly, bool> isBusinessDay)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return After(asked, rule.DueOnRequest, isBusinessDay);
    }

    /// <summary>Whether a bill is so much above the estimate that it may be disputed.</summary>
    /// <param name="estimate">What the provider's estimate says.</param>
    /// <param name="billed">What the same provider bills for it.</param>
    /// <param name="threshold">How much more it must be at least.</param>
    public static bool MayBeDisputed(Money estimate, Money billed, Money threshold) => billed - estimate >= threshold;

    /// <summary>The last day to begin a dispute.</summary>
    /// <param name="billed">The day of the first bill.</param>
    /// <param name="days">Calendar days from it.</param>
    public static DateOnly DisputeBy(DateOnly billed, int days) => billed.AddDays(days);

    private static DateOnly After(DateOnly day, int businessDays, Func<DateOnly, bool> isBusinessDay)
    {
        ArgumentNullException.ThrowIfNull(isBusinessDay);
        for (var left = businessDays; left > 0; )
        {
            day = day.AddDays(1);
            left -= isBusinessDay(day) ? 1 : 0;
        }

        return day;
    }
}

/// <summary>How soon a good faith estimate is due, in business days.</summary>
/// <param name="Ahead">Care that is scheduled at least so far ahead needs an estimate.</param>
/// <param name="DueAhead">How soon after the scheduling it is due then.</param>
/// <param name="FarAhead">Care that is scheduled at least so far ahead leaves more time.</param>
/// <param name="DueFarAhead">How soon it is due then.</param>
/// <param name="DueOnRequest">How soon it is due where a person asks for it.</param>
public sealed record EstimateRule(int Ahead, int DueAhead, int FarAhead, int DueFarAhead, int DueOnRequest);
