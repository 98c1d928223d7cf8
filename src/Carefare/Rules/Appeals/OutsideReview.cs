using Carefare.Cases;
using Carefare.Insurance.Clocks;
using Carefare.Knowledge;

namespace Carefare.Rules.Appeals;

/// <summary>Whether the external review of a private plan looks at a no.</summary>
/// <param name="Truth">Yes, no, or not known.</param>
/// <param name="Why">Why, as sentences; empty where the coverage has none.</param>
/// <param name="Asks">The keys of the answers that are missing.</param>
/// <param name="Facts">What it rests on.</param>
internal sealed record OutsideReview(Truth Truth, string Why, IReadOnlyList<string> Asks, IReadOnlyList<Citation> Facts)
{
    private const string Figure = "external-review-reason";

    /// <summary>What the reason that the letter gives comes to.</summary>
    public static OutsideReview Of(Situation now, Ladder ladder, Denial denial)
    {
        if (!ladder.Levels.Any(level => level.IsExternalReview))
        {
            return new(Truth.Yes, "", [], []);
        }

        if (denial.Grandfathered.Or(false))
        {
            return new(
                Truth.No,
                "A grandfathered plan need not offer external review. Ask it whether it does.",
                [],
                Rule(now)
            );
        }

        if (!denial.Reason.IsKnown)
        {
            return new(
                Truth.Unknown,
                "Whether external review is open hangs on the reason that the letter gives.",
                [denial.Reason.Key],
                []
            );
        }

        return ByReason(now, denial);
    }

    private static OutsideReview ByReason(Situation now, Denial denial)
    {
        var said = now.Knowledge.LatestAhead(Figure, denial.Dated.Or(now.Today), now.Today, denial.Reason.Value);
        return said switch
        {
            { IsKnown: false } => new(
                Truth.Unknown,
                $"External review: it hangs on more than this reason. {said.Ask}",
                [],
                [said.Citation]
            ),
            { Yes: true } => new(
                Truth.Yes,
                denial.Reason.Value == "rescission"
                    ? "External review is open: coverage that was taken back is within it."
                    : "External review is open: this reason rests on a medical judgment.",
                [],
                [said.Citation]
            ),
            _ => new(
                Truth.No,
                "External review is not open for this reason: it looks at medical judgments and at coverage that was taken back, "
                    + "not at what the contract leaves out or at who is covered. If the no does rest on a medical judgment, say so in "
                    + "your appeal and ask the plan to confirm it.",
                [],
                [said.Citation]
            ),
        };
    }

    private static IReadOnlyList<Citation> Rule(Situation now) =>
        [now.Knowledge.LatestAt("external-review-ask", now.Today).Citation];
}
