namespace Carefare.Trials.Places;

/// <summary>A table of <c>knowledge/places</c>: after remarks and a heading, a row a line, its cells parted by commas.</summary>
internal static class PlaceFile
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(PlaceFile).Assembly.GetManifestResourceStream($"places/{name}.csv")!;
        using var reader = new StreamReader(stream);
        var heading = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            if (!heading)
            {
                yield return line.Split(',');
            }

            heading = false;
        }
    }
}
