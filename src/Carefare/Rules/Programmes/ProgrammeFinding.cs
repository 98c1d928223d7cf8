using Carefare.Knowledge;
using Carefare.Rules.Taxes;

namespace Carefare.Rules.Programmes;

/// <summary>Finds what a way to pay comes to whose money others give: open where any of its programmes is.</summary>
/// <remarks>No money is offered to a plan: what was asked for or promised is told under <c>commitments</c>.</remarks>
/// <param name="route">The route that asks.</param>
/// <param name="now">The situation.</param>
internal sealed class ProgrammeFinding(IRoute route, Situation now)
{
    /// <summary>How many programmes the reason names, of closed ones one; the others are told of under the finding.</summary>
    private const int Told = 2;

    private readonly IReadOnlyList<ProgrammeStanding> _standings = new ProgrammeStandings(now).Of(route.Id);
    private readonly IReadOnlyDictionary<string, string> _words = now.Knowledge.Words(route.Id);

    /// <summary>The finding.</summary>
    public Finding Find() => route.IsAvoided(now) ? route.Avoided() : Found() with { Programmes = _standings };

    private Finding Found()
    {
        var payers = _standings.Where(one => one.Programme.Kind != ProgrammeKind.Directory).ToList();
        var first = payers.Select(one => one.Status).DefaultIfEmpty(Status.Closed).First();
        var group = payers.Where(one => one.Status == first).ToList();
        var why = group.Count == 0 ? _words["none"] : Why(first, group);
        var facts = group.Take(Told).SelectMany(one => one.Facts).ToList();
        return first switch
        {
            Status.Open => route.Open(why, "", SharperBy(payers, group), facts, [], Steps(group)),
            Status.Later => route.Later(why, _words["flip"], facts, Steps(group)),
            Status.Unknown => route.Unknown(why, _words["unknown-flip"], [.. group.SelectMany(one => one.Asks)], facts),
            Status.Closed => route.Closed(why, _words["flip"], facts),
        };
    }

    private static string Why(Status status, List<ProgrammeStanding> group)
    {
        var told = status == Status.Closed ? 1 : Told;
        var said = string.Join(' ', group.Take(told).Select(one => one.Why));
        var further = group.Count > told ? $" {Further(status, group.Count - told)}" : "";
        var beside =
            status == Status.Open && group.TrueForAll(one => !one.Programme.Pays.IsForTreatment)
                ? "Not for the treatment itself: "
                : "";
        return beside + said + further;
    }

    private static string Further(Status status, int count) =>
        (status, count) switch
        {
            (Status.Open, 1) => "One more may be open.",
            (Status.Open, _) => $"{count} more may be open.",
            (Status.Closed, 1) => "One more is closed.",
            (Status.Closed, _) => $"{count} more are closed.",
            (Status.Later or Status.Unknown, 1) => "There is one more.",
            (Status.Later or Status.Unknown, _) => $"There are {count} more.",
        };

    /// <summary>Where what is open pays only what goes with the treatment, what could pay for the treatment is worth knowing.</summary>
    private static List<string> SharperBy(List<ProgrammeStanding> payers, List<ProgrammeStanding> open) =>
        open.Exists(one => one.Programme.Pays.IsForTreatment)
            ? []
            :
            [
                .. payers
                    .Where(one => one.Status == Status.Unknown && one.Programme.Pays.IsForTreatment)
                    .SelectMany(one => one.Asks),
            ];

    private List<RouteStep> Steps(List<ProgrammeStanding> group)
    {
        var by = Horizon.FirstTreatment(now);
        return
        [
            .. group.Take(Told).Select(one => new RouteStep(by, $"{one.Programme.Name}: {one.Programme.Apply}", [])),
            new(by, _words["asked"], []),
        ];
    }
}
