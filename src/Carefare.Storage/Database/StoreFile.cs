using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Carefare.Storage.Database;

/// <summary>The SQLite file of a store: what is committed is on the disk, and what is deleted is overwritten.</summary>
internal sealed class StoreFile : IDisposable
{
    /// <summary>The file's name in the store's folder.</summary>
    public const string Name = "store.db";

    private const int WaitSeconds = 10;

    private StoreFile(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    /// <summary>Opens the file, and brings it to this version.</summary>
    /// <exception cref="StoreException">It cannot be used.</exception>
    public static StoreFile Open(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Pooling = false,
                DefaultTimeout = WaitSeconds,
                ForeignKeys = true,
            }.ToString()
        );
        try
        {
            return StoreFaults.Told(() =>
            {
                connection.Open();
                var file = new StoreFile(connection);
                file.Run("PRAGMA journal_mode = WAL");
                file.Run("PRAGMA synchronous = FULL");
                file.Run("PRAGMA secure_delete = ON");
                file.Run("PRAGMA temp_store = MEMORY");
                file.Run("PRAGMA trusted_schema = OFF");
                file.Run("PRAGMA cell_size_check = ON");
                Migrations.Run(file);
                return file;
            });
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Does something in one transaction that nobody else writes in: all of it or nothing.</summary>
    public T Write<T>(Func<SqliteTransaction, T> work) =>
        StoreFaults.Told(() =>
        {
            using var transaction = Connection.BeginTransaction(deferred: false);
            var done = work(transaction);
            transaction.Commit();
            return done;
        });

    /// <summary>Reads in one transaction, so that all is of one moment.</summary>
    public T Read<T>(Func<SqliteTransaction, T> work) =>
        StoreFaults.Told(() =>
        {
            using var transaction = Connection.BeginTransaction(deferred: true);
            var done = work(transaction);
            transaction.Commit();
            return done;
        });

    /// <summary>A command with its parameters, called @1, @2 and so on.</summary>
    public SqliteCommand Command(string text, SqliteTransaction? transaction, params IReadOnlyList<object> parameters)
    {
        var command = Connection.CreateCommand();
        // Every text is one of our own: what is kept goes in as parameters.
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        command.Transaction = transaction;
        foreach (var (place, value) in parameters.Index())
        {
            command.Parameters.AddWithValue((place + 1).ToString("'@'0", CultureInfo.InvariantCulture), value);
        }

        return command;
    }

    /// <summary>Runs a text of our own.</summary>
    public void Run(string text, SqliteTransaction? transaction = null, params IReadOnlyList<object> parameters)
    {
        using var command = Command(text, transaction, parameters);
        command.ExecuteNonQuery();
    }

    /// <summary>The first value of an answer; null where there is none.</summary>
    public object? Value(string text, SqliteTransaction? transaction = null, params IReadOnlyList<object> parameters)
    {
        using var command = Command(text, transaction, parameters);
        return command.ExecuteScalar();
    }

    public void Dispose() => Connection.Dispose();
}
