using System.Security.Cryptography;
using Carefare.Storage;
using Carefare.Telling;

namespace Carefare.Cli.Storing;

/// <summary>Files with a key or a passphrase: only their owner may read them.</summary>
internal static class SecretFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>Whether a file is only its owner's; where it is not, the sentence that mends it stands on the error stream.</summary>
    public static bool MayRead(string path, Surroundings around)
    {
        if (
            OperatingSystem.IsWindows()
            || !File.Exists(path)
            || (File.GetUnixFileMode(path) & Others) == UnixFileMode.None
        )
        {
            return true;
        }

        around.Err.WriteLine(Tame.Text($"carefare: Others can read {path}. Make it yours alone: chmod 600 {path}"));
        return false;
    }

    /// <summary>The first line of a file with a passphrase; null where it may not or cannot be read, which then stands on the error stream.</summary>
    public static string? FirstLine(string path, Surroundings around) =>
        MayRead(path, around) && Files.Read(path, around, out var text) ? text.Split('\n')[0].TrimEnd('\r') : null;

    /// <summary>Makes a new key file.</summary>
    /// <returns>The key; null where the file is there or cannot be written, which then stands on the error stream.</returns>
    public static StoreKey.KeyFile? Make(string path, Surroundings around)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            var key = RandomNumberGenerator.GetBytes(StoreKey.KeyFile.Length);
            using var file = new FileStream(path, options);
            file.Write(key);
            file.Flush(flushToDisk: true);
            return new(key);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            var why = File.Exists(path) ? "is there already" : "cannot be written";
            around.Err.WriteLine(Tame.Text($"carefare: The key file {path} {why}. Name a new file."));
            return null;
        }
    }
}
