using System.CommandLine;
using Carefare.Cli.Tracking;
using Carefare.Storage;
using Carefare.Telling;
using Carefare.Tracking;

namespace Carefare.Cli.Storing;

/// <summary>The options for a store and its key, which every command that keeps or reads cases takes.</summary>
/// <param name="around">Takes what is wrong, and asks for a passphrase.</param>
internal sealed class StoreOptions(Surroundings around) : ILedgerDoor, IDisposable
{
    private const string StoreVariable = "CAREFARE_STORE";
    private const string KeyVariable = "CAREFARE_KEY_FILE";

    private readonly Option<string?> _store = new("--store")
    {
        Description = $"The folder of the store; else {StoreVariable} names it, else it lies with your data.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _passphrase = new("--passphrase-file")
    {
        Description = "A file whose first line is the passphrase; else you are asked for it.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _keyFile = new("--key-file")
    {
        Description = $"The key file, in place of a passphrase; else {KeyVariable} names it.",
        HelpName = "FILE",
    };

    private CaseStore? _opened;

    /// <inheritdoc/>
    public IReadOnlyList<Option> Options => [_store, _passphrase, _keyFile];

    /// <inheritdoc/>
    ICaseLedger? ILedgerDoor.Open(ParseResult parsed) => Open(parsed);

    /// <summary>Opens the store; null where that is not possible, which then stands on the error stream.</summary>
    public CaseStore? Open(ParseResult parsed) =>
        Told(() => Lock(parsed) is { } key ? _opened = CaseStore.Open(FolderOf(parsed), key) : null);

    /// <summary>What opens the store that is there; null where there is none or it cannot be had, which then stands on the error stream.</summary>
    public StoreKey? Lock(ParseResult parsed)
    {
        var folder = FolderOf(parsed);
        if (CaseStore.IsAt(folder))
        {
            return KeyFor(parsed, CaseStore.LockOf(folder));
        }

        Say($"There is no store in {folder}. Make one with carefare store init.");
        return null;
    }

    /// <summary>The store's folder: what the option says, else the environment, else the place for a person's data.</summary>
    public string FolderOf(ParseResult parsed) =>
        parsed.GetValue(_store)
        ?? around.Variable(StoreVariable)
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "carefare");

    /// <summary>The key for a lock; null where it cannot be had, which then stands on the error stream.</summary>
    public StoreKey? KeyFor(ParseResult parsed, StoreLock kind) =>
        kind switch
        {
            StoreLock.None => new StoreKey.None(),
            StoreLock.KeyFile => FromKeyFile(parsed.GetValue(_keyFile) ?? around.Variable(KeyVariable)),
            _ => Passphrase(parsed, "Passphrase: ") is { } words ? new StoreKey.Passphrase(words) : null,
        };

    /// <summary>The passphrase from its file, or typed.</summary>
    private string? Passphrase(ParseResult parsed, string ask)
    {
        if (parsed.GetValue(_passphrase) is { } file)
        {
            return SecretFiles.FirstLine(file, around);
        }

        if (around.AskSecretly is { } secretly)
        {
            return secretly(ask);
        }

        Say("The store opens with a passphrase. Run this at a terminal, or name a file with --passphrase-file.");
        return null;
    }

    /// <summary>Does something with a store; what cannot be done is told.</summary>
    public T? Told<T>(Func<T?> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (StoreException wrong)
        {
            Say(wrong.Message);
            return null;
        }
    }

    /// <summary>Says what is wrong in one sentence.</summary>
    public void Say(string what) => around.Err.WriteLine(Tame.Text($"carefare: {what}"));

    /// <inheritdoc/>
    public void Dispose() => _opened?.Dispose();

    private StoreKey.KeyFile? FromKeyFile(string? path)
    {
        if (path is null)
        {
            Say($"This store opens with a key file. Name it with --key-file or {KeyVariable}.");
            return null;
        }

        if (!SecretFiles.MayRead(path, around))
        {
            return null;
        }

        using var content = new MemoryStream();
        return Files.Open(
            path,
            around,
            file =>
            {
                // One byte more than a key has is enough to see that it is none.
                var bytes = new byte[StoreKey.KeyFile.Length + 1];
                var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                return new StoreKey.KeyFile(bytes.AsMemory(0, length));
            }
        );
    }
}
