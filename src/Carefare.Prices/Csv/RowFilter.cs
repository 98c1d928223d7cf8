using System.Runtime.CompilerServices;

namespace Carefare.Prices.Csv;

/// <summary>Passes over rows none of whose codes can be one that is asked for.</summary>
/// <param name="codes">The codes that are asked for.</param>
/// <param name="columns">The columns of the codes.</param>
internal sealed class RowFilter(CodeSet codes, IReadOnlyList<int> columns)
{
    private const int Most = 256;
    private readonly int[] _columns = [.. columns];
    private readonly int _first = columns.DefaultIfEmpty(-1).Max() + 1;

    /// <summary>How many rows were passed over.</summary>
    public long Rows { get; private set; }

    /// <summary>How many lines they took.</summary>
    public long Lines { get; private set; }

    /// <summary>Whether the last byte before the next row is a CR.</summary>
    public bool IsAfterReturn { get; private set; }

    /// <summary>Passes over as many rows as it surely may.</summary>
    /// <returns>Where the first row begins that has to be looked at, or is not all there.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe int Pass(byte[] buffer, int from, int end, bool isAfterReturn)
    {
        (Rows, Lines, IsAfterReturn) = (0, 0, isAfterReturn);
        if (_first is 0 or > Most)
        {
            return from;
        }

        Span<int> commas = stackalloc int[_first];
        fixed (byte* bytes = buffer)
        {
            while (from < end)
            {
                var first = bytes[from];
                if (first is (byte)'\n' or (byte)'\r')
                {
                    Lines += first == '\r' || !IsAfterReturn ? 1 : 0;
                    IsAfterReturn = first == '\r';
                    from++;
                    continue;
                }

                if (
                    !CsvRows.IsFilled(bytes + from)
                    || RowScan.Find(
                        bytes + from,
                        end - from,
                        isLast: false,
                        commas,
                        out var count,
                        out var length,
                        out var hasLines
                    ) != RowEnd.Found
                    || hasLines
                    || count < commas.Length
                    || MayHave(bytes + from, commas)
                )
                {
                    return from;
                }

                Rows++;
                IsAfterReturn = false;
                from += length;
            }
        }

        return from;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe bool MayHave(byte* row, Span<int> commas)
    {
        foreach (var column in _columns)
        {
            var from = column == 0 ? 0 : commas[column - 1] + 1;
            if (codes.MayHave(row + from, commas[column] - from))
            {
                return true;
            }
        }

        return false;
    }
}
