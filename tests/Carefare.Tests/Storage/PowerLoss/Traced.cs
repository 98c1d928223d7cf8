using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Carefare.Tests.Storage.PowerLoss;

/// <summary>Reads what <c>strace -f -y -xx</c> saw a program do in a folder, and tell.</summary>
/// <param name="folder">The folder.</param>
internal sealed partial class Traced(string folder)
{
    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<DiskStep> Read(IEnumerable<string> lines) => [.. lines.SelectMany(Steps)];

    private IEnumerable<DiskStep> Steps(string line)
    {
        if (
            Call().Match(line) is not { Success: true } call
            || line.EndsWith("unfinished ...>", StringComparison.Ordinal)
        )
        {
            if (
                line.Contains("resumed>", StringComparison.Ordinal)
                && line.Contains(Path.GetFileName(folder), StringComparison.Ordinal)
            )
            {
                throw new InvalidDataException("Two calls at once: trace a program of one thread.");
            }

            return [];
        }

        var arguments = call.Groups["arguments"].Value;
        var texts = Text().Matches(arguments).Select(match => Bytes(match.Groups[1].Value)).ToList();
        var of = Described().Match(arguments) is { Success: true } described
            ? Name(Bytes(described.Groups[1].Value))
            : null;
        return call.Groups["name"].Value switch
        {
            "openat" when arguments.Contains("O_CREAT", StringComparison.Ordinal) && Name(texts[0]) is { } made =>
            [
                new DiskStep.Make(made),
            ],
            "pwrite64" when of is not null => [new DiskStep.Write(of, Last(arguments), texts[^1])],
            "write" when of is not null => throw new InvalidDataException($"A write without a place: {of}"),
            "write" => Told(Encoding.UTF8.GetString(texts[^1])),
            "ftruncate" when of is not null => [new DiskStep.Cut(of, Last(arguments))],
            "fsync" or "fdatasync" when of is not null =>
            [
                IsFolder(of) ? new DiskStep.SyncFolder(of) : new DiskStep.Sync(of),
            ],
            "rename" or "renameat" or "renameat2" when Name(texts[0]) is { } from =>
            [
                new DiskStep.Rename(from, Name(texts[1])!),
            ],
            "unlink" when Name(texts[0]) is { } gone => [new DiskStep.Remove(gone)],
            _ => [],
        };
    }

    // The program writes a whole line at once; the runtime's own pipes say other things.
    private static IEnumerable<DiskStep> Told(string text) =>
        text.StartsWith("event ", StringComparison.Ordinal) || text.StartsWith("file ", StringComparison.Ordinal)
            ? [new DiskStep.Told(text.TrimEnd('\n'))]
            : [];

    /// <summary>The name within the folder, "." for the folder itself; null for what lies elsewhere, or is the index of the log, which is made anew.</summary>
    private string? Name(byte[] path)
    {
        var text = Encoding.UTF8.GetString(path);
        return text == folder ? "."
            : text.StartsWith(folder + "/", StringComparison.Ordinal)
            && !text.EndsWith("-shm", StringComparison.Ordinal)
                ? text[(folder.Length + 1)..]
            : null;
    }

    private static bool IsFolder(string name) => name is "." or "files";

    private static long Last(string arguments) =>
        long.Parse(arguments[(arguments.LastIndexOf(',') + 1)..].Trim(), CultureInfo.InvariantCulture);

    private static byte[] Bytes(string escaped) =>
        [
            .. escaped
                .Split("\\x", StringSplitOptions.RemoveEmptyEntries)
                .Select(two => byte.Parse(two, NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        ];

    [GeneratedRegex(@"^\d+\s+(?<name>\w+)\((?<arguments>.*)\)\s+=\s+\d")]
    private static partial Regex Call();

    [GeneratedRegex("\"((?:\\\\x[0-9a-f]{2})*)\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"^\d+<((?:\\x[0-9a-f]{2})*)>")]
    private static partial Regex Described();
}
