using System.Security.Cryptography;
using Carefare.Storage;
using Carefare.Storage.Backups;
using Carefare.Storage.Keys;
using Carefare.Storage.Sealing;
using Konscious.Security.Cryptography;

namespace Carefare.Tests.Storage;

/// <summary>Nobody reads what is kept, and every change of it is seen.</summary>
public sealed class SealTests
{
    private const int LongRun = 10_000;

    [Fact]
    public void V11_4_4_the_passphrase_costs_what_RFC_9106_recommends()
    {
        Assert.Equal(new KeyCost(64 * 1024, 3, 4), KeyCost.Usual);
        Assert.False(new KeyCost(1024 * 1024 * 64, 3, 4).IsSane);
        Assert.False(new KeyCost(64, 0, 4).IsSane);
    }

    /// <remarks>RFC 9106, 5.3.</remarks>
    [Fact]
    public void The_library_for_Argon2id_gives_the_published_tag()
    {
        using var argon = new Argon2id(Enumerable.Repeat((byte)1, 32).ToArray())
        {
            Salt = [.. Enumerable.Repeat((byte)2, 16)],
            KnownSecret = [.. Enumerable.Repeat((byte)3, 8)],
            AssociatedData = [.. Enumerable.Repeat((byte)4, 12)],
            MemorySize = 32,
            Iterations = 3,
            DegreeOfParallelism = 4,
        };
        Assert.Equal(
            "0D640DF58D78766C08C037A34A8B53C9D01EF0452D75B65EB52520E96B01E659",
            Convert.ToHexString(argon.GetBytes(32))
        );
    }

    [Fact]
    public void A_wrong_passphrase_or_key_file_opens_nothing()
    {
        using var shop = new Shop();
        foreach (
            StoreKey wrong in new StoreKey[]
            {
                new StoreKey.Passphrase("other words"),
                new StoreKey.KeyFile(new byte[32]),
                new StoreKey.None(),
            }
        )
        {
            Assert.Equal(
                StoreFault.Key,
                Assert.Throws<StoreException>(() => CaseStore.Open(shop.Folder, wrong)).Reason
            );
        }
    }

    [Fact]
    public void A_new_passphrase_opens_what_the_old_one_kept_and_the_old_one_no_more()
    {
        using var shop = new Shop();
        shop.Store.Append("theo", 0, Shop.Events("kept"), Shop.Now);
        var next = new StoreKey.KeyFile(RandomNumberGenerator.GetBytes(32));

        shop.Store.Relock(shop.Key, next, Shop.Cheap);

        using var again = CaseStore.Open(shop.Folder, next);
        Assert.Equal(["kept"], Shop.Texts(again, "theo"));
        Assert.Equal(StoreFault.Key, Assert.Throws<StoreException>(() => CaseStore.Open(shop.Folder, shop.Key)).Reason);
    }

    [Fact]
    public void V11_3_2_sealed_bytes_open_in_their_place_alone_and_unchanged_alone()
    {
        using var seal = new AesSeal(RandomNumberGenerator.GetBytes(32));
        var place = Place.Of("event", [1, 2], [3], 7, [4]);
        var closed = seal.Seal("secret"u8, place);

        Assert.Equal("secret"u8.ToArray(), seal.Unseal(closed, place));
        byte[][] elsewhere =
        [
            Place.Of("event", [1, 2], [3], 8, [4]),
            Place.Of("event", [1, 2], [3, 4], 7, []),
            Place.Of("event", [1], [2, 3], 7, [4]),
            Place.Of("file", [1, 2], [3], 7, [4]),
        ];
        Assert.All(elsewhere, other => Assert.Throws<StoreException>(() => seal.Unseal(closed, other)));
        for (var at = 0; at < closed.Length; at++)
        {
            var changed = closed.ToArray();
            changed[at] ^= 0x40;
            Assert.Throws<StoreException>(() => seal.Unseal(changed, place));
            Assert.Throws<StoreException>(() => seal.Unseal(closed.AsSpan(0, at), place));
        }
    }

    [Fact]
    public void V11_3_2_no_nonce_comes_twice()
    {
        using var seal = new AesSeal(RandomNumberGenerator.GetBytes(32));
        var nonces = new HashSet<string>(StringComparer.Ordinal);
        for (var times = 0; times < 100_000; times++)
        {
            Assert.True(nonces.Add(Convert.ToHexString(seal.Seal([], []).AsSpan(0, AesSeal.NonceLength))));
        }
    }

    [Theory]
    [InlineData("UPDATE cases SET name = zeroblob(60)")]
    [InlineData("UPDATE cases SET case_key = (SELECT case_key FROM cases ORDER BY id DESC LIMIT 1)")]
    [InlineData("UPDATE cases SET head = (SELECT head FROM cases ORDER BY id DESC LIMIT 1)")]
    [InlineData("UPDATE cases SET events = events - 1")]
    [InlineData("UPDATE cases SET leaving = 1; DELETE FROM events WHERE number = 2; UPDATE cases SET events = 1")]
    [InlineData("UPDATE cases SET leaving = 1; DELETE FROM events WHERE number = 1")]
    [InlineData(
        "DROP TRIGGER events_never_change; UPDATE events SET content = (SELECT content FROM events WHERE case_id = 2 AND number = 1) WHERE case_id = 1 AND number = 1"
    )]
    [InlineData(
        "DROP TRIGGER events_never_change; UPDATE events SET number = 3 - number WHERE case_id = 1 AND number = 3; UPDATE events SET number = number + 10"
    )]
    [InlineData("UPDATE files SET record = zeroblob(68)")]
    [InlineData("UPDATE files SET mark = zeroblob(32)")]
    public void Whatever_is_changed_moved_or_taken_away_in_the_database_is_found(string change)
    {
        using var shop = new Shop();
        foreach (var name in new[] { "ana", "theo" })
        {
            shop.Store.Append(name, 0, Shop.Events("one", "two"), Shop.Now);
            shop.Store.KeepFile(name, Shop.Content("a receipt"));
        }

        Assert.Empty(Verification.Of(shop.Store).Damages);
        shop.Store.File.Run(change);

        Assert.NotEmpty(Verification.Of(shop.Store).Damages);
    }

    [Fact]
    public void V11_3_3_every_byte_of_a_kept_file_that_is_changed_or_missing_is_found()
    {
        using var shop = new Shop();
        shop.Store.Append("theo", 0, Shop.Events("one"), Shop.Now);
        shop.Store.KeepFile("theo", Shop.Content("a receipt for one visit"));
        var path = Assert.Single(Directory.GetFiles(Path.Combine(shop.Folder, "files")));
        var whole = File.ReadAllBytes(path);
        for (var at = 0; at < whole.Length; at++)
        {
            var changed = whole.ToArray();
            changed[at] ^= 1;
            File.WriteAllBytes(path, changed);
            Assert.Single(Verification.Of(shop.Store).Damages);
            File.WriteAllBytes(path, whole[..at]);
            Assert.Single(Verification.Of(shop.Store).Damages);
        }

        File.WriteAllBytes(path, [.. whole, 0]);
        Assert.Single(Verification.Of(shop.Store).Damages);
        File.WriteAllBytes(path, whole);
        Assert.Empty(Verification.Of(shop.Store).Damages);
    }

    [Fact]
    public void Every_byte_of_a_lock_that_is_changed_keeps_the_store_shut()
    {
        var (header, _) = KeyHeader.Make(Shop.Words, Shop.Cheap);
        var whole = header.ToBytes();
        KeyHeader.Read(whole).Open(Shop.Words);
        // A cost that takes minutes is refused for what it is, or by the tag after it was paid: both are too slow to try here.
        foreach (var at in Enumerable.Range(0, whole.Length).Except(Enumerable.Range(2, 12)))
        {
            var changed = whole.ToArray();
            changed[at] ^= 1;
            Assert.Throws<StoreException>(() => Opened(changed));
        }

        static void Opened(byte[] bytes)
        {
            var seals = KeyHeader.Read(bytes).Open(Shop.Words);
            Assert.True(seals.MasterKey is not null, "The lock was opened without its key.");
        }
    }

    [Fact]
    public void Bytes_of_a_backup_that_are_changed_or_missing_are_found_and_nothing_is_restored()
    {
        var (_, key) = Shop.KeyFileAt(Path.GetTempFileName());
        using var shop = new Shop(key);
        shop.Store.Append("theo", 0, Shop.Events("one", "two"), Shop.Now);
        shop.Store.KeepFile("theo", Shop.Content(new string('r', 70_000)));
        Backup.Write(shop.Store, shop.Path("backup"));
        var whole = File.ReadAllBytes(shop.Path("backup"));
        var chance = new Random(1);
        var places = Enumerable.Range(0, 200).Concat(Enumerable.Range(0, 200).Select(_ => chance.Next(whole.Length)));
        foreach (var at in places)
        {
            var changed = whole.ToArray();
            changed[at] ^= (byte)(1 << chance.Next(8));
            File.WriteAllBytes(shop.Path("changed"), changed);
            Assert.Throws<StoreException>(() => Backup.Restore(shop.Path("changed"), shop.Path("new"), key));
            Assert.False(Path.Exists(shop.Path("new")));
        }

        foreach (var length in new[] { 0, 5, 40, whole.Length / 2, whole.Length - 1 })
        {
            File.WriteAllBytes(shop.Path("changed"), whole[..length]);
            Assert.Throws<StoreException>(() => Backup.Restore(shop.Path("changed"), shop.Path("new"), key));
        }

        File.WriteAllBytes(shop.Path("changed"), [.. whole, 0]);
        Assert.Throws<StoreException>(() => Backup.Restore(shop.Path("changed"), shop.Path("new"), key));
        Assert.Empty(Directory.GetDirectories(Path.GetDirectoryName(shop.Path("new"))!, "*.part"));
    }

    [Fact]
    public void Sealed_pieces_cannot_change_places_or_end_early()
    {
        using var seal = new AesSeal(RandomNumberGenerator.GetBytes(32));
        var content = new byte[3 * SealedStream.PieceLength + 5];
        RandomNumberGenerator.Fill(content);
        using var closed = new MemoryStream();
        SealedStream.Write(new MemoryStream(content), closed, seal, [1], [2]);
        var whole = closed.ToArray();
        var piece = 4 + SealedStream.PieceLength + seal.Overhead;

        Assert.Equal(
            content,
            SealedStream.Read(new MemoryStream(whole), seal, [1], [2]).SelectMany(one => one).ToArray()
        );
        byte[] swapped = [.. whole[piece..(2 * piece)], .. whole[..piece], .. whole[(2 * piece)..]];
        Assert.Throws<StoreException>(() => SealedStream.Read(new MemoryStream(swapped), seal, [1], [2]).Count());
        Assert.Throws<StoreException>(() =>
            SealedStream.Read(new MemoryStream(whole[..(2 * piece)]), seal, [1], [2]).Count()
        );
        Assert.Throws<StoreException>(() => SealedStream.Read(new MemoryStream(whole), seal, [1], [3]).Count());
        var chance = new Random(2);
        for (var times = 0; times < LongRun / 100; times++)
        {
            var changed = whole.ToArray();
            changed[chance.Next(changed.Length)] ^= (byte)(1 << chance.Next(8));
            Assert.Throws<StoreException>(() => SealedStream.Read(new MemoryStream(changed), seal, [1], [2]).Count());
        }
    }

    [Fact]
    public void A_plain_store_says_so_and_sees_damage_by_accident()
    {
        using var shop = new Shop(new StoreKey.None());
        shop.Store.Append("theo", 0, Shop.Events("one"), Shop.Now);
        Assert.False(shop.Store.IsEncrypted);
        shop.Store.File.Run("DROP TRIGGER events_never_change; UPDATE events SET content = zeroblob(30)");
        Assert.Single(Verification.Of(shop.Store).Damages);
        Assert.Equal(StoreFault.Damaged, Assert.Throws<StoreException>(() => shop.Store.Read("theo")).Reason);
    }
}
