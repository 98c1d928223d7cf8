using System.Globalization;
using Carefare.Cases;
using Carefare.Rules;
using Carefare.Rules.Courses;

namespace Carefare.Asking;

/// <summary>How long and how dense the course could be: the ends of what is usual.</summary>
internal static class AboutTheCourse
{
    /// <summary>The open answers, each with what it could be.</summary>
    public static IEnumerable<OpenAnswer> Of(Situation now)
    {
        var course = now.Case.Course;
        var diagnosis = now.Case.Condition.Diagnosis.Or("other");
        Case Then(WantedCourse changed) => now.Case with { Course = changed };
        yield return OpenAnswer.YesNo(
            course.Esketamine.Acceptable,
            taken => Then(course with { Esketamine = course.Esketamine with { Acceptable = taken } })
        );
        yield return OpenAnswer.Of(
            course.Esketamine.EveryWeeks,
            weeks => Then(course with { Esketamine = course.Esketamine with { EveryWeeks = weeks } }),
            Ends(() => Usually.Find(now, "esketamine-interval-weeks"))
        );
        if (Substitute.IsWanted(now))
        {
            yield break;
        }

        yield return OpenAnswer.Of(
            course.Infusions,
            infusions => Then(course with { Infusions = infusions }),
            Ends(() => Usually.Find(now, "series-infusions", diagnosis))
        );
        yield return OpenAnswer.Of(
            course.OverDays,
            days => Then(course with { OverDays = days }),
            Ends(() => Usually.Find(now, "series-days", diagnosis))
        );
        yield return OpenAnswer.Of(
            course.EveryWeeks,
            weeks => Then(course with { EveryWeeks = weeks }),
            Ends(() => Usually.Find(now, "maintenance-interval-weeks"))
        );
    }

    private static IEnumerable<(string Says, int Value)> Ends(Func<Usually?> usual)
    {
        if (usual() is { } usually)
        {
            int[] ends = [(int)decimal.Ceiling(usually.Low), (int)decimal.Floor(usually.High)];
            foreach (var end in ends.Distinct())
            {
                yield return (end.ToString(CultureInfo.InvariantCulture), end);
            }
        }
    }
}
