using Carefare.Knowledge;

namespace Carefare.Rules.Programmes;

/// <summary>Works out what programmes come to for a person.</summary>
/// <param name="now">The situation.</param>
internal sealed class ProgrammeStandings(Situation now)
{
    private readonly Demands _demands = new(new ToldAnswers(now));

    /// <summary>The standing of every programme of a way to pay: what helps most first, then in the order of the records.</summary>
    /// <param name="route">The way to pay.</param>
    public IReadOnlyList<ProgrammeStanding> Of(string route) =>
        [
            .. now
                .Knowledge.Programmes.Where(programme => programme.Route == route)
                .Select(Stand)
                .OrderBy(standing => Rank(standing.Status))
                .ThenBy(standing => standing.Programme.Pays.IsForTreatment ? 0 : 1)
                .ThenBy(standing => standing.Needs.Count(need => need.Truth == Truth.No))
                .ThenByDescending(standing => standing.Needs.Count(need => need.Truth == Truth.Yes)),
        ];

    private ProgrammeStanding Stand(Programme programme)
    {
        var needs = programme.Needs.Select(need => (Need: need, Condition: _demands.Of(need))).ToList();
        var barred = needs.Where(one => one.Condition.Truth == Truth.No && !one.Need.IsStep).ToList();
        var open = needs.Where(one => one.Condition.Truth == Truth.Unknown).ToList();
        var steps = needs.Where(one => one.Condition.Truth == Truth.No && one.Need.IsStep).ToList();
        var (status, why) =
            NoRequests(programme.Window) is { } none ? (Status.Closed, none)
            : barred.Count > 0 ? (Status.Closed, $"only if {Says(barred)}")
            : open.Count > 0 ? (Status.Unknown, $"not known yet whether {Says(open)}")
            : NotYet(programme.Window) is { } wait ? (Status.Later, wait)
            : steps.Count > 0 ? (Status.Later, $"once {Says(steps)}")
            : (Status.Open, ProgrammeWords.Pays(programme));
        return new(
            programme,
            status,
            $"{programme.Name}: {why}.",
            [.. needs.Select(one => one.Condition)],
            programme.Citation(now.Today)
        );
    }

    private string? NoRequests(ProgrammeWindow window) =>
        window.State is WindowState.Closed or WindowState.Historic ? window.Says
        : window.Closes < now.Today ? $"it took requests until {window.Closes:MMM d, yyyy}"
        : null;

    private string? NotYet(ProgrammeWindow window) =>
        window.Opens > now.Today ? $"it takes requests from {window.Opens:MMM d, yyyy} on"
        : window.State == WindowState.Waitlist ? "it has a waiting list"
        : null;

    private static string Says(List<(ProgrammeNeed Need, Condition Condition)> needs) =>
        ProgrammeWords.And(needs.Take(2).Select(one => one.Need.Says));

    private static int Rank(Status status) =>
        status switch
        {
            Status.Open => 0,
            Status.Later => 1,
            Status.Unknown => 2,
            Status.Closed => 3,
        };
}
