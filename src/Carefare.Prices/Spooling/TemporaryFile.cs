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
}
