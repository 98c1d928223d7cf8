using Carefare.Rules;
using Carefare.Rules.Courses;

namespace Carefare.Asking;

/// <summary>The wanted course in the middle of a sentence: "about 6 treatments over 12 days".</summary>
internal static class CourseInWords
{
    /// <summary>The course of a situation.</summary>
    public static string Of(Situation now)
    {
        var (protocol, _) = WantedProtocol.Of(now);
        var later = protocol.Maintenance is { } maintenance
            ? $", then one every {maintenance.EveryWeeks} weeks for {maintenance.Months} months"
            : "";
        return $"about {protocol.Infusions} treatments over {protocol.OverDays} days{later}";
    }
}
