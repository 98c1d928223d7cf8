using System.IO.Compression;
using System.Text;
using Carefare.Storage;
using Carefare.Tracking;

namespace Carefare.Cli.Storing;

/// <summary>All of a case in a ZIP file: its answers, what happened line by line, and its files.</summary>
internal static class CaseExport
{
    private const string Beside = ".part";

    /// <summary>Writes the file.</summary>
    /// <returns>How many files of the case are in it.</returns>
    public static int Write(CaseStore store, string name, string path)
    {
        var part = path + Beside;
        try
        {
            int count;
            using (var file = new FileStream(part, FileMode.Create, FileAccess.ReadWrite))
            using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
            {
                count = Fill(zip, store, name);
            }

            File.Move(part, path);
            return count;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static int Fill(ZipArchive zip, CaseStore store, string name)
    {
        var kept = store.Read(name);
        if (Track.Of(kept.Select(EventLine.Read)).Case is { } saved)
        {
            Put(zip, "case.yaml", to => to.Write(Encoding.UTF8.GetBytes(saved.Yaml)));
        }

        Put(
            zip,
            "events.jsonl",
            to =>
            {
                foreach (var one in kept)
                {
                    to.Write(one.Content.Span);
                    to.WriteByte((byte)'\n');
                }
            }
        );
        var files = store.FilesOf(name);
        foreach (var hash in files)
        {
            Put(zip, $"files/{hash}", to => store.CopyFile(name, hash, to));
        }

        return files.Count;
    }

    private static void Put(ZipArchive zip, string name, Action<Stream> write)
    {
        using var to = zip.CreateEntry(name).Open();
        write(to);
    }
}
