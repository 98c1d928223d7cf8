using System.Text;
using Carefare.Storage;
using Carefare.Tracking;

namespace Carefare.Tests.Storage;

/// <summary>What a ledger promises, held by the real store, encrypted and not.</summary>
public sealed class CaseStoreTests
{
    public static TheoryData<bool> Both => [true, false];

    [Theory]
    [MemberData(nameof(Both))]
    public void What_is_added_is_read_again_in_order_with_its_time(bool encrypted)
    {
        using var shop = Of(encrypted);
        Assert.Equal(2, shop.Store.Append("theo", 0, Shop.Events("one", "two"), Shop.Now));
        Assert.Equal(3, shop.Store.Append("theo", 2, Shop.Events(""), Shop.Now.AddHours(1)));

        var kept = shop.Reopen().Read("theo");

        Assert.Equal(["one", "two", ""], Shop.Texts(shop.Store, "theo"));
        Assert.Equal([1L, 2L, 3L], kept.Select(one => one.Number));
        Assert.Equal([Shop.Now, Shop.Now, Shop.Now.AddHours(1)], kept.Select(one => one.At));
        Assert.Empty(shop.Store.Read("nobody"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Cases_are_found_by_their_names_in_order(bool encrypted)
    {
        using var shop = Of(encrypted);
        foreach (var name in new[] { "zoe", "ana", "Ñandú 🙂" })
        {
            shop.Store.Append(name, 0, Shop.Events(name), Shop.Now);
        }

        Assert.Equal(["ana", "zoe", "Ñandú 🙂"], shop.Reopen().Cases());
        Assert.Equal(["Ñandú 🙂"], Shop.Texts(shop.Store, "Ñandú 🙂"));
    }

    [Fact]
    public void Of_two_writers_one_wins_and_the_other_is_told_and_loses_nothing()
    {
        using var shop = new Shop();
        using var other = CaseStore.Open(shop.Folder, shop.Key);
        shop.Store.Append("theo", 0, Shop.Events("begun"), Shop.Now);

        other.Append("theo", 1, Shop.Events("first"), Shop.Now);
        var told = Assert.Throws<LedgerConflictException>(() =>
            shop.Store.Append("theo", 1, Shop.Events("second"), Shop.Now)
        );

        Assert.Equal(2, told.Now);
        Assert.Equal(["begun", "first"], Shop.Texts(shop.Store, "theo"));
        shop.Store.Append("theo", told.Now, Shop.Events("second"), Shop.Now);
        Assert.Equal(["begun", "first", "second"], Shop.Texts(other, "theo"));
    }

    [Fact]
    public void Who_adds_to_a_case_that_is_not_there_as_if_it_were_is_told()
    {
        using var shop = new Shop();
        Assert.Throws<LedgerConflictException>(() => shop.Store.Append("theo", 3, Shop.Events("x"), Shop.Now));
        Assert.Empty(shop.Store.Cases());
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing_and_write_nothing_twice()
    {
        const int Writers = 4;
        const int Each = 25;
        using var shop = new Shop();
        shop.Store.Append("theo", 0, Shop.Events("begun"), Shop.Now);

        await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(writer => Task.Run(() => Write(writer), TestContext.Current.CancellationToken))
        );

        var texts = Shop.Texts(shop.Store, "theo");
        Assert.Equal(Writers * Each + 1, texts.Length);
        Assert.Equal(texts.Length, texts.Distinct().Count());

        void Write(int writer)
        {
            using var store = CaseStore.Open(shop.Folder, shop.Key);
            for (var done = 0; done < Each; )
            {
                try
                {
                    store.Append("theo", store.Read("theo").Count, Shop.Events($"{writer} {done}"), Shop.Now);
                    done++;
                }
                catch (LedgerConflictException)
                {
                    // Another came first: once more.
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_file_is_kept_once_and_comes_back_as_it_was(bool encrypted)
    {
        using var shop = Of(encrypted);
        shop.Store.Append("theo", 0, Shop.Events("begun"), Shop.Now);
        foreach (var length in new[] { 0, 1, 65_535, 65_536, 65_537, 200_000 })
        {
            var bytes = new byte[length];
            new Random(length).NextBytes(bytes);
            var hash = shop.Store.KeepFile("theo", new MemoryStream(bytes));
            Assert.Equal(hash, shop.Store.KeepFile("theo", new MemoryStream(bytes)));

            using var back = new MemoryStream();
            shop.Store.CopyFile("theo", hash, back);
            Assert.Equal(bytes, back.ToArray());
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), hash);
        }

        Assert.Equal(6, Directory.GetFiles(Path.Combine(shop.Folder, "files")).Length);
        Assert.Throws<KeyNotFoundException>(() => shop.Store.CopyFile("theo", new string('0', 64), Stream.Null));
        Assert.Throws<KeyNotFoundException>(() => shop.Store.KeepFile("nobody", new MemoryStream()));
    }

    [Fact]
    public void A_file_that_two_cases_keep_stays_with_one_when_the_other_is_deleted()
    {
        using var shop = new Shop();
        shop.Store.Append("ana", 0, Shop.Events("a"), Shop.Now);
        shop.Store.Append("theo", 0, Shop.Events("t"), Shop.Now);
        var hash = shop.Store.KeepFile("ana", Shop.Content("the same receipt"));
        shop.Store.KeepFile("theo", Shop.Content("the same receipt"));

        shop.Store.Delete("ana");

        using var back = new MemoryStream();
        shop.Store.CopyFile("theo", hash, back);
        Assert.Equal("the same receipt", Encoding.UTF8.GetString(back.ToArray()));
        Assert.Equal(["theo"], shop.Store.Cases());
    }

    [Fact]
    public void Events_never_change_and_leave_only_with_their_case()
    {
        using var shop = new Shop();
        shop.Store.Append("theo", 0, Shop.Events("one", "two"), Shop.Now);

        Assert.ThrowsAny<Exception>(() => shop.Store.File.Run("UPDATE events SET content = x'00' WHERE number = 1"));
        Assert.ThrowsAny<Exception>(() => shop.Store.File.Run("DELETE FROM events WHERE number = 2"));
        Assert.Equal(["one", "two"], Shop.Texts(shop.Store, "theo"));
        shop.Store.Delete("theo");
        Assert.Empty(shop.Store.Read("theo"));
    }

    [Fact]
    public void What_is_committed_is_on_the_disk_and_only_its_owner_reads_it()
    {
        using var shop = new Shop();
        shop.Store.Append("theo", 0, Shop.Events("one"), Shop.Now);
        shop.Store.KeepFile("theo", Shop.Content("a receipt"));

        Assert.Equal("wal", shop.Store.File.Value("PRAGMA journal_mode"));
        Assert.Equal(2L, shop.Store.File.Value("PRAGMA synchronous"));
        Assert.Equal(1L, shop.Store.File.Value("PRAGMA secure_delete"));
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (var file in Directory.GetFiles(shop.Folder, "*", SearchOption.AllDirectories))
        {
            Assert.Equal(Owner, File.GetUnixFileMode(file));
        }

        foreach (var folder in Directory.GetDirectories(shop.Folder).Append(shop.Folder))
        {
            Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        }
    }

    [Fact]
    public void A_store_is_made_only_where_nothing_is()
    {
        using var shop = new Shop();
        Assert.Equal(
            StoreFault.Place,
            Assert.Throws<StoreException>(() => CaseStore.Create(shop.Folder, shop.Key)).Reason
        );
        Assert.Equal(
            StoreFault.Place,
            Assert.Throws<StoreException>(() => CaseStore.Open(shop.Path("none"), shop.Key)).Reason
        );
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused_and_stays_as_it_is()
    {
        using var shop = new Shop();
        shop.Store.File.Run("PRAGMA user_version = 99");
        Assert.Equal(
            StoreFault.Newer,
            Assert.Throws<StoreException>(() => CaseStore.Open(shop.Folder, shop.Key)).Reason
        );
        Assert.Equal(99L, shop.Store.File.Value("PRAGMA user_version"));
    }

    [Theory]
    [InlineData(1)]
    public void A_store_that_a_released_version_made_is_opened(int version)
    {
        using var shop = new Shop();
        var folder = shop.Path("old");
        Directory.CreateDirectory(Path.Combine(folder, "files"));
        foreach (
            var file in Directory.GetFiles(
                Tree.Path("tests", "Carefare.Tests", "Storage", "released", $"version-{version}"),
                "*",
                SearchOption.AllDirectories
            )
        )
        {
            var isOfFiles = Path.GetFileName(Path.GetDirectoryName(file)) == "files";
            File.Copy(file, Path.Combine(folder, isOfFiles ? "files" : "", Path.GetFileName(file)));
        }

        using var store = CaseStore.Open(folder, Released.Key);

        Assert.Equal(Released.Texts, Shop.Texts(store, Released.Name));
        using var back = new MemoryStream();
        store.CopyFile(Released.Name, Released.FileHash, back);
        Assert.Equal(Released.FileText, Encoding.UTF8.GetString(back.ToArray()));
        Assert.Empty(Verification.Of(store).Damages);
    }

    [Fact(Explicit = true)]
    public void The_store_of_this_version_is_made_for_later_ones_to_open() =>
        Released.Make(
            Tree.Path(
                "tests",
                "Carefare.Tests",
                "Storage",
                "released",
                $"version-{Carefare.Storage.Database.Migrations.Latest}"
            )
        );

    private static Shop Of(bool encrypted) => new(encrypted ? Shop.Words : new StoreKey.None());
}
