using System.Runtime.CompilerServices;
using Carefare.Prices.Json;

namespace Carefare.Prices.Csv;

/// <summary>How the look at a row ended.</summary>
internal enum RowEnd
{
    /// <summary>The row's end was found.</summary>
    Found,

    /// <summary>The bytes end before the row does.</summary>
    NeedsMore,

    /// <summary>A quote stands where none belongs: the row has to be looked at byte by byte.</summary>
    IsOdd,
}

/// <summary>Finds a row's end and its first commas, 64 bytes at a time.</summary>
internal static class RowScan
{
    /// <param name="row">Where the row begins; 64 bytes can be read from every block's start.</param>
    /// <param name="length">How many bytes there are; those of the last block after them are zero.</param>
    /// <param name="isLast">Whether the file ends with these bytes.</param>
    /// <param name="commas">Takes the places of the first commas that part fields.</param>
    /// <param name="count">How many were found.</param>
    /// <param name="end">Where the row ends, before its line end.</param>
    /// <param name="hasLines">Whether lines end within quotes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe RowEnd Find(
        byte* row,
        int length,
        bool isLast,
        Span<int> commas,
        out int count,
        out int end,
        out bool hasLines
    )
    {
        unchecked
        {
            ulong within = 0,
                follows = 1,
                mustFollow = 0;
            count = 0;
            hasLines = false;
            for (var at = 0; at < length; at += BlockMasks.Length)
            {
                BlockMasks.OfCsv(row + at, out var quotes, out var parts, out var feeds, out var returns);
                var lines = feeds | returns;
                var inText = 0UL;
                if ((quotes | within | mustFollow) != 0)
                {
                    inText = BlockMasks.Between(quotes) ^ within;
                    within = (ulong)((long)inText >> 63);
                    hasLines |= (lines & inText) != 0;
                }

                var ends = lines & ~inText;
                // Bits before the row's end; all where it does not end here.
                var mine = ends == 0 ? ulong.MaxValue : (ends & (0 - ends)) - 1;
                if (
                    (quotes | mustFollow) != 0
                    && IsOdd(quotes, inText, parts | lines, mine, ref follows, ref mustFollow)
                )
                {
                    end = 0;
                    return RowEnd.IsOdd;
                }

                if (quotes == 0)
                {
                    follows = (parts | lines) >> 63;
                }

                parts &= ~inText & mine;
                for (; parts != 0 && count < commas.Length; parts &= parts - 1)
                {
                    commas[count++] = at + BlockMasks.First(parts);
                }

                if (ends != 0)
                {
                    end = at + BlockMasks.First(ends);
                    return RowEnd.Found;
                }
            }

            end = length;
            return isLast && within == 0 ? RowEnd.Found : RowEnd.NeedsMore;
        }
    }

    // A quote opens after a comma, or after one that just closed; and closes before a comma, a line's end or another.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOdd(
        ulong quotes,
        ulong inText,
        ulong parts,
        ulong mine,
        ref ulong follows,
        ref ulong mustFollow
    )
    {
        unchecked
        {
            var opens = quotes & inText;
            var closes = quotes & ~inText;
            var mayOpen = ((parts | closes) << 1) | follows;
            var mayFollow = parts | quotes;
            var isOdd = (opens & ~mayOpen & mine) != 0;
            isOdd |= (((closes << 1) | mustFollow) & ~mayFollow & (mine | (mine << 1) | 1)) != 0;
            follows = (parts | closes) >> 63;
            mustFollow = closes >> 63;
            return isOdd;
        }
    }
}
