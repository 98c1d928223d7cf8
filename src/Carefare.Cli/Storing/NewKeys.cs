using System.CommandLine;
using Carefare.Storage;

namespace Carefare.Cli.Storing;

/// <summary>The key that a store is locked with from now on.</summary>
/// <param name="around">Asks for a passphrase.</param>
/// <param name="store">Takes what is wrong with it.</param>
internal sealed class NewKeys(Surroundings around, StoreOptions store)
{
    private const int ShortestPassphrase = 12;

    /// <summary>A key file is made, and locks the store.</summary>
    public Option<string?> File { get; } =
        new("--new-key-file")
        {
            Description = "Make a key file here that opens the store, in place of a passphrase.",
            HelpName = "FILE",
        };

    /// <summary>The new passphrase in a file.</summary>
    public Option<string?> Words { get; } =
        new("--new-passphrase-file")
        {
            Description = "A file whose first line is the new passphrase; else you are asked for it.",
            HelpName = "FILE",
        };

    /// <summary>The new key; null where there is none, which then stands on the error stream.</summary>
    public StoreKey? From(ParseResult parsed) =>
        parsed.GetValue(File) is { } file ? SecretFiles.Make(file, around)
        : parsed.GetValue(Words) is { } words ? Checked(SecretFiles.FirstLine(words, around))
        : Typed();

    private StoreKey.Passphrase? Typed()
    {
        if (around.AskSecretly is not { } ask)
        {
            store.Say("Run this at a terminal, or name --new-passphrase-file or --new-key-file.");
            return null;
        }

        if (Checked(ask("New passphrase: ")) is not { } typed)
        {
            return null;
        }

        if (ask("The same again: ") == typed.Words)
        {
            return typed;
        }

        store.Say("The two are not the same. Begin again.");
        return null;
    }

    private StoreKey.Passphrase? Checked(string? words)
    {
        if (words is { Length: >= ShortestPassphrase })
        {
            return new(words);
        }

        if (words is not null)
        {
            store.Say(
                $"The passphrase is short. Take at least {ShortestPassphrase} characters: four words that do not belong together."
            );
        }

        return null;
    }
}
