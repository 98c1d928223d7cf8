using System.Diagnostics;
using System.Text;
using Carefare.Storage;
using Carefare.Storage.Keys;

namespace Carefare.Tests.Storage;

/// <summary>A store in a folder that is thrown away, with keys that cost little.</summary>
internal sealed class Shop : IDisposable
{
    /// <summary>The least that Argon2 takes: what is tested is not how slow it is.</summary>
    public static KeyCost Cheap { get; } = new(64, 1, 1);

    public static StoreKey Words { get; } = new StoreKey.Passphrase("four words of no meaning");

    public static DateTimeOffset Now { get; } = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    private readonly string _root = Directory.CreateTempSubdirectory("carefare-store").FullName;

    public Shop(StoreKey? key = null)
    {
        Key = key ?? Words;
        Store = CaseStore.Create(Folder, Key, Cheap);
    }

    public StoreKey Key { get; }

    public CaseStore Store { get; private set; }

    public string Folder => Path("store");

    public string Path(string name) => System.IO.Path.Combine(_root, name);

    /// <summary>Closes the store and opens it again.</summary>
    public CaseStore Reopen()
    {
        Store.Dispose();
        return Store = CaseStore.Open(Folder, Key);
    }

    /// <summary>A key file with its key, for another program.</summary>
    public static (string File, StoreKey Key) KeyFileAt(string path)
    {
        var key = Enumerable.Range(7, StoreKey.KeyFile.Length).Select(at => (byte)at).ToArray();
        File.WriteAllBytes(path, key);
        return (path, new StoreKey.KeyFile(key));
    }

    public static ReadOnlyMemory<byte>[] Events(params string[] texts) =>
        [.. texts.Select(text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text))];

    public static string[] Texts(CaseStore store, string name) =>
        [.. store.Read(name).Select(kept => Encoding.UTF8.GetString(kept.Content.Span))];

    public static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>The program that writes into a store until it is stopped.</summary>
    public static ProcessStartInfo Writer(string folder, string keyFile, string name, int most) =>
        new(
            "dotnet",
            [
                typeof(StoreWriter.StoreWriterMark).Assembly.Location,
                folder,
                keyFile,
                name,
                most.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}
