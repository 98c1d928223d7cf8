namespace Carefare.Prices;

/// <summary>Where something stands in a price file.</summary>
/// <param name="Offset">The place in bytes after unpacking, from 0; null where lines are counted.</param>
/// <param name="Line">The line from 1, for a CSV file; null where bytes are counted.</param>
/// <param name="Path">The path in the file, such as <c>$.in_network[3]</c>, or the column; null where there is none.</param>
public sealed record PricePlace(long? Offset, long? Line, string? Path)
{
    internal static PricePlace At(long offset, string? path = null) => new(offset, null, path);

    internal static PricePlace OnLine(long line, string? column = null) => new(null, line, column);

    /// <summary>The place as a person reads it.</summary>
    public override string ToString() =>
        (Line, Offset, Path) switch
        {
            (long line, _, null) => $"line {line}",
            (long line, _, _) => $"line {line}, {Path}",
            (_, long offset, null) => $"byte {offset}",
            (_, long offset, _) => $"byte {offset}, {Path}",
            _ => Path ?? "the file",
        };
}

/// <summary>A file that is damaged, ends early, or is not what it says.</summary>
public sealed class PriceFileException : Exception
{
    internal PriceFileException(string what, string mend, PricePlace? place = null)
        : base(Sentence(what, mend, place))
    {
        What = what;
        Mend = mend;
        Place = place;
    }

    /// <summary>What is wrong, in words that follow "the file".</summary>
    public string What { get; }

    /// <summary>How to mend it.</summary>
    public string Mend { get; }

    /// <summary>Where it is; null where it is the file as a whole.</summary>
    public PricePlace? Place { get; }

    private static string Sentence(string what, string mend, PricePlace? place) =>
        place is null ? $"{what}. {mend}" : $"{place}: {what}. {mend}";
}
