using Carefare.Insurance.Clocks;
using Carefare.Knowledge;

namespace Carefare.Rules;

/// <summary>The business days by what is known of federal holidays.</summary>
internal static class BusinessDays
{
    private const string FigureId = "federal-holiday";

    /// <summary>The calendar.</summary>
    /// <exception cref="ArgumentException">There is no such figure: a mistake in the knowledge.</exception>
    public static BusinessCalendar Of(KnowledgeBase known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var names = Names(known);
        return new(day =>
            [
                .. names
                    .Select(name => known.LatestAt(FigureId, day, name))
                    .Where(fact => fact.IsKnown)
                    .Select(fact => Holiday.Parse(fact.Text)),
            ]
        );
    }

    private static List<string> Names(KnowledgeBase known)
    {
        var figure =
            known.Find(FigureId) ?? throw new ArgumentException($"There is no figure \"{FigureId}\".", nameof(known));
        return
        [
            .. figure
                .Entries.Select(entry => entry.Value)
                .OfType<Scoped.Split>()
                .SelectMany(split => split.Keys.Keys)
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
