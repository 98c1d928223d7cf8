using System.Runtime.CompilerServices;

namespace Carefare.Prices.Json;

/// <summary>
/// What up to six brackets do, taken together: those that close one another go, and what is left closes brackets that
/// were open before and then opens others. All that can be is worked out once, so that a block of bytes needs one look.
/// </summary>
internal static class FewBrackets
{
    /// <summary>The most brackets that are taken together.</summary>
    public const int Most = 6;

    private const int KindBits = 6;
    private const int CountBits = 3;
    private const uint Wrong = 1U << 31;

    /// <summary>What brackets do, by <see cref="Place"/>.</summary>
    public static readonly uint[] All = Make();

    /// <summary>Where it stands what some brackets do.</summary>
    /// <param name="count">How many there are, at most <see cref="Most"/>.</param>
    /// <param name="opens">Bit i is whether bracket i opens.</param>
    /// <param name="kinds">Bit i is whether bracket i is one of an object.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Place(int count, ulong opens, ulong kinds) =>
        unchecked((int)((((1UL << count) | opens) << KindBits) | kinds));

    /// <summary>Whether one closes another of another kind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWrong(uint doing) => (doing & Wrong) != 0;

    /// <summary>How many brackets that were open before are closed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Closed(uint doing) => unchecked((int)(doing & ((1 << CountBits) - 1)));

    /// <summary>The kinds of those: bit 0 is the one that was opened last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ClosedKinds(uint doing) => (doing >> CountBits) & ((1 << KindBits) - 1);

    /// <summary>How many brackets are open in the end that were not before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Opened(uint doing) => unchecked((int)(doing >> (CountBits + KindBits)) & ((1 << CountBits) - 1));

    /// <summary>The kinds of those: bit 0 is the one that was opened last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OpenedKinds(uint doing) => (doing >> (2 * CountBits + KindBits)) & ((1 << KindBits) - 1);

    private static uint[] Make()
    {
        var all = new uint[1 << (Most + 1 + KindBits)];
        for (var count = 0; count <= Most; count++)
        {
            for (var opens = 0; opens < 1 << count; opens++)
            {
                for (var kinds = 0; kinds < 1 << count; kinds++)
                {
                    all[(((1 << count) | opens) << KindBits) | kinds] = One(count, opens, kinds);
                }
            }
        }

        return all;
    }

    private static uint One(int count, int opens, int kinds)
    {
        var open = new Stack<bool>();
        List<bool> closed = [];
        for (var bracket = 0; bracket < count; bracket++)
        {
            var kind = (kinds >> bracket & 1) != 0;
            if ((opens >> bracket & 1) != 0)
            {
                open.Push(kind);
            }
            else if (open.Count == 0)
            {
                closed.Add(kind);
            }
            else if (open.Pop() != kind)
            {
                return Wrong;
            }
        }

        return (uint)closed.Count
            | Bits(closed) << CountBits
            | (uint)open.Count << (CountBits + KindBits)
            | Bits(open) << (2 * CountBits + KindBits);
    }

    private static uint Bits(IEnumerable<bool> kinds) =>
        kinds.Select((isSet, bit) => isSet ? 1U << bit : 0).Aggregate(0U, (all, bit) => all | bit);
}
