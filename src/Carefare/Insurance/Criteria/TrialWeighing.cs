using System.Globalization;

namespace Carefare.Insurance.Criteria;

/// <summary>Holds one treatment against what a plan asks of each.</summary>
/// <param name="rule">What it asks.</param>
/// <param name="today">The day of the answer.</param>
internal sealed class TrialWeighing(TrialRule rule, DateOnly today)
{
    /// <summary>How a treatment counts.</summary>
    public TrialVerdict Weigh(Trial trial, int place)
    {
        var isNotTolerated = trial.Outcome == Outcome.NotTolerated;
        Part[] parts =
        [
            Named(trial),
            Helped(trial),
            .. isNotTolerated ? Array.Empty<Part>() : [Long(trial), Strong(trial)],
            InEpisode(trial),
            Recent(trial),
        ];
        var counts = parts.Min(part => part.Met);
        var against = parts.Where(part => part.Met == counts && counts != Met.Yes).ToList();
        return new(
            trial.Name.Length > 0 ? trial.Name : "a treatment without a name",
            place,
            counts,
            [.. against.Select(part => part.Why)],
            [.. against.Where(part => part.Lacks.Length > 0).Select(part => $"tried[{place}].{part.Lacks}")]
        );
    }

    private static Part Named(Trial trial) =>
        trial.Name.Length > 0 ? Part.Fine : new(Met.Unknown, "its name is not known", "treatment");

    private Part Helped(Trial trial) =>
        (rule.ImprovementAtMost, trial.Improvement) switch
        {
            ({ } most, { } fell) when fell > most => Part.Against(
                $"{Percent(most)} better at most asked, {Percent(fell)} recorded"
            ),
            ({ }, { }) => Part.Fine,
            _ => By(trial.Outcome),
        };

    private Part By(Outcome? outcome)
    {
        if (outcome is not { } known)
        {
            return new(Met.Unknown, "what came of it is not known", "outcome");
        }

        return known switch
        {
            Outcome.Failed => Part.Fine,
            Outcome.Helped => Part.Against("it helped, and only what did not is counted"),
            Outcome.Partial => rule.ImprovementAtMost is { } most
                ? new(
                    Met.Unknown,
                    $"it helped in part: {Percent(most)} better at most is asked, and how much is not known",
                    "improvement"
                )
                : new(Met.Unknown, "it helped in part: ask the plan whether that counts as not enough", ""),
            Outcome.NotTolerated => rule.CountsIfNotTolerated
                ? Part.Fine
                : new(Met.Unknown, "it was not tolerated: ask the plan whether it counts", ""),
        };
    }

    private Part Long(Trial trial) =>
        (rule.Weeks, trial.Weeks) switch
        {
            (null, _) => Part.Fine,
            ({ } asked, null) => new(Met.Unknown, $"{asked} weeks asked, how many it was is not known", "weeks"),
            ({ } asked, { } taken) when taken < asked => Part.Against($"{asked} weeks asked, {taken} recorded"),
            _ => Part.Fine,
        };

    private Part Strong(Trial trial) =>
        rule.Dose switch
        {
            DoseRule.Any => Part.Fine,
            DoseRule.HighestTolerated => trial.HighestTolerated switch
            {
                true => Part.Fine,
                false => Part.Against("the highest tolerated dose is asked, and this was less"),
                null => new(
                    Met.Unknown,
                    "the highest tolerated dose is asked, and whether it was that is not known",
                    "highest_tolerated"
                ),
            },
            DoseRule.Usual => (trial.LeastDoseMg, trial.DailyDoseMg) switch
            {
                (_, null) => new(Met.Unknown, "a usual dose is asked, and which it was is not known", "daily_dose_mg"),
                (null, _) => new(
                    Met.Unknown,
                    "a usual dose is asked, and none is recorded here for it: ask the plan which it counts",
                    ""
                ),
                ({ } least, { } taken) when taken < least => Part.Against(
                    $"a usual dose is asked, {Mg(least)} a day or more; {Mg(taken)} recorded"
                ),
                _ => Part.Fine,
            },
        };

    private Part InEpisode(Trial trial) =>
        (rule.ThisEpisode, trial.ThisEpisode) switch
        {
            (false, _) or (true, true) => Part.Fine,
            (true, false) => Part.Against("only the present episode counts, and it was before"),
            (true, null) => new(
                Met.Unknown,
                "only the present episode counts, and whether it was then is not known",
                "this_episode"
            ),
        };

    private Part Recent(Trial trial) =>
        (rule.WithinYears, trial.Ended) switch
        {
            (null, _) => Part.Fine,
            ({ } years, null) => new(
                Met.Unknown,
                $"only the last {years} years count, and when it ended is not known",
                "ended"
            ),
            ({ } years, { } ended) when ended < today.AddYears(-years) => Part.Against(
                $"only the last {years} years count, and it ended in {ended.Year}"
            ),
            _ => Part.Fine,
        };

    private static string Percent(decimal part) => (part * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Mg(decimal dose) => dose.ToString("0.##", CultureInfo.InvariantCulture) + " mg";

    /// <summary>One thing that is asked of a treatment.</summary>
    private readonly record struct Part(Met Met, string Why, string Lacks)
    {
        public static Part Fine { get; } = new(Met.Yes, "", "");

        public static Part Against(string why) => new(Met.No, why, "");
    }
}
