using System.Runtime.InteropServices;

namespace Carefare.Storage.Files;

/// <summary>Folders and files that only their owner reads, and that are on the disk when they are said to be.</summary>
internal static partial class Folders
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnerOnly | UnixFileMode.UserExecute;
    private const int ReadOnly = 0;

    /// <summary>Makes a folder that only its owner enters.</summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnersFolder);
        }
    }

    /// <summary>A new file that only its owner reads.</summary>
    /// <exception cref="IOException">There is a file of the name.</exception>
    public static FileStream NewFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new(path, options);
    }

    /// <summary>Puts the names of a folder on the disk: a file that is new or renamed is then there after a loss of power.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = OpenFolder(folder, ReadOnly);
        if (handle < 0 || FlushHandle(handle) != 0)
        {
            throw new IOException($"The folder {folder} could not be flushed.");
        }

        _ = CloseHandle(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenFolder(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FlushHandle(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseHandle(int handle);
}
