using System.Globalization;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Appeals;

namespace Carefare.Routes.Appeal;

/// <summary>What one plan's no comes to today.</summary>
/// <param name="now">The situation.</param>
/// <param name="journey">The way of the no.</param>
/// <param name="words">The words of the route.</param>
internal sealed class AppealStanding(Situation now, Journey journey, IReadOnlyDictionary<string, string> words)
{
    private Clock? Clock => journey.Now;

    /// <summary>
    /// Open while the person can ask or waits for the answer to an appeal; later while the first answer is waited for; closed where
    /// the last day is past or nothing is above.
    /// </summary>
    public Status Status =>
        Clock switch
        {
            null when journey.Clocks.Count == 0 || journey.Clocks.All(one => one.State == ClockState.Coming) =>
                Status.Unknown,
            null => Status.Closed,
            { Id: "request-decide", State: ClockState.Running } => Status.Later,
            { State: ClockState.Passed, Turn: Turn.Yours } => Status.Closed,
            _ => Status.Open,
        };

    /// <summary>Which clock runs, and what the days of the case ask for besides.</summary>
    public string Why => $"{journey.Headline(now.Today)} {journey.CountsOn}".TrimEnd();

    /// <summary>What would change it.</summary>
    public string Flip =>
        Status switch
        {
            Status.Closed when Clock is { Still.Length: > 0 } missed => missed.Still,
            Status.Unknown => journey.Clocks.Count == 0 ? journey.Path : words["no-denial-flip"],
            _ => "",
        };

    /// <summary>The keys of the answers that are missing.</summary>
    public IReadOnlyList<string> Asks => journey.Asks;

    /// <summary>What it rests on: the rules of the clocks that are not over.</summary>
    public IReadOnlyList<Citation> Facts =>
        [
            .. journey
                .Clocks.Where(one => one.State is ClockState.Running or ClockState.Passed)
                .SelectMany(one => one.Facts)
                .Concat(journey.Facts),
        ];

    /// <summary>What to do, each with the last business day on which it can still arrive.</summary>
    public IReadOnlyList<RouteStep> Steps =>
        [
            .. journey.Clocks.Where(one => one.State == ClockState.Running && one.Turn == Turn.Yours).Select(Mine),
            .. journey.Clocks.Where(one => one.Turn == Turn.Theirs).Select(Theirs).OfType<RouteStep>(),
        ];

    private RouteStep Mine(Clock clock)
    {
        var last = clock.Day is { } day ? BusinessDays.Of(now.Knowledge).OnOrBefore(day) : now.Today;
        var sooner = journey.SendBy is { } send && send < last && clock.Id != "keep-ask";
        return new(
            DayOrder.Later(sooner ? journey.SendBy!.Value : last, now.Today),
            $"{Capital(clock.What)}{Named}. {(clock.Day is null ? clock.How : words["send"])}"
                + (
                    sooner
                        ? $" The last day of all is {last.ToString("MMM d, yyyy", CultureInfo.InvariantCulture)}."
                        : ""
                ),
            PapersFor(clock)
        );
    }

    private static IReadOnlyList<string> PapersFor(Clock clock) =>
        clock.Id switch
        {
            "internal-ask" or "second-ask" => ["appeal-internal"],
            "external-ask" => ["appeal-external"],
            "hearing-ask" => ["appeal-hearing"],
            _ => [],
        };

    private RouteStep? Theirs(Clock clock) =>
        clock.State switch
        {
            ClockState.Running when clock.Day is { } due => new(
                due,
                $"See whether {clock.Who} has answered{Named}. {words["waiting"]}",
                []
            ),
            ClockState.Passed => new(
                now.Today,
                $"Ask {clock.Who} for the answer that is late{Named}. {clock.Still}",
                []
            ),
            ClockState.Running or ClockState.Done or ClockState.Coming or ClockState.NotOpen => null,
        };

    /// <summary>The plan's name, where there are several.</summary>
    private string Named => now.Case.Coverage.Value.Count > 1 ? $" ({journey.Payer})" : "";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
