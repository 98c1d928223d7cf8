using Carefare.Telling;

namespace Carefare.Cli.Tracking;

/// <summary>Writes a kept file out of the store: whole or not at all, and never over another.</summary>
internal static class KeptFile
{
    public static int CopyOut(Book book, string hash, string path, Surroundings around)
    {
        if (Path.Exists(path))
        {
            return book.Refuse($"{path} is there already. Name a new file.");
        }

        var part = path + ".part";
        try
        {
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                book.Ledger.CopyFile(book.Name, hash, stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: false);
            around.Err.WriteLine(Tame.Text($"carefare: The file is in {path}."));
            return Exit.Answered;
        }
        catch (KeyNotFoundException)
        {
            File.Delete(part);
            return book.Refuse("The store no longer has this file.");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return book.Refuse($"{path} could not be written. Check its name, its folder and the room on the disk.");
        }
    }
}
