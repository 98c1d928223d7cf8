using Microsoft.Win32.SafeHandles;

namespace Carefare.Prices.Spooling;

/// <summary>A file for as long as it is open, that nobody else can read.</summary>
internal static class TemporaryFile
{
    public static SafeFileHandle Open()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        return File.OpenHandle(
            path,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            FileOptions.DeleteOnClose
        );
    }

    /// <summary>Writes at a place.</summary>
    /// <exception cref="IOException">The disk is full, or takes no file of that length.</exception>
    public static void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long place)
    {
        try
        {
            RandomAccess.Write(file, bytes, place);
        }
        catch (ArgumentOutOfRangeException tooLong)
        {
            throw new IOException("The disk takes no temporary file of that length.", tooLong);
        }
    }
}
