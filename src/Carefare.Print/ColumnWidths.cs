namespace Carefare.Print;

/// <summary>How wide the columns of a table are: as their words need.</summary>
internal static class ColumnWidths
{
    /// <summary>The widths, which fill the line.</summary>
    /// <param name="columns">Of each column, the widest word and the longest text, with the space around it.</param>
    /// <param name="width">How wide the table is.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<(double Least, double Most)> columns, double width)
    {
        // A word without an end must not take the line from all others.
        var share = width / columns.Count;
        var least = columns.Select(column => double.Min(column.Least, double.Max(share, width * 0.4))).ToList();
        var most = columns.Select((column, i) => double.Max(double.Min(column.Most, width), least[i])).ToList();
        var (sumOfLeast, sumOfMost) = (least.Sum(), most.Sum());
        if (sumOfLeast >= width)
        {
            return [.. least.Select(one => one * width / sumOfLeast)];
        }

        var (spare, wanted) = (width - sumOfLeast, sumOfMost - sumOfLeast);
        return sumOfMost <= width || wanted <= 0
            ? [.. most.Select(one => one * width / sumOfMost)]
            : [.. least.Select((one, i) => one + (spare * (most[i] - one) / wanted))];
    }
}
