using Carefare.Insurance;
using Carefare.Insurance.Estimates;
using Carefare.Rules;
using Carefare.Rules.Appeals;

namespace Carefare.Tracking;

/// <summary>The last days that follow from a case and from what was tracked of it.</summary>
/// <param name="now">The situation.</param>
/// <param name="track">What is known of the case.</param>
public sealed class CaseDeadlines(Situation now, Track track)
{
    private const string EstimateRule = "estimate-due-on-request";

    /// <summary>Papers that ask for a good faith estimate.</summary>
    private static readonly string[] EstimateRequests = ["estimate-request", "quote-request"];

    /// <summary>All of them, by their days.</summary>
    public IReadOnlyList<ProposedDeadline> All =>
        [.. Appeals().Concat(RunOut()).Concat(Filing()).Concat(Estimates()).Concat(Dispute()).OrderBy(one => one.By)];

    private IEnumerable<ProposedDeadline> Appeals() =>
        Journey
            .Of(now)
            .SelectMany(journey =>
                journey
                    .Clocks.Where(clock => clock.Id != "letter" && clock.Day is not null)
                    .Where(clock => clock.State is ClockState.Running or ClockState.Passed or ClockState.Done)
                    .Select(clock => Of(clock, journey))
            );

    private static ProposedDeadline Of(Clock clock, Journey journey) =>
        new(
            $"appeal-{journey.Row + 1}-{clock.Id}",
            $"{journey.Payer}: {clock.What}",
            clock.Turn == Turn.Yours ? "Send a letter" : "Look for an answer in the mail",
            clock.Turn == Turn.Yours ? Actor.You : Actor.Insurer,
            clock.Day!.Value,
            clock.State == ClockState.Done
        );

    private IEnumerable<ProposedDeadline> RunOut()
    {
        var fsa = now.Case.Fsa;
        if (fsa is { PlanYearEnds: { IsKnown: true, Value: var ends }, RunOutDays: { IsKnown: true, Value: var days } })
        {
            yield return new(
                $"fsa-run-out-{ends.Year:0000}",
                $"Send the FSA's administrator every claim for care until {Say.Day(fsa.GraceUntil.Or(ends))}",
                "Send in receipts",
                Actor.You,
                ends.AddDays(days),
                IsDone: false
            );
        }
    }

    /// <summary>Until when each receipt can be sent to the plan, where the case says how long there is.</summary>
    private IEnumerable<ProposedDeadline> Filing() =>
        now
            .Case.Coverage.Or([])
            .Where(plan => plan.Claims is { Exists: { IsKnown: true, Value: true }, FileWithinDays.IsKnown: true })
            .Take(1)
            .SelectMany(plan =>
                track.Kept.Select(receipt => new ProposedDeadline(
                    $"claim-{receipt.Id}",
                    $"Send {plan.Payer.Or("your plan")} the claim for receipt {receipt.Id}",
                    "Send in a receipt",
                    Actor.You,
                    TimelyFiling.LastDay(receipt.Care, plan.Claims.FileWithinDays.Value),
                    track.Claimed.Any(claim => claim.To == ClaimTo.Insurance && claim.Receipt == receipt.Id)
                ))
            );

    private IEnumerable<ProposedDeadline> Estimates()
    {
        var days = now.Knowledge.LatestAt(EstimateRule, now.Today);
        var asked = track.Made.Where(paper => paper.SentOn is not null && EstimateRequests.Contains(paper.Name));
        if (!days.IsKnown)
        {
            yield break;
        }

        var calendar = BusinessDays.Of(now.Knowledge);
        foreach (var paper in asked)
        {
            yield return new(
                $"estimate-{paper.Id}",
                $"Look for the good faith estimate from {paper.SentTo}; if it has not come, ask again and name 45 CFR 149.610",
                "Look for a price in writing",
                Actor.Clinic,
                GoodFaithEstimate.DueOnRequest(
                    paper.SentOn!.Value,
                    new(0, 0, 0, 0, decimal.ToInt32(days.Number)),
                    calendar.IsBusinessDay
                ),
                IsDone: false
            );
        }
    }

    /// <summary>Until when a bill that is so much above its good faith estimate can be disputed.</summary>
    private IEnumerable<ProposedDeadline> Dispute()
    {
        var bill = now.Case.Papers.Bill;
        var (threshold, days) = (
            now.Knowledge.LatestAt("estimate-dispute-threshold", now.Today),
            now.Knowledge.LatestAt("estimate-dispute-days", now.Today)
        );
        if (
            bill
                is {
                    Dated: { IsKnown: true, Value: var dated },
                    Total: { IsKnown: true, Value: var total },
                    Estimate: { IsKnown: true, Value: var estimate }
                }
            && threshold.IsKnown
            && days.IsKnown
            && GoodFaithEstimate.MayBeDisputed(estimate, total, threshold.Dollars)
        )
        {
            yield return new(
                "estimate-dispute",
                $"Begin a dispute of the bill of {Say.Day(dated)}: it is {total - estimate} above its good faith estimate",
                "Call about a bill",
                Actor.You,
                GoodFaithEstimate.DisputeBy(dated, decimal.ToInt32(days.Number)),
                IsDone: track.Made.Any(paper => paper is { Name: "estimate-dispute", SentOn: not null })
            );
        }
    }
}
