using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Carefare.Prices.Json;

/// <summary>
/// Passes over the rest of an object or an array without looking at what is in it, but for this: texts end, and
/// brackets close in the order and the kind in which they opened.
/// </summary>
internal struct ContainerSkip
{
    /// <summary>The most brackets that may be open at once.</summary>
    public const int Deepest = 64;

    private ulong _kinds;
    private int _depth;
    private ulong _within;
    private ulong _escape;

    /// <summary>Begins after an opening bracket.</summary>
    /// <param name="isObject">Whether it was <c>{</c>.</param>
    public ContainerSkip(bool isObject)
    {
        _kinds = isObject ? 1UL : 0;
        _depth = 1;
    }

    public readonly bool IsDone => _depth == 0;

    /// <summary>Whether the stretch that was passed over ends within a text.</summary>
    public readonly bool IsInText => _within != 0;

    /// <summary>Why <see cref="Over"/> stopped before the end; null where it did not.</summary>
    public string? Fault { get; private set; }

    /// <summary>Goes over whole blocks of 64 bytes until the bracket is closed.</summary>
    /// <param name="from">The first byte; 64 bytes can be read from every block's start.</param>
    /// <param name="length">How many bytes there are; those of the last block after them are zero.</param>
    /// <returns>How many bytes were passed over: the place after the closing bracket, or of the fault.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe int Over(byte* from, int length)
    {
        unchecked
        {
            ulong kinds = _kinds,
                within = _within,
                escape = _escape;
            var depth = _depth;
            var table = FewBrackets.All;
            var at = 0;
            for (; at < length; at += BlockMasks.Length)
            {
                BlockMasks.OfJson(
                    from + at,
                    out var quotes,
                    out var escapes,
                    out var opens,
                    out var closes,
                    out var curly
                );
                if ((escapes | escape) != 0)
                {
                    quotes &= ~BlockMasks.Escaped(escapes, ref escape);
                }

                var inText = BlockMasks.Between(quotes) ^ within;
                within = (ulong)((long)inText >> 63);
                // Up to the first backslash outside a text all is known: what it would escape is not.
                var stray = escapes & ~inText;
                var brackets = (opens | closes) & ~inText & ((stray & (0 - stray)) - 1);
                if (stray == 0 && Together(table, brackets, opens, closes, curly, ref kinds, ref depth))
                {
                    continue;
                }

                if (OneByOne(brackets, opens, curly, ref kinds, ref depth) is var stop and >= 0)
                {
                    _depth = depth;
                    return at + stop;
                }

                if (stray != 0)
                {
                    return Stop(at + BlockMasks.First(stray), "a backslash stands outside a text");
                }
            }

            (_kinds, _within, _escape, _depth) = (kinds, within, escape, depth);
            return at;
        }
    }

    // False where they are many, or where one of them may end the skip or be wrong.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Together(
        uint[] table,
        ulong brackets,
        ulong opens,
        ulong closes,
        ulong curly,
        ref ulong kinds,
        ref int depth
    )
    {
        unchecked
        {
            var few = BitOperations.PopCount(brackets);
            if (
                !Bmi2.X64.IsSupported
                || few > FewBrackets.Most
                || BitOperations.PopCount(closes & brackets) >= depth
                || depth >= Deepest - few
            )
            {
                return false;
            }

            var doing = table[
                FewBrackets.Place(
                    few,
                    Bmi2.X64.ParallelBitExtract(opens, brackets),
                    Bmi2.X64.ParallelBitExtract(curly, brackets)
                )
            ];
            var closed = FewBrackets.Closed(doing);
            if (FewBrackets.IsWrong(doing) || (kinds & ((1UL << closed) - 1)) != FewBrackets.ClosedKinds(doing))
            {
                return false;
            }

            var opened = FewBrackets.Opened(doing);
            kinds = kinds >> closed << opened | FewBrackets.OpenedKinds(doing);
            depth += opened - closed;
            return true;
        }
    }

    // Where the skip ends, or what is wrong stands; -1 where it goes on.
    private int OneByOne(ulong brackets, ulong opens, ulong curly, ref ulong kinds, ref int depth)
    {
        for (; brackets != 0; brackets &= brackets - 1)
        {
            var bit = BlockMasks.First(brackets);
            var kind = curly >> bit & 1;
            if ((opens >> bit & 1) != 0)
            {
                kinds = kinds << 1 | kind;
                if (++depth > Deepest)
                {
                    return Stop(bit, "brackets are open in one another more than 64 deep");
                }
            }
            else if ((kinds & 1) != kind)
            {
                return Stop(bit, "a bracket is closed by one of the other kind");
            }
            else
            {
                kinds >>= 1;
                if (--depth == 0)
                {
                    return bit + 1;
                }
            }
        }

        return -1;
    }

    private int Stop(int at, string fault)
    {
        Fault = fault;
        return at;
    }
}
