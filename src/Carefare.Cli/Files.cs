using System.Text;
using Carefare.Yaml;

namespace Carefare.Cli;

/// <summary>The only place where commands read and write files that a person named.</summary>
internal static class Files
{
    private const string PageStart = "<!doctype html";

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Reads a text file; where that fails, says why in one sentence on the error stream.</summary>
    /// <param name="path">The file as the person named it.</param>
    /// <param name="around">Takes the sentence.</param>
    /// <param name="text">The text, without a byte order mark; empty where the reading failed.</param>
    /// <param name="most">The most characters that are read.</param>
    /// <returns>Whether the file was read; where not, the command ends with <see cref="Exit.BadInput"/>.</returns>
    public static bool Read(string path, Surroundings around, out string text, int most = YamlFile.MaxLength)
    {
        text = "";
        try
        {
            if (Directory.Exists(path))
            {
                return Refuse(around, path, "is a folder", "Name a file.");
            }

            using var stream = File.OpenRead(path);
            // Four bytes are the longest character.
            if (stream.CanSeek && stream.Length > most * 4L)
            {
                return Refuse(around, path, "is too large", $"Give a file of at most {most} characters.");
            }

            using var reader = new StreamReader(stream, Strict);
            text = ReadBounded(reader, most);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return Refuse(around, path, "is not text in UTF-8", "Save it as UTF-8.");
        }
        catch (Exception failed) when (IsOfTheDisk(failed))
        {
            return Refuse(around, path, failed);
        }
    }

    /// <summary>Reads a file by its bytes; where it cannot be opened or read, says why in one sentence on the error stream.</summary>
    /// <param name="path">The file as the person named it.</param>
    /// <param name="around">Takes the sentence.</param>
    /// <param name="read">Reads the file.</param>
    /// <returns>What was read; null where it could not be.</returns>
    public static T? Open<T>(string path, Surroundings around, Func<Stream, T> read)
        where T : class
    {
        try
        {
            if (!Directory.Exists(path))
            {
                using var stream = File.OpenRead(path);
                return read(stream);
            }

            Refuse(around, path, "is a folder", "Name a file.");
        }
        catch (Exception failed) when (IsOfTheDisk(failed))
        {
            Refuse(around, path, failed);
        }

        return null;
    }

    /// <summary>Writes a text file whole or not at all: first beside it, then in its place.</summary>
    /// <returns>Whether the file was written; where not, the reason stands on the error stream.</returns>
    public static bool Write(string path, string text, Surroundings around)
    {
        if (Directory.Exists(path))
        {
            return Refuse(around, path, "is a folder", "Name a file.");
        }

        var part = path + ".part";
        try
        {
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Strict.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return Refuse(around, path, "cannot be written: its folder is not there", "Make the folder first.");
        }
        catch (UnauthorizedAccessException)
        {
            return Refuse(around, path, "may not be written", "Name another place.");
        }
        catch (Exception failed) when (failed is IOException or ArgumentException or NotSupportedException)
        {
            var left = File.Exists(part) ? $" Remove {part} if an earlier writing was cut short." : "";
            return Refuse(around, path, "could not be written", $"Check the name and the room on the disk.{left}");
        }
    }

    /// <summary>Whether a page may be written to a place: to a new file, or in place of an earlier page, and of nothing else.</summary>
    /// <returns>Whether it may; where not, the reason stands on the error stream.</returns>
    public static bool MayHoldPage(string path, Surroundings around) =>
        !File.Exists(path)
        || (
            Read(path, around, out var text, int.MaxValue / 8)
            && text.StartsWith(PageStart, StringComparison.OrdinalIgnoreCase)
        )
        || Refuse(around, path, "is there already and is no page", "Name another file, such as plan.html.");

    // What has no length beforehand (a pipe) is read up to one character beyond the bound, which the reader refuses.
    private static string ReadBounded(StreamReader reader, int most)
    {
        var text = new StringBuilder();
        var block = new char[8192];
        for (int read; text.Length <= most && (read = reader.Read(block)) > 0; )
        {
            text.Append(block, 0, read);
        }

        return text.ToString();
    }

    private static bool IsOfTheDisk(Exception failed) =>
        failed is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static bool Refuse(Surroundings around, string path, Exception failed) =>
        failed switch
        {
            FileNotFoundException or DirectoryNotFoundException => Refuse(
                around,
                path,
                "is not there",
                "Check the name and the folder."
            ),
            UnauthorizedAccessException => Refuse(around, path, "may not be read", "Check who may read it."),
            _ => Refuse(around, path, "could not be read", "Check the name, and that it is an ordinary file."),
        };

    private static bool Refuse(Surroundings around, string path, string what, string mend)
    {
        around.Err.WriteLine($"carefare: The file {path} {what}. {mend}");
        return false;
    }
}
