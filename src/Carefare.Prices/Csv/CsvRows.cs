using Carefare.Prices.Bytes;

namespace Carefare.Prices.Csv;

/// <summary>
/// The rows of a CSV file, one after another. Of each the first fields are looked at, to see whether the rest matters;
/// empty rows are passed over.
/// </summary>
internal class CsvRows(ByteWindow window, Notes notes)
{
    private const string Mend = "A quote may not be closed. Get the file again, or mend the row.";
    private long _nextLine = 1;
    private bool _isAfterReturn;
    private int _start;
    private int _end;

    public CsvFields Fields { get; } = new();

    /// <summary>How many rows were passed over.</summary>
    public long Passed { get; private set; }

    /// <summary>The line on which the row begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Whether the row is the file's last and no line end follows it.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Goes to the next row, and splits it whole.</summary>
    public bool Next()
    {
        while (Begin())
        {
            SplitWhole();
            Leave(hasLines: true);
            if (!Fields.IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes to the next row, and looks at its first fields; the rest is split where they are wanted.</summary>
    /// <param name="commas">Has as many places as fields are looked at.</param>
    /// <param name="filter">Passes over rows that are surely not wanted, before the next.</param>
    /// <param name="isWanted">Whether the row is wanted.</param>
    /// <param name="isSplit">Whether it was wanted and is split.</param>
    public virtual unsafe bool Next(
        Span<int> commas,
        RowFilter filter,
        Func<CsvFields, bool> isWanted,
        out bool isSplit
    )
    {
        Pass(filter);
        while (Begin())
        {
            bool isFilled;
            fixed (byte* row = &window.Buffer[_start])
            {
                isFilled = IsFilled(row);
            }

            var isSeen = Glance(commas, out var hasLines);
            if (!isSeen || !isFilled)
            {
                SplitWhole();
            }

            if (!isFilled && Fields.IsBlank)
            {
                Leave(hasLines: true);
                continue;
            }

            isSplit = isWanted(Fields);
            if (isSplit && isSeen && isFilled)
            {
                SplitWhole();
            }

            Leave(hasLines || !isSeen);
            return true;
        }

        isSplit = false;
        return false;
    }

    /// <summary>Whether the first field is surely not blank; after a row's first byte there is always another, zero at the end.</summary>
    internal static unsafe bool IsFilled(byte* row) =>
        *row switch
        {
            (byte)',' or (byte)' ' or (byte)'\t' => false,
            (byte)'"' => row[1] is not ((byte)'"' or (byte)' ' or (byte)'\t'),
            _ => true,
        };

    // False for a row that is not understood at a glance, has too few fields, or is the file's last.
    private unsafe bool Glance(Span<int> commas, out bool hasLines)
    {
        while (true)
        {
            int count;
            RowEnd found;
            fixed (byte* row = &window.Buffer[_start])
            {
                var length = window.End - _start;
                found = RowScan.Find(row, length, window.IsOver, commas, out count, out var end, out hasLines);
                _end = _start + end;
            }

            if (found == RowEnd.NeedsMore && More())
            {
                continue;
            }

            if (found != RowEnd.Found || count < commas.Length || _end == window.End)
            {
                return false;
            }

            Fields.Take(window.Buffer, _start, commas);
            return true;
        }
    }

    // The rows that are passed over, and a row of blank fields, are not looked at.
    private void Pass(RowFilter filter)
    {
        do
        {
            window.Position = filter.Pass(window.Buffer, window.Position, window.End, _isAfterReturn);
            _isAfterReturn = filter.IsAfterReturn;
            _nextLine += filter.Lines;
            Passed += filter.Rows;
        } while (window.Position == window.End && window.More());
    }

    private bool Begin()
    {
        while (true)
        {
            if (window.Position == window.End && !window.More())
            {
                return false;
            }

            var b = window.Buffer[window.Position];
            if (b is not ((byte)'\n' or (byte)'\r'))
            {
                _isAfterReturn = false;
                _start = window.Position;
                Line = _nextLine;
                window.Keep(_start);
                return true;
            }

            PassLineEnd();
        }
    }

    private void SplitWhole()
    {
        int? end = null;
        for (var isMore = true; end is null && isMore; )
        {
            end = Fields.Split(window.Buffer, _start, window.End);
            var before = _start;
            isMore = end is null && (More() || _start != before);
        }

        if (end is null && Fields.IsOpen)
        {
            throw new PriceFileException("the file ends within quotes", Mend, PricePlace.OnLine(Line));
        }

        _end = end ?? window.End;
        if (Fields.IsOdd)
        {
            notes.Add("text after a closing quote", PricePlace.OnLine(Line));
        }
    }

    private bool More()
    {
        var has = window.More();
        _start =
            window.Kept ?? throw new PriceFileException("a row is longer than 4 MiB", Mend, PricePlace.OnLine(Line));
        return has;
    }

    private void Leave(bool hasLines)
    {
        if (hasLines)
        {
            var row = window.Buffer.AsSpan(_start, _end - _start);
            for (var at = 0; at < row.Length; at++)
            {
                var isPair = row[at] == '\r' && at + 1 < row.Length && row[at + 1] == '\n';
                _nextLine += row[at] is (byte)'\n' or (byte)'\r' && !isPair ? 1 : 0;
            }
        }

        // What was split stays good: it holds the bytes as they are until the next row is looked for.
        window.Position = _end;
        window.Release();
        IsCutOff = _end == window.End && window.IsOver;
        if (_end < window.End)
        {
            PassLineEnd();
        }
    }

    // The LF of a CR LF may be the first byte of the next piece: it ends no line of its own.
    private void PassLineEnd()
    {
        var isReturn = window.Buffer[window.Position++] == '\r';
        _nextLine += isReturn || !_isAfterReturn ? 1 : 0;
        _isAfterReturn = isReturn;
    }
}
