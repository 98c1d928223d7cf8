namespace Carefare.Rules.Programmes;

/// <summary>How long ago a crime was.</summary>
internal static class Crime
{
    private const decimal DaysAYear = 365;

    /// <summary>The years since then, with a fraction of which every anniversary ends a whole year.</summary>
    public static Told YearsSince(Situation now)
    {
        var day = now.Case.Circumstances.CrimeOn;
        if (!day.IsKnown)
        {
            return Told.Nothing([day.Key]);
        }

        var years = 0;
        while (day.Value.AddYears(years + 1) <= now.Today)
        {
            years++;
        }

        var since = now.Today.DayNumber - day.Value.AddYears(years).DayNumber;
        return Told.Value(years + decimal.Min(since, DaysAYear - 1) / DaysAYear);
    }
}
