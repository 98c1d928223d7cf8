using Carefare.Trials.Studies;

namespace Carefare.Trials.Matching;

/// <summary>Whether a study takes people.</summary>
internal static class TakesPeople
{
    private const string Name = "status";

    public static Criterion Of(Standing standing) =>
        standing.Status switch
        {
            "RECRUITING" => Criterion.Yes(Name, "It takes people now."),
            "AVAILABLE" => Criterion.Yes(Name, "It gives the treatment outside of a study, to some people."),
            "NOT_YET_RECRUITING" => Criterion.Open(Name, $"It takes nobody yet{Starting(standing.Starts)}."),
            "ENROLLING_BY_INVITATION" => Criterion.No(Name, "It takes only people whom it invites."),
            "ACTIVE_NOT_RECRUITING" => Criterion.No(Name, "It goes on, but takes nobody new."),
            "COMPLETED" => Criterion.No(Name, "It is over."),
            "TEMPORARILY_NOT_AVAILABLE" => Criterion.No(Name, "It is not to be had for now."),
            "SUSPENDED" => Criterion.No(Name, $"It is stopped for now{Because(standing.WhyStopped)}."),
            "TERMINATED" => Criterion.No(Name, $"It was ended early{Because(standing.WhyStopped)}."),
            "WITHDRAWN" => Criterion.No(Name, $"It was given up before it began{Because(standing.WhyStopped)}."),
            "NO_LONGER_AVAILABLE" => Criterion.No(Name, "It is no longer to be had."),
            "APPROVED_FOR_MARKETING" => Criterion.No(Name, "It ended when the drug was approved."),
            "" or "UNKNOWN" or "WITHHELD" => Criterion.Open(
                Name,
                "The registry does not know whether it still takes people."
            ),
            var other => Criterion.Open(Name, $"The registry calls it {other}: ask what that means."),
        };

    private static string Starting(string day) => day.Length > 0 ? $"; it is to start in {Said.Day(day)}" : "";

    private static string Because(string why) => why.Length > 0 ? $": \"{why.TrimEnd('.')}\"" : "";
}
