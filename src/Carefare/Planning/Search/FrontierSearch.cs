using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>Looks for plans that are better than the cheapest in something: a lower highest month, or an earlier start.</summary>
internal sealed class FrontierSearch(PlanProblem problem, Models models)
{
    /// <summary>First days up to this many months after the problem's last are looked at.</summary>
    private const int MonthsLater = 6;

    /// <summary>The highest month is held to these parts of what it is in the cheapest plan of a first day.</summary>
    private static readonly decimal[] Parts = [0.75m, 0.55m, 0.4m];

    /// <summary>The plans of which none is better in everything, cheapest first.</summary>
    public IReadOnlyList<Plan> All()
    {
        // Only what is not beaten is made tidy, which may let it beat another.
        var tidying = new Tidying(problem);
        var tidy = Unbeaten(Starts().SelectMany(From)).Select(tidying.Tidy);
        return
        [
            .. Unbeaten(tidy)
                .OrderBy(one => one.Counted)
                .ThenBy(one => one.Start)
                .ThenBy(one => one.HighestMonth)
                .Select(one => Outlooks.Told(problem, one)),
        ];
    }

    private static List<Candidate> Unbeaten(IEnumerable<Candidate> found)
    {
        var all = found.ToList();
        return [.. all.Where((one, at) => !all.Where((other, before) => Beats(other, one, before < at)).Any())];
    }

    private IEnumerable<DateOnly> Starts() =>
        problem.Starts.Concat(Enumerable.Range(1, MonthsLater).Select(problem.Starts[^1].AddMonths));

    private IEnumerable<Candidate> From(DateOnly start)
    {
        var search = new QuickSearch(problem with { Starts = [start] }, models);
        if (new Tidying(problem).Tidiest(search.Ties()) is not { } cheapest)
        {
            yield break;
        }

        yield return cheapest;
        foreach (var part in Parts)
        {
            var most = Money.Of(decimal.Ceiling(cheapest.HighestMonth.Dollars * part));
            if (search.Ties(most) is not [var gentler, ..])
            {
                yield break;
            }

            yield return gentler;
        }
    }

    /// <summary>Whether one plan is at least as good in everything, and better in something or found before.</summary>
    private static bool Beats(Candidate one, Candidate other, bool isBefore) =>
        one.Counted <= other.Counted
        && one.HighestMonth <= other.HighestMonth
        && one.Start <= other.Start
        && (
            isBefore || one.Counted < other.Counted || one.HighestMonth < other.HighestMonth || one.Start < other.Start
        );
}
