using System.CommandLine;
using Carefare.Cli.Storing;
using Carefare.Storage;
using Carefare.Storage.Backups;
using Carefare.Telling;

namespace Carefare.Cli.Verbs.Storing;

/// <summary><c>carefare backup</c>, <c>restore</c>, <c>verify</c>, <c>export</c> and <c>delete</c>: what is done with a whole store, or a whole case.</summary>
internal static class KeepingVerbs
{
    private const int MostDamages = 20;

    public static IEnumerable<Command> Make(Surroundings around, StoreOptions store) =>
        [
            Backup_(around, store),
            Restore(around, store),
            Verify(around, store),
            Export(around, store),
            Delete(around, store),
        ];

    private static Command Backup_(Surroundings around, StoreOptions store)
    {
        var file = new Argument<string>("FILE") { Description = "The new file." };
        return Verb(
            "backup",
            "Write the whole store into one encrypted file.",
            [file],
            [],
            store,
            (parsed, opened) =>
            {
                var path = parsed.GetRequiredValue(file);
                using (var progress = new Progress(around, "Backing up"))
                {
                    Backup.Write(opened, path, progress.Bytes);
                }

                around.Out.WriteLine($"The backup is in {path}. It opens with what opens the store now.");
                return Exit.Answered;
            }
        );
    }

    private static Command Restore(Surroundings around, StoreOptions store)
    {
        var file = new Argument<string>("FILE") { Description = "A file that carefare backup wrote." };
        var to = new Option<string>("--to")
        {
            Description = "The new folder.",
            HelpName = "DIR",
            Required = true,
        };
        var verb = new Command("restore", "Make a store again from a backup, and read all of it.") { file, to };
        store.Options.ToList().ForEach(verb.Options.Add);
        verb.SetAction(parsed =>
        {
            var (path, folder) = (parsed.GetRequiredValue(file), parsed.GetRequiredValue(to));
            var found = store.Told(() =>
            {
                if (store.KeyFor(parsed, Backup.LockOf(path)) is not { } key)
                {
                    return null;
                }

                using var progress = new Progress(around, "Reading");
                return Backup.Restore(path, folder, key, progress.Of);
            });
            if (found is null)
            {
                return Exit.BadInput;
            }

            around.Out.WriteLine($"The store is in {folder}: {Counted(found)}, all of it read again.");
            return Exit.Answered;
        });
        return verb;
    }

    private static Command Verify(Surroundings around, StoreOptions store) =>
        Verb(
            "verify",
            "Read everything in the store, and say what is not as it was written.",
            [],
            [],
            store,
            (_, opened) =>
            {
                Verified found;
                using (var progress = new Progress(around, "Reading"))
                {
                    found = Verification.Of(opened, progress.Of);
                }

                if (found.Damages.Count == 0)
                {
                    around.Out.WriteLine($"All is as it was written: {Counted(found)}.");
                    return Exit.Answered;
                }

                foreach (var damage in found.Damages.Take(MostDamages))
                {
                    var name = damage.Case.Length > 0 ? $"{damage.Case}: " : "";
                    store.Say($"{name}{damage.What}");
                }

                store.Say(
                    $"{Words.Count(found.Damages.Count, "damage")} found. Restore a backup with carefare restore."
                );
                return Exit.BadInput;
            }
        );

    private static Command Export(Surroundings around, StoreOptions store)
    {
        var name = new Argument<string>("NAME") { Description = "The case's name." };
        var file = new Option<string>("--out")
        {
            Description = "The new ZIP file.",
            HelpName = "FILE",
            Required = true,
        };
        return Verb(
            "export",
            "Write all of a case into a ZIP file that needs no Carefare to read.",
            [name],
            [file],
            store,
            (parsed, opened) =>
            {
                var (one, path) = (parsed.GetRequiredValue(name), parsed.GetRequiredValue(file));
                if (!opened.Cases().Contains(one, StringComparer.Ordinal))
                {
                    return NoCase(one, opened, store);
                }

                if (Path.Exists(path))
                {
                    store.Say($"There is a file {path} already. Name a new one.");
                    return Exit.BadInput;
                }

                var count = CaseExport.Write(opened, one, path);
                around.Out.WriteLine(
                    $"All of {one} is in {path}: its answers, what happened, and {Words.Count(count, "file")}. It is not encrypted: whoever has the file can read it."
                );
                return Exit.Answered;
            }
        );
    }

    private static Command Delete(Surroundings around, StoreOptions store)
    {
        var name = new Argument<string>("NAME") { Description = "The case's name." };
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        return Verb(
            "delete",
            "Delete a case for good, with its files.",
            [name],
            [yes],
            store,
            (parsed, opened) =>
            {
                var one = parsed.GetRequiredValue(name);
                if (!opened.Cases().Contains(one, StringComparer.Ordinal))
                {
                    return NoCase(one, opened, store);
                }

                var events = opened.Read(one).Count;
                if (!parsed.GetValue(yes) && !IsMeant(one, events, around))
                {
                    around.Err.WriteLine("carefare: Nothing was deleted.");
                    return Exit.BadInput;
                }

                opened.Delete(one);
                around.Out.WriteLine(
                    Tame.Text(
                        $"Deleted: {one}, {Words.Count(events, "event")} and its files. Backups and exports that you made still hold it."
                    )
                );
                return Exit.Answered;
            }
        );
    }

    private static bool IsMeant(string name, int events, Surroundings around)
    {
        around.Err.Write(
            Tame.Text($"Delete {name} with {Words.Count(events, "event")} and its files for good? Type its name: ")
        );
        return around.In.ReadLine()?.Trim() == name;
    }

    private static int NoCase(string name, CaseStore opened, StoreOptions store)
    {
        var known = opened.Cases();
        store.Say(
            $"There is no case {name}. "
                + (known.Count == 0 ? "The store holds none yet." : $"There are: {string.Join(", ", known)}.")
        );
        return Exit.BadInput;
    }

    private static string Counted(Verified found) =>
        $"{Words.Count(found.Cases, "case")}, {Words.Count((int)found.Events, "event")}, {Words.Count(found.Files, "file")}";

    private static Command Verb(
        string name,
        string says,
        IReadOnlyList<Argument> arguments,
        IReadOnlyList<Option> options,
        StoreOptions store,
        Func<ParseResult, CaseStore, int> work
    )
    {
        var verb = new Command(name, says);
        arguments.ToList().ForEach(verb.Arguments.Add);
        options.Concat(store.Options).ToList().ForEach(verb.Options.Add);
        verb.SetAction(parsed =>
            store.Open(parsed) is { } opened && store.Told(() => (object)work(parsed, opened)) is int code
                ? code
                : Exit.BadInput
        );
        return verb;
    }
}
