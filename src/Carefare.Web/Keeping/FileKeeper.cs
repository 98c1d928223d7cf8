using System.Text;
using Carefare.Yaml;

namespace Carefare.Web.Keeping;

/// <summary>Keeps a case in a YAML file of the person: the page, the file and the command line are the same case.</summary>
/// <param name="path">The file; it need not be there yet.</param>
public sealed class FileKeeper(string path) : ICaseKeeper
{
    /// <summary>What a case without an answer says.</summary>
    internal const string Beginning = "carefare: 1\n";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly Lock _turn = new();

    /// <inheritdoc/>
    public bool MayChange => true;

    /// <inheritdoc/>
    public string Place => path;

    /// <inheritdoc/>
    public OpenCase Open()
    {
        try
        {
            return new(Path.GetFileName(path), Read());
        }
        catch (FileNotFoundException)
        {
            return new(Path.GetFileName(path), Beginning);
        }
    }

    /// <inheritdoc/>
    public string Change(Func<OpenCase, (string? Text, string Problem)> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_turn)
        {
            var (text, problem) = change(Open());
            return text is null ? problem : Write(text);
        }
    }

    /// <inheritdoc/>
    public string Delete()
    {
        lock (_turn)
        {
            try
            {
                File.Delete(path);
                return "";
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                return "The file could not be deleted. Close other programs that have it open, then try again.";
            }
        }
    }

    private string Read()
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length > YamlFile.MaxLength * 4L
            ? throw new IOException("The case file is too large.")
            : File.ReadAllText(path, Strict);
    }

    // Whole or not at all: beside it first, then in its place. Only the person may read it.
    private string Write(string text)
    {
        var part = path + ".part";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var stream = new FileStream(part, options))
            {
                stream.Write(Strict.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: true);
            return "";
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return $"The answer could not be saved to {path}. Check the room on the disk and who may write there, then try again.";
        }
    }
}
