using System.Text;
using Carefare.Storage;
using Carefare.Storage.Backups;

namespace Carefare.Tests.Storage;

/// <summary>Words that were kept stand nowhere: not in the database, its log, files, backups or what commands print of themselves.</summary>
public sealed class SecrecyTests
{
    private static readonly string[] Canaries =
    [
        .. Enumerable.Range(0, 50).Select(number => $"canary-{number:000}-q7zx"),
    ];

    [Fact]
    public void Over_a_whole_session_none_of_fifty_words_stands_in_any_file_of_an_encrypted_store()
    {
        using var shop = new Shop();
        Fill(shop.Store);
        Backup.Write(shop.Store, shop.Path("backup"));
        Assert.Empty(Found(shop.Folder));
        Assert.Empty(Found(shop.Path("backup")));
        shop.Reopen();
        Assert.Empty(Found(shop.Folder));
        shop.Store.Delete(Canaries[0]);
        Assert.Empty(Found(shop.Folder));
    }

    [Fact]
    public void What_is_deleted_from_a_plain_store_stands_in_none_of_its_files()
    {
        using var shop = new Shop(new StoreKey.None());
        Fill(shop.Store);
        Assert.NotEmpty(Found(shop.Folder));

        foreach (var name in shop.Store.Cases())
        {
            shop.Store.Delete(name);
        }

        Assert.Empty(Found(shop.Folder));
    }

    [Fact]
    public void Commands_over_a_session_leave_none_of_the_words_of_a_case_on_the_disk()
    {
        var root = Directory.CreateTempSubdirectory("carefare-session").FullName;
        try
        {
            var session = new Session(root);
            var yaml = File.ReadAllText(Tree.Path("examples", "theo-superbill.yaml"))
                .Replace("Rainier Wellness", Canaries[1], StringComparison.Ordinal);
            var given = session.Give("case.yaml", yaml);
            var receipt = session.Give("receipt.pdf", Canaries[2]);

            session.Must("store", "init");
            session.Must("track", "start", "theo", given);
            session.Must("track", "receipt", "theo", receipt, "--amount", "575", "--on", "2026-11-20");
            session.Must("track", "note", "theo", Canaries[3]);
            session.Must("track", "show", "theo");
            session.Must("verify");
            session.Must("backup", session.Path("backup"));
            File.Delete(given);
            File.Delete(receipt);

            Assert.Empty(Found(root));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Fill(CaseStore store)
    {
        foreach (var (number, canary) in Canaries.Index())
        {
            store.Append(canary, 0, Shop.Events($"event with {canary}", canary), Shop.Now);
            if (number % 5 == 0)
            {
                store.KeepFile(canary, Shop.Content($"{canary} {new string('z', 66_000)} {canary}"));
            }
        }
    }

    /// <summary>The words that stand in a file, or in any file of a folder.</summary>
    private static List<string> Found(string path)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [path];
        return
        [
            .. files.SelectMany(file =>
                Canaries.Where(canary => Holds(file, canary)).Select(canary => $"{canary} in {file}")
            ),
        ];
    }

    private static bool Holds(string file, string canary)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)) >= 0
            || Path.GetFileName(file).Contains(canary, StringComparison.Ordinal);
    }
}
