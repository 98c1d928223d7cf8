using Carefare.Cli;

namespace Carefare.Tests.Storage;

/// <summary>Stores from the command line.</summary>
public sealed class StoreVerbTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("carefare-verbs").FullName;
    private readonly Session _session;

    public StoreVerbTests() => _session = new(_root);

    [Fact]
    public void A_backup_of_one_store_becomes_another_that_holds_the_same()
    {
        Begin();
        var before = _session.Must("track", "show", "theo");

        _session.Must("backup", _session.Path("backup"));
        Assert.Contains(
            "1 case, ",
            _session.Must("restore", _session.Path("backup"), "--to", _session.Path("again")),
            StringComparison.Ordinal
        );

        Assert.Equal(before, _session.Must("track", "show", "theo", "--store", _session.Path("again")));
        Assert.Equal(
            Exit.BadInput,
            _session.Run("restore", _session.Path("backup"), "--to", _session.Path("again")).Code
        );
        Assert.Equal(Exit.BadInput, _session.Run("backup", _session.Path("backup")).Code);
    }

    [Fact]
    public void A_wrong_passphrase_is_one_sentence_and_a_short_one_is_not_taken()
    {
        Begin();
        _session.Typed.Clear();
        _session.Typed.Enqueue("something else altogether");
        var said = _session.Run("verify");
        Assert.Equal(Exit.BadInput, said.Code);
        Assert.Equal(
            "carefare: The passphrase does not open this store. Type it again; capital letters and spaces count.\n",
            said.Err
        );

        _session.Typed.Clear();
        _session.Typed.Enqueue("short");
        var refused = _session.Run("store", "init", "--store", _session.Path("other"));
        Assert.Contains("at least 12 characters", refused.Err, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_session.Path("other")));
    }

    [Fact]
    public void A_key_file_that_others_can_read_is_refused_with_what_mends_it()
    {
        var key = _session.Path("key");
        _session.Must("store", "init", "--new-key-file", key);
        _session.Must("verify", "--key-file", key);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var said = _session.Run("verify", "--key-file", key);
        Assert.Equal(Exit.BadInput, said.Code);
        Assert.Contains($"chmod 600 {key}", said.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passphrase_is_changed_and_what_is_kept_stays()
    {
        Begin();
        var next = _session.Give("next", "other words of no meaning\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(next, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        _session.Must("store", "passphrase", "--new-passphrase-file", next);

        Assert.Equal(Exit.BadInput, _session.Run("verify").Code);
        _session.Must("verify", "--passphrase-file", next);
    }

    [Fact]
    public void An_export_needs_no_Carefare_to_read_and_a_deleted_case_is_gone()
    {
        Begin();
        var zip = _session.Path("theo.zip");
        Assert.Contains("It is not encrypted", _session.Must("export", "theo", "--out", zip), StringComparison.Ordinal);
        using (var file = System.IO.Compression.ZipFile.OpenRead(zip))
        {
            Assert.Equal(
                ["case.yaml", "events.jsonl", "files"],
                file.Entries.Select(entry => entry.FullName.Split('/')[0]).Distinct()
            );
            using var reader = new StreamReader(file.GetEntry("case.yaml")!.Open());
            Assert.Equal(File.ReadAllText(Tree.Path("examples", "theo-superbill.yaml")), reader.ReadToEnd());
        }

        Assert.Equal(Exit.BadInput, _session.Say("no\n", "delete", "theo").Code);
        Assert.Equal(Exit.Answered, _session.Say("theo\n", "delete", "theo").Code);
        Assert.Contains(
            "There is no case theo.",
            _session.Run("export", "theo", "--out", _session.Path("x.zip")).Err,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_there_is_no_store_the_way_to_one_is_said()
    {
        var said = _session.Run("verify");
        Assert.Equal(Exit.BadInput, said.Code);
        Assert.Contains("carefare store init", said.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_is_told_with_the_name_of_the_case()
    {
        Begin();
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_session.Path("store"), "files")));
        File.AppendAllText(file, "x");
        var said = _session.Run("verify");
        Assert.Equal(Exit.BadInput, said.Code);
        Assert.Contains("theo: The file", said.Err, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Begin()
    {
        _session.Must("store", "init");
        _session.Must("track", "start", "theo", Tree.Path("examples", "theo-superbill.yaml"));
        _session.Must(
            "track",
            "receipt",
            "theo",
            _session.Give("receipt.pdf", "a receipt"),
            "--amount",
            "575",
            "--on",
            "2026-11-20"
        );
    }
}
