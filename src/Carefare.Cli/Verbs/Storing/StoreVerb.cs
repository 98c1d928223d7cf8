using System.CommandLine;
using Carefare.Cli.Storing;
using Carefare.Storage;

namespace Carefare.Cli.Verbs.Storing;

/// <summary><c>carefare store</c>: makes a store, and changes what opens it.</summary>
internal static class StoreVerb
{
    private const int ShortestPassphrase = 12;

    public static Command Make(Surroundings around, StoreOptions store) =>
        new("store", "Make the encrypted store for cases, or change what opens it.") { Init(around, store), Passphrase(around, store) };

    private static Command Init(Surroundings around, StoreOptions store)
    {
        var newKey = new Option<string?>("--new-key-file")
        {
            Description = "Make a key file here and lock the store with it, in place of a passphrase.",
            HelpName = "FILE",
        };
        var plain = new Option<bool>("--no-encryption")
        {
            Description = "Keep cases unencrypted: whoever can read the disk can read them.",
        };
        var verb = new Command("init", "Make a store.") { newKey, plain };
        store.Options.ToList().ForEach(verb.Options.Add);
        verb.SetAction(parsed =>
            store.Told(() =>
            {
                var folder = store.FolderOf(parsed);
                // The key comes last: none is made for a store that cannot be.
                if (CaseStore.IsAt(folder))
                {
                    store.Say($"There is a store in {folder} already.");
                    return null;
                }

                var key = parsed.GetValue(plain)
                    ? new StoreKey.None()
                    : NewKey(parsed, parsed.GetValue(newKey), around, store);
                if (key is null)
                {
                    return null;
                }

                using var made = CaseStore.Create(folder, key);
                around.Out.WriteLine($"The store is in {folder}.");
                around.Out.WriteLine(
                    key switch
                    {
                        StoreKey.Passphrase => "It is encrypted. Without the passphrase nobody can read it, you neither: write it down and keep it safe.",
                        StoreKey.KeyFile => "It is encrypted. Without the key file nobody can read it: keep a copy of that file in another place.",
                        _ => "It is not encrypted: whoever can read the disk, a backup of it or this folder can read all that is kept.",
                    }
                );
                return key;
            })
                is null
                ? Exit.BadInput
                : Exit.Answered
        );
        return verb;
    }

    private static Command Passphrase(Surroundings around, StoreOptions store)
    {
        var newKey = new Option<string?>("--new-key-file")
        {
            Description = "Make a key file here that opens the store from now on.",
            HelpName = "FILE",
        };
        var newWords = new Option<string?>("--new-passphrase-file")
        {
            Description = "A file whose first line is the new passphrase; else you are asked for it.",
            HelpName = "FILE",
        };
        var verb = new Command("passphrase", "Change the passphrase or the key file; what is kept stays as it is.")
        {
            newKey,
            newWords,
        };
        store.Options.ToList().ForEach(verb.Options.Add);
        verb.SetAction(parsed =>
            store.Told(() =>
            {
                var folder = store.FolderOf(parsed);
                if (!CaseStore.IsAt(folder))
                {
                    store.Say($"There is no store in {folder}. Make one with carefare store init.");
                    return null;
                }

                if (store.KeyFor(parsed, CaseStore.LockOf(folder)) is not { } old)
                {
                    return null;
                }

                using var opened = CaseStore.Open(folder, old);
                StoreKey? next =
                    parsed.GetValue(newKey) is { } file ? SecretFiles.Make(file, around)
                    : parsed.GetValue(newWords) is { } words ? FromFile(words, around, store)
                    : Typed(around, store);
                if (next is not null)
                {
                    opened.Relock(old, next);
                    around.Out.WriteLine("Done. Older backups still open with what opened the store when they were made.");
                }

                return next;
            })
                is null
                ? Exit.BadInput
                : Exit.Answered
        );
        return verb;
    }

    private static StoreKey? NewKey(ParseResult parsed, string? newKey, Surroundings around, StoreOptions store) =>
        newKey is not null ? SecretFiles.Make(newKey, around)
        : store.KeyFileOf(parsed) is not null ? store.KeyFor(parsed, StoreLock.KeyFile)
        : around.AskSecretly is null ? Checked(store.Passphrase(parsed, ""), store)
        : store.Passphrase(parsed, "New passphrase: ") is { } words ? Checked(words, store) is { } good && IsAgain(words, parsed, around, store) ? good : null
        : null;

    private static bool IsAgain(string words, ParseResult parsed, Surroundings around, StoreOptions store)
    {
        if (store.Passphrase(parsed, "The same again: ") == words)
        {
            return true;
        }

        store.Say("The two are not the same. Begin again.");
        return false;
    }

    private static StoreKey.Passphrase? Checked(string? words, StoreOptions store)
    {
        if (words is { Length: >= ShortestPassphrase })
        {
            return new(words);
        }

        if (words is not null)
        {
            store.Say($"The passphrase is short. Take at least {ShortestPassphrase} characters: four words that do not belong together.");
        }

        return null;
    }

    private static StoreKey.Passphrase? FromFile(string path, Surroundings around, StoreOptions store) =>
        SecretFiles.MayRead(path, around) && Files.Read(path, around, out var text)
            ? Checked(text.Split('\n')[0].TrimEnd('\r'), store)
            : null;

    private static StoreKey.Passphrase? Typed(Surroundings around, StoreOptions store)
    {
        if (around.AskSecretly is not { } ask)
        {
            store.Say("Run this at a terminal, or name --new-passphrase-file or --new-key-file.");
            return null;
        }

        if (Checked(ask("New passphrase: "), store) is not { } words)
        {
            return null;
        }

        if (ask("The same again: ") == words.Words)
        {
            return words;
        }

        store.Say("The two are not the same. Begin again.");
        return null;
    }
}
