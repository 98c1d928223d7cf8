using System.IO.Compression;

namespace Carefare.Print.Docx;

/// <summary>Packs the parts of a file anew, in the order of their names and without the time at which they were made.</summary>
internal static class SteadyPackage
{
    private const string Types = "[Content_Types].xml";

    // The first day that the format can write.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the package.</summary>
    /// <param name="from">The package as it was made.</param>
    public static void Write(Stream from, Stream to)
    {
        using var made = new ZipArchive(from, ZipArchiveMode.Read);
        using var packed = new MemoryStream();
        using (var package = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (
                var part in made
                    .Entries.OrderBy(part => part.FullName != Types)
                    .ThenBy(part => part.FullName, StringComparer.Ordinal)
            )
            {
                var entry = package.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var source = part.Open();
                using var target = entry.Open();
                source.CopyTo(target);
            }
        }

        packed.WriteTo(to);
    }
}
