using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Tax;

namespace Carefare.Rules.Taxes;

/// <summary>Looks figures up for one calendar year and remembers where they come from.</summary>
/// <param name="now">The situation, on whose day they are asked.</param>
/// <param name="day">The day in the year for which they are asked.</param>
internal sealed class YearFigures(Situation now, DateOnly day)
{
    private readonly List<Fact> _used = [];

    /// <summary>The figures of a year: as of today in the present one, as of 1 January in a later one.</summary>
    public static YearFigures Of(Situation now, int year) =>
        new(now, year == now.Today.Year ? now.Today : new(year, 1, 1));

    /// <summary>Where the figures that were known come from.</summary>
    public IReadOnlyList<Citation> Facts => [.. _used.Select(fact => fact.Citation).Distinct()];

    /// <summary>That a figure of an earlier year stands for one that is not known yet, as a sentence; else empty.</summary>
    public string Assumed =>
        _used.Any(fact => fact.Projected)
            ? $"Figures of {day.Year} that are not published yet are taken from the last year that is known."
            : "";

    /// <summary>When the figure of the year itself will be known, or whom to ask; empty where it is known.</summary>
    public string AskFor(string id, params ReadOnlySpan<string> scope) => now.Knowledge.At(id, day, scope).Ask;

    /// <summary>A figure of the year, or the latest one before where that is not published yet.</summary>
    public Fact Latest(string id, params ReadOnlySpan<string> scope)
    {
        var fact = now.Knowledge.LatestAhead(id, day, now.Today, scope);
        if (fact.IsKnown)
        {
            _used.Add(fact);
        }

        return fact;
    }

    /// <summary>A schedule of rates; a single number is the rate of every dollar. Null where it is not known.</summary>
    public TaxSchedule? Schedule(string id, params ReadOnlySpan<string> scope)
    {
        var fact = Latest(id, scope);
        return fact.Value switch
        {
            null => null,
            FactValue.Number flat => new(new TaxBracket(Money.Zero, flat.Value)),
            _ => new([.. fact.Steps.Select(Bracket)]),
        };
    }

    private static TaxBracket Bracket(Step step) =>
        new(Money.Nearest(step.From), step.Rate, step.Base is { } due ? Money.Nearest(due) : null);
}
