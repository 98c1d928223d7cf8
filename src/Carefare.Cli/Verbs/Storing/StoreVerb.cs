using System.CommandLine;
using Carefare.Cli.Storing;
using Carefare.Storage;

namespace Carefare.Cli.Verbs.Storing;

/// <summary><c>carefare store</c>: makes a store, and changes what opens it.</summary>
internal static class StoreVerb
{
    public static Command Make(Surroundings around, StoreOptions store) =>
        new("store", "Make the encrypted store for cases, or change what opens it.")
        {
            Init(around, store),
            Passphrase(around, store),
        };

    private static Command Init(Surroundings around, StoreOptions store)
    {
        var keys = new NewKeys(around, store);
        var plain = new Option<bool>("--no-encryption")
        {
            Description = "Keep cases unencrypted: whoever can read the disk can read them.",
        };
        var verb = new Command("init", "Make a store.") { keys.File, keys.Words, plain };
        store.Options.ToList().ForEach(verb.Options.Add);
        verb.SetAction(parsed =>
            store.Told(() =>
            {
                // The key comes after the place: none is made for a store that cannot be.
                var folder = store.FolderOf(parsed);
                if (CaseStore.IsAt(folder))
                {
                    store.Say($"There is a store in {folder} already.");
                    return null;
                }

                var key = parsed.GetValue(plain) ? new StoreKey.None() : keys.From(parsed);
                return key is null ? null : Made(folder, key, around);
            })
                is null
                ? Exit.BadInput
                : Exit.Answered
        );
        return verb;
    }

    private static StoreKey Made(string folder, StoreKey key, Surroundings around)
    {
        using var made = CaseStore.Create(folder, key);
        around.Out.WriteLine($"The store is in {folder}.");
        around.Out.WriteLine(
            key switch
            {
                StoreKey.Passphrase =>
                    "It is encrypted. Without the passphrase nobody can read it, you neither: write it down and keep it safe.",
                StoreKey.KeyFile =>
                    "It is encrypted. Without the key file nobody can read it: keep a copy of that file in another place.",
                _ =>
                    "It is not encrypted: whoever can read the disk, a backup of it or this folder can read all that is kept.",
            }
        );
        return key;
    }

    private static Command Passphrase(Surroundings around, StoreOptions store)
    {
        var keys = new NewKeys(around, store);
        var verb = new Command("passphrase", "Change the passphrase or the key file; what is kept stays as it is.")
        {
            keys.File,
            keys.Words,
        };
        store.Options.ToList().ForEach(verb.Options.Add);
        verb.SetAction(parsed =>
            store.Told(() =>
            {
                if (store.Lock(parsed) is not { } old || keys.From(parsed) is not { } next)
                {
                    return null;
                }

                using var opened = CaseStore.Open(store.FolderOf(parsed), old);
                opened.Relock(old, next);
                around.Out.WriteLine("Done. Older backups still open with what opened the store when they were made.");
                return next;
            })
                is null
                ? Exit.BadInput
                : Exit.Answered
        );
        return verb;
    }
}
