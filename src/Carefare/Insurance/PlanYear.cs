namespace Carefare.Insurance;

/// <summary>The year of a health plan, on whose first day the deductible and the out-of-pocket maximum start anew.</summary>
/// <param name="Month">The month of its first day.</param>
/// <param name="Day">The day in that month; never February 29, which not every year has.</param>
public readonly record struct PlanYear(int Month, int Day)
{
    /// <summary>The first day of the plan year in which a day lies.</summary>
    public DateOnly StartOf(DateOnly day)
    {
        var start = new DateOnly(day.Year, Month, Day);
        return start <= day ? start : start.AddYears(-1);
    }
}
