namespace Carefare.Tests.Storage.PowerLoss;

/// <summary>Something that a program asked of the disk, or told on its standard output in between.</summary>
internal abstract record DiskStep
{
    private DiskStep() { }

    /// <summary>A new file.</summary>
    public sealed record Make(string Name) : DiskStep;

    /// <summary>Bytes at a place of a file.</summary>
    public sealed record Write(string Name, long Offset, byte[] Bytes) : DiskStep;

    /// <summary>A file gets a length.</summary>
    public sealed record Cut(string Name, long Length) : DiskStep;

    /// <summary>What was written to a file is on the disk.</summary>
    public sealed record Sync(string Name) : DiskStep;

    /// <summary>The names in a folder are on the disk.</summary>
    public sealed record SyncFolder(string Folder) : DiskStep;

    /// <summary>A file gets another name.</summary>
    public sealed record Rename(string Name, string To) : DiskStep;

    /// <summary>A file loses its name.</summary>
    public sealed record Remove(string Name) : DiskStep;

    /// <summary>A line on the standard output: what is told there has to last.</summary>
    public sealed record Told(string Line) : DiskStep;

    /// <summary>The step as a line of a recording.</summary>
    public string ToLine() =>
        this switch
        {
            Make make => $"make {make.Name}",
            Write write => FormattableString.Invariant(
                $"write {write.Name} {write.Offset} {Convert.ToBase64String(write.Bytes)}"
            ),
            Cut cut => FormattableString.Invariant($"cut {cut.Name} {cut.Length}"),
            Sync sync => $"sync {sync.Name}",
            SyncFolder sync => $"folder {sync.Folder}",
            Rename rename => $"rename {rename.Name} {rename.To}",
            Remove remove => $"remove {remove.Name}",
            Told told => $"told {told.Line}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The step that a line of a recording is.</summary>
    public static DiskStep Of(string line)
    {
        var words = line.Split(' ');
        return words[0] switch
        {
            "make" => new Make(words[1]),
            "write" => new Write(words[1], Number(words[2]), Convert.FromBase64String(words[3])),
            "cut" => new Cut(words[1], Number(words[2])),
            "sync" => new Sync(words[1]),
            "folder" => new SyncFolder(words[1]),
            "rename" => new Rename(words[1], words[2]),
            "remove" => new Remove(words[1]),
            "told" => new Told(line["told ".Length..]),
            _ => throw new InvalidDataException(line),
        };
    }

    private static long Number(string word) => long.Parse(word, System.Globalization.CultureInfo.InvariantCulture);
}
