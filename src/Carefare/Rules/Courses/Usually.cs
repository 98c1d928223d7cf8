using Carefare.Knowledge;

namespace Carefare.Rules.Courses;

/// <summary>What is usual: the ends of a published range, and a typical value in it.</summary>
/// <param name="Low">The lowest.</param>
/// <param name="Typical">The source's own typical value, or the middle of the range.</param>
/// <param name="High">The highest.</param>
/// <param name="Note">Says that the typical value is only the middle of a range; empty otherwise.</param>
/// <param name="Citation">Where it is from.</param>
internal sealed record Usually(decimal Low, decimal Typical, decimal High, string Note, Citation Citation)
{
    /// <summary>What is usual on the day of a situation.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="fact">A fact that is a number or a range.</param>
    /// <param name="scope">The fact's scope.</param>
    /// <exception cref="UnknownFactException">Nothing is known on that day.</exception>
    public static Usually Of(Situation now, string fact, params ReadOnlySpan<string> scope) =>
        Find(now, fact, scope) ?? throw new UnknownFactException(now.Knowledge.LatestAt(fact, now.Today, scope));

    /// <summary>What is usual on the day of a situation; null where nothing is known on that day.</summary>
    public static Usually? Find(Situation now, string fact, params ReadOnlySpan<string> scope)
    {
        var known = now.Knowledge.LatestAt(fact, now.Today, scope);
        return known.Value switch
        {
            FactValue.Number { Value: var value } => new(value, value, value, "", known.Citation),
            FactValue.Range { Typical: { } typical } range => new(range.Min, typical, range.Max, "", known.Citation),
            FactValue.Range range => new(
                range.Min,
                (range.Min + range.Max) / 2,
                range.Max,
                $" That is the middle of {range.Min:0.##} to {range.Max:0.##}.",
                known.Citation
            ),
            null => null,
            _ => throw new InvalidOperationException($"The fact \"{fact}\" is neither a number nor a range."),
        };
    }
}
