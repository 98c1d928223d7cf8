using Carefare.Knowledge;

namespace Carefare.Rules.Billing;

/// <summary>The codes that hold on the day of a visit.</summary>
/// <param name="known">What the world says.</param>
/// <param name="day">The day of the visit.</param>
/// <param name="asOf">The day on which it is asked.</param>
internal sealed class CodeBook(KnowledgeBase known, DateOnly day, DateOnly asOf)
{
    /// <summary>A line with a code.</summary>
    /// <param name="figure">The code's identifier in the knowledge.</param>
    /// <param name="units">How many units; null where the clinic has to be asked.</param>
    /// <param name="scope">The scope of the code.</param>
    public CodeLine Line(string figure, int? units, params ReadOnlySpan<string> scope)
    {
        var code = known.LatestAhead(figure, day, asOf, scope);
        return new(code.IsKnown ? code.Text : "", units, known.Find(figure)!.Says, code.Ask, code.Citation);
    }

    /// <summary>How many minutes, milligrams or the like a rule counts with; null where nothing is recorded for the day.</summary>
    public decimal? Amount(string figure, params ReadOnlySpan<string> scope) =>
        known.LatestAhead(figure, day, asOf, scope) is { IsKnown: true } amount ? amount.Number : null;
}
