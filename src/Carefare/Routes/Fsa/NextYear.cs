using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Taxes;

namespace Carefare.Routes.Fsa;

/// <summary>What a new election for the plan year after the present one would bring.</summary>
/// <param name="Year">The plan year; null where none can be elected, or the saving is not known.</param>
/// <param name="Why">What it saves, or what is missing, as a sentence; empty where there is nothing to say.</param>
/// <param name="Flip">What would make an election possible; empty where it is.</param>
/// <param name="Asks">The answers that are missing.</param>
/// <param name="Facts">The figures used.</param>
/// <param name="Steps">What to do by when.</param>
internal sealed record NextYear(
    FsaYear? Year,
    string Why,
    string Flip,
    IReadOnlyList<string> Asks,
    IReadOnlyList<Citation> Facts,
    IReadOnlyList<RouteStep> Steps
)
{
    /// <summary>The plan year that begins the day after the present one ends.</summary>
    public static NextYear Of(Situation now, DateOnly ends)
    {
        var can = now.Case.Fsa.CanElectNext;
        var from = ends.AddDays(1);
        if (from <= now.Today)
        {
            return new(null, "", "A new election, if your employer still takes one.", [], [], []);
        }

        return can.Or(false) ? Elect(now, from)
            : can.IsKnown ? new(CarriedOnly(now, from), "", "", [], [], [])
            : new(
                CarriedOnly(now, from),
                "Whether you can elect an amount for the next one is not known.",
                "A new election for the next plan year.",
                [can.Key],
                [],
                []
            );
    }

    private static NextYear Elect(Situation now, DateOnly from)
    {
        var figures = YearFigures.Of(now, from.Year);
        var limit = figures.Latest("fsa-limit");
        if (limit.Projected && now.WantsOnlyWhatIsSure)
        {
            return NotSure(now, from, figures.AskFor("fsa-limit"));
        }

        var most = limit.IsKnown ? limit.Dollars : Money.Zero;
        var saving = PretaxSaving.Of(now, from.Year, most, new("state-taxes-fsa", ByPayroll: true));
        if (!saving.IsKnown)
        {
            var missing = $"What an election for the plan year from {from:MMMM d, yyyy} would save is not known.";
            return new(CarriedOnly(now, from), missing, "", saving.Asks, figures.Facts, []);
        }

        return new(
            YearFrom(now, from, most, saving.Steps),
            $"For the plan year from {from:MMMM d, yyyy} you can elect up to {most}{LastKnown(limit, from.Year)}; {saving.Words}",
            "",
            saving.Asks,
            [.. figures.Facts, .. saving.Facts],
            [new(from.AddDays(-1), now.Knowledge.Words("fsa")["elect"], []), .. BesideAnHsa(now, from)]
        );
    }

    /// <summary>A cautious person elects nothing up to a limit that is only carried forward: what is not spent is lost.</summary>
    private static NextYear NotSure(Situation now, DateOnly from, string published) =>
        new(
            CarriedOnly(now, from),
            $"An election for the plan year from {from:MMMM d, yyyy} is not counted, because you asked to plan only with what is sure and the limit of {from.Year} is not known here yet. {published}",
            $"The limit of {from.Year}: plan again when it is published.",
            [],
            [],
            []
        );

    /// <summary>A year without an election, in which only what is carried over can be used; null where nothing is.</summary>
    private static FsaYear? CarriedOnly(Situation now, DateOnly from) =>
        now.Case.Fsa.Carryover.Or(Money.Zero) > Money.Zero ? YearFrom(now, from, Money.Zero, []) : null;

    /// <summary>The plan has in the next year the grace period or carryover that it has in this one.</summary>
    private static FsaYear YearFrom(Situation now, DateOnly from, Money most, IReadOnlyList<SavingStep> savings)
    {
        var until = from.AddYears(1).AddDays(-1);
        var grace = now.Case.Fsa.GraceUntil.Select(day => day.AddYears(1)).Or(until);
        var left = Leftover.Of(now, until, grace);
        return new(from, until, left.CareUntil, left.ClaimBy, Money.Zero, most, savings, left.Carryover);
    }

    private static IEnumerable<RouteStep> BesideAnHsa(Situation now, DateOnly from) =>
        now.Case.Hsa.Exists.Or(false)
            ? [new(from.AddDays(-1), now.Knowledge.LatestAt("hsa-general-fsa", now.Today).Text, [])]
            : [];

    private static string LastKnown(Fact limit, int year) =>
        limit.Projected
            ? $" (the limit of {limit.From.Year}; that of {year} is not published yet, so elect no more than the form at open enrollment takes)"
            : "";
}
