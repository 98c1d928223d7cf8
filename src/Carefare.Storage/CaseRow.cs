using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Carefare.Storage.Database;
using Carefare.Storage.Keys;
using Carefare.Storage.Sealing;
using Microsoft.Data.Sqlite;

namespace Carefare.Storage;

/// <summary>A case in the database: its key, and how far its ledger goes.</summary>
internal sealed class CaseRow : IDisposable
{
    private const int IdLength = 16;

    private readonly StoreSeals _seals;

    private CaseRow(StoreSeals seals, long id, byte[] publicId, string name, byte[] key, long events, byte[] tag)
    {
        (_seals, Id, PublicId, Name, Events, Tag) = (seals, id, publicId, name, events, tag);
        Seal = seals.OfCase(key);
    }

    /// <summary>Its number in the database.</summary>
    public long Id { get; }

    /// <summary>Its id, by which what is sealed knows that it belongs to it.</summary>
    public byte[] PublicId { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How many events it has.</summary>
    public long Events { get; private set; }

    /// <summary>The tag of the last one.</summary>
    public byte[] Tag { get; private set; }

    /// <summary>The seal of all that is kept of it.</summary>
    public ISeal Seal { get; }

    /// <summary>Finds a case by its name; null where there is none.</summary>
    public static CaseRow? Find(StoreFile file, StoreSeals seals, string name, SqliteTransaction transaction) =>
        Rows(file, seals, "WHERE mark = @1", transaction, seals.MarkOf(name)).FirstOrDefault();

    /// <summary>A case by its number in the database; null where it is gone.</summary>
    public static CaseRow? ById(StoreFile file, StoreSeals seals, long id, SqliteTransaction transaction) =>
        Rows(file, seals, "WHERE id = @1", transaction, id).FirstOrDefault();

    /// <summary>Every case; each is to be disposed.</summary>
    public static IEnumerable<CaseRow> All(StoreFile file, StoreSeals seals, SqliteTransaction transaction) =>
        Rows(file, seals, "ORDER BY id", transaction);

    /// <summary>Adds a case without events.</summary>
    public static CaseRow Add(StoreFile file, StoreSeals seals, string name, SqliteTransaction transaction)
    {
        var (publicId, key) = (
            RandomNumberGenerator.GetBytes(IdLength),
            RandomNumberGenerator.GetBytes(StoreKey.KeyFile.Length)
        );
        using var store = seals.OfStore();
        using var seal = seals.OfCase(key);
        file.Run(
            "INSERT INTO cases (public_id, mark, name, case_key, events, head) VALUES (@1, @2, @3, @4, 0, @5)",
            transaction,
            publicId,
            seals.MarkOf(name),
            store.Seal(Encoding.UTF8.GetBytes(name), Place.Of("name", seals.StoreId, publicId)),
            store.Seal(key, Place.Of("case key", seals.StoreId, publicId)),
            seal.Seal(Head(0, []), Place.Of("head", seals.StoreId, publicId))
        );
        return Find(file, seals, name, transaction)!;
    }

    /// <summary>Adds events after the last one.</summary>
    public void Append(StoreFile file, IReadOnlyList<byte[]> events, SqliteTransaction transaction)
    {
        foreach (var content in events)
        {
            var closed = Seal.Seal(content, PlaceOf(Events + 1, Tag));
            file.Run(
                "INSERT INTO events (case_id, number, content) VALUES (@1, @2, @3)",
                transaction,
                Id,
                Events + 1,
                closed
            );
            (Events, Tag) = (Events + 1, Seals.TagOf(closed).ToArray());
        }

        file.Run(
            "UPDATE cases SET events = @1, head = @2 WHERE id = @3",
            transaction,
            Events,
            Seal.Seal(Head(Events, Tag), Place.Of("head", _seals.StoreId, PublicId)),
            Id
        );
    }

    /// <summary>Every event, opened, in order: each is bound to the one before it, and the last to the case.</summary>
    /// <exception cref="StoreException">One is damaged, missing, or in another place.</exception>
    public IEnumerable<byte[]> Read(StoreFile file, SqliteTransaction transaction)
    {
        using var command = file.Command(
            "SELECT number, content FROM events WHERE case_id = @1 ORDER BY number",
            transaction,
            Id
        );
        using var rows = command.ExecuteReader();
        var (number, tag) = (0L, Array.Empty<byte>());
        while (rows.Read())
        {
            number++;
            var closed = (byte[])rows[1];
            var content =
                rows.GetInt64(0) == number ? Seal.Unseal(closed, PlaceOf(number, tag)) : throw Seals.Damaged();
            tag = Seals.TagOf(closed).ToArray();
            yield return content;
        }

        if (number != Events || !tag.AsSpan().SequenceEqual(Tag))
        {
            throw Seals.Damaged();
        }
    }

    public void Dispose() => Seal.Dispose();

    private byte[] PlaceOf(long number, ReadOnlySpan<byte> before) =>
        Place.Of("event", _seals.StoreId, PublicId, number, before);

    private static byte[] Head(long events, ReadOnlySpan<byte> tag)
    {
        var head = new byte[8 + tag.Length];
        BinaryPrimitives.WriteInt64BigEndian(head, events);
        tag.CopyTo(head.AsSpan(8));
        return head;
    }

    private static IEnumerable<CaseRow> Rows(
        StoreFile file,
        StoreSeals seals,
        string which,
        SqliteTransaction transaction,
        params IReadOnlyList<object> parameters
    )
    {
        using var store = seals.OfStore();
        using var command = file.Command(
            $"SELECT id, public_id, name, case_key, events, head FROM cases {which}",
            transaction,
            parameters
        );
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return Of(rows, seals, store);
        }
    }

    private static CaseRow Of(SqliteDataReader row, StoreSeals seals, ISeal store)
    {
        var publicId = (byte[])row[1];
        var name = store.Unseal((byte[])row[2], Place.Of("name", seals.StoreId, publicId));
        var key = store.Unseal((byte[])row[3], Place.Of("case key", seals.StoreId, publicId));
        using var seal = seals.OfCase(key);
        var head = seal.Unseal((byte[])row[5], Place.Of("head", seals.StoreId, publicId));
        var events = BinaryPrimitives.ReadInt64BigEndian(head);
        return events == row.GetInt64(4)
            ? new(seals, row.GetInt64(0), publicId, Encoding.UTF8.GetString(name), key, events, head[8..])
            : throw Seals.Damaged();
    }
}
