using Carefare.Storage;

namespace Carefare.Tests.Storage;

/// <summary>What stands in the stores that released versions made, kept in <c>released</c>: their key is no secret.</summary>
internal static class Released
{
    public const string Name = "theo";
    public const string FileText = "a receipt of the first version";
    public const string FileHash = "6241eb2d28db1d98f1382b94f110f9f6acb8615d6bd33f931f1e2e3c7e97c434";

    public static StoreKey Key { get; } = new StoreKey.Passphrase("the key of a store for tests");

    public static string[] Texts { get; } = ["first", "second"];

    /// <summary>Makes such a store: once for each version of the database, before it is released.</summary>
    public static void Make(string folder)
    {
        using var store = CaseStore.Create(folder, Key, Shop.Cheap);
        store.Append(Name, 0, Shop.Events(Texts), Shop.Now);
        Assert.Equal(FileHash, store.KeepFile(Name, Shop.Content(FileText)));
        store.File.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
