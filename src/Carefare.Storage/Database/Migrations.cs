using System.Globalization;

namespace Carefare.Storage.Database;

/// <summary>Brings the database of any released version to this one, step by step, never back.</summary>
internal static class Migrations
{
    /// <summary>The steps, in order: the first makes version 1.</summary>
    private static readonly string[] Steps = ["001-ledger.sql"];

    /// <summary>The version that this program writes.</summary>
    public static int Latest => Steps.Length;

    /// <summary>Runs the steps that are missing, in one transaction each, while nobody else writes.</summary>
    /// <exception cref="StoreException">A newer program made it.</exception>
    public static void Run(StoreFile file)
    {
        for (var version = VersionOf(file); version != Latest; version = VersionOf(file))
        {
            if (version > Latest)
            {
                throw new StoreException(
                    StoreFault.Newer,
                    "A newer version of Carefare wrote this store. Use that version, or a newer one."
                );
            }

            file.Write(transaction =>
            {
                // Another program may have come first.
                if (VersionOf(file, transaction) == version)
                {
                    file.Run(TextOf(Steps[version]), transaction);
                    file.Run($"PRAGMA user_version = {version + 1}", transaction);
                }

                return 0;
            });
        }
    }

    private static int VersionOf(StoreFile file, Microsoft.Data.Sqlite.SqliteTransaction? transaction = null) =>
        Convert.ToInt32(file.Value("PRAGMA user_version", transaction), CultureInfo.InvariantCulture);

    private static string TextOf(string step)
    {
        using var reader = new StreamReader(
            typeof(Migrations).Assembly.GetManifestResourceStream(step)
                ?? throw new InvalidOperationException($"The step {step} is not in the program.")
        );
        return reader.ReadToEnd();
    }
}
