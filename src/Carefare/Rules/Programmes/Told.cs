using System.Globalization;
using Carefare.Cases;
using Carefare.Knowledge;

namespace Carefare.Rules.Programmes;

/// <summary>What a case tells of one answer that programmes ask for.</summary>
/// <param name="Values">The values that are known, as a programme's record writes them; several where it is a list.</param>
/// <param name="Asks">The keys of what is not known of it; none where all is known.</param>
/// <param name="Facts">The figures that it was worked out with.</param>
internal sealed record Told(IReadOnlyList<string> Values, IReadOnlyList<string> Asks, IReadOnlyList<Citation> Facts)
{
    /// <summary>A known value.</summary>
    public static Told Value(string value, params IReadOnlyList<Citation> facts) => new([value], [], facts);

    /// <summary>A number.</summary>
    public static Told Value(decimal value, params IReadOnlyList<Citation> facts) =>
        Value(value.ToString(CultureInfo.InvariantCulture), facts);

    /// <summary>Nothing is known.</summary>
    public static Told Nothing(IReadOnlyList<string> asks, params IReadOnlyList<Citation> facts) =>
        new([], asks, facts);

    /// <summary>One answer of the case.</summary>
    public static Told Of(Answer<string> answer) => answer.IsKnown ? Value(answer.Value) : Nothing([answer.Key]);

    /// <summary>A yes or a no.</summary>
    public static Told Of(Answer<bool> answer) => Of(answer.Select(yes => yes ? "yes" : "no"));

    /// <summary>All of several: what is known of each, and what is not.</summary>
    public static Told All(IEnumerable<Told> parts)
    {
        var all = parts.ToList();
        return new(
            [.. all.SelectMany(one => one.Values).Distinct(StringComparer.Ordinal)],
            [.. all.SelectMany(one => one.Asks)],
            [.. all.SelectMany(one => one.Facts)]
        );
    }
}
