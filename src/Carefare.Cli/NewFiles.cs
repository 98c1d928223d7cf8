namespace Carefare.Cli;

/// <summary>A file that is to be written.</summary>
/// <param name="Path">Where.</param>
/// <param name="Write">Writes what it holds.</param>
internal sealed record NewFile(string Path, Action<Stream> Write);

/// <summary>Writes several files, all or none: first beside their places, then in them.</summary>
/// <param name="around">Takes why it could not be done.</param>
internal sealed class NewFiles(Surroundings around)
{
    private const string Beside = ".part";

    /// <summary>Writes the files.</summary>
    /// <param name="folder">The folder of all of them; it is made where it is not there.</param>
    /// <param name="files">The files.</param>
    /// <param name="force">Whether files that are there are replaced.</param>
    /// <param name="written">Takes the paths of what was written.</param>
    /// <returns>Whether it was done; where not, nothing was written, and the reason stands on the error stream.</returns>
    public bool Write(string folder, IReadOnlyList<NewFile> files, bool force, List<string> written)
    {
        if (!force && files.FirstOrDefault(file => File.Exists(file.Path)) is { } there)
        {
            return Refuse(
                $"The file {there.Path} is there already. Add --force to replace it, or name another folder."
            );
        }

        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in files)
            {
                using var stream = new FileStream(file.Path + Beside, FileMode.Create, FileAccess.Write);
                file.Write(stream);
                stream.Flush(flushToDisk: true);
            }

            foreach (var file in files)
            {
                File.Move(file.Path + Beside, file.Path, overwrite: true);
                written.Add(file.Path);
            }

            return true;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Sweep(files);
            return Refuse($"The papers could not be written to {folder}. Check the name and the room on the disk.");
        }
    }

    private static void Sweep(IReadOnlyList<NewFile> files)
    {
        foreach (var part in files.Select(file => file.Path + Beside).Where(File.Exists))
        {
            try
            {
                File.Delete(part);
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                // What cannot be removed is left: the reason for that is told already.
            }
        }
    }

    private bool Refuse(string why)
    {
        around.Err.WriteLine($"carefare: {why}");
        return false;
    }
}
