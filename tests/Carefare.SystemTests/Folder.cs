namespace Carefare.SystemTests;

/// <summary>A folder of a test, gone after it.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("carefare-").FullName;

    /// <summary>A case file in it, which is not there yet.</summary>
    public string File => Path.Combine(_path, "case.yaml");

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
