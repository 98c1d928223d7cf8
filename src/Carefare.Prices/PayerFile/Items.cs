using System.Globalization;
using Carefare.Prices.Json;
using Carefare.Prices.Walking;

namespace Carefare.Prices.PayerFile;

/// <summary>What is known of an item before its costs.</summary>
internal readonly record struct ItemHead(BillingCode Code, string? Name, string? Description, string? Arrangement);

/// <summary>
/// Walks the items of a payer's file: each has a code, and what it costs. As soon as the code is known not to be asked
/// for, the rest of the item is passed over. What it costs is read where it stands
/// if all else of the item is known by then, and otherwise after the item.
/// </summary>
/// <param name="job">What the readers of the file share.</param>
/// <param name="list">The field that holds the items, for paths.</param>
/// <param name="costs">The field that holds what an item costs.</param>
internal abstract class Items(Job job, string list, string costs)
{
    private readonly byte[] _costs = System.Text.Encoding.UTF8.GetBytes(costs);
    private readonly CodeSlot _type = new();
    private readonly CodeSlot _code = new();
    private readonly Later _later = new(job);
    private long _index;
    private bool? _isAsked;
    private bool _isAnnounced;

    protected Job Job => job;

    /// <summary>The path of what is read of the item now.</summary>
    protected string Path => string.Create(CultureInfo.InvariantCulture, $"$.{list}[{_index}].{costs}");

    /// <summary>What is known of the item.</summary>
    protected ItemHead Head { get; private set; }

    /// <summary>Whether all is known of the item that goes with its prices.</summary>
    protected abstract bool IsWhole(ItemHead head);

    /// <summary>Reads the array of items.</summary>
    public void Read(JsonCursor cursor)
    {
        if (!cursor.TryEnter((byte)'['))
        {
            cursor.Note($"{list} is no list");
            cursor.Skip();
            return;
        }

        _index = 0;
        cursor.Path = () => string.Create(CultureInfo.InvariantCulture, $"$.{list}[{_index}]");
        for (var isFirst = true; cursor.NextElement(ref isFirst); _index++)
        {
            job.Summary.Items++;
            if (!cursor.TryEnter((byte)'{'))
            {
                cursor.Note("item that is no object");
                cursor.Skip();
                continue;
            }

            ReadItem(cursor);
        }

        cursor.Path = () => null;
    }

    /// <summary>Reads what the item costs; the cursor stands before the value.</summary>
    protected abstract void ReadCosts(JsonCursor cursor);

    private void ReadItem(JsonCursor cursor)
    {
        Begin(cursor);
        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            ReadMember(cursor, name);
            _isAsked ??= _type.IsKnown && _code.IsKnown ? job.Codes.Has(_type.Bytes, _code.Bytes) : null;
            if (_isAsked == false)
            {
                cursor.Window.Release();
                cursor.SkipRest(isObject: true);
                return;
            }
        }

        if (_isAsked is null)
        {
            cursor.Note("item without a code");
            cursor.Window.Release();
            return;
        }

        Announce();
        _later.Read(cursor, Costs());
    }

    // What is read after the file's end is read with the item as it was.
    private Action<JsonCursor> Costs()
    {
        var (index, head) = (_index, Head);
        return cursor =>
        {
            (_index, Head) = (index, head);
            ReadCosts(cursor);
        };
    }

    private void Announce()
    {
        if (!_isAnnounced)
        {
            _isAnnounced = true;
            Head = Head with { Code = new BillingCode(_type.Text, _code.Text) };
            job.Sink.Item([Head.Code]);
        }
    }

    private void Begin(JsonCursor cursor)
    {
        _later.Begin(cursor.Window);
        _type.Forget();
        _code.Forget();
        (Head, _isAsked, _isAnnounced) = (default, null, false);
    }

    private void ReadMember(JsonCursor cursor, ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("billing_code"u8))
        {
            ReadCode(cursor, _code);
        }
        else if (name.SequenceEqual("billing_code_type"u8))
        {
            ReadCode(cursor, _type);
        }
        else if (name.SequenceEqual(_costs))
        {
            MeetCosts(cursor);
        }
        else if (name.SequenceEqual("description"u8))
        {
            Head = Head with { Description = cursor.ReadText() };
        }
        else if (name.SequenceEqual("name"u8) || name.SequenceEqual("Name"u8))
        {
            Head = Head with { Name = cursor.ReadText() };
        }
        else if (name.SequenceEqual("negotiation_arrangement"u8))
        {
            Head = Head with { Arrangement = cursor.ReadText() };
        }
        else
        {
            cursor.Skip();
        }
    }

    private void MeetCosts(JsonCursor cursor)
    {
        if (_isAsked != true || !IsWhole(Head))
        {
            _later.Put(cursor);
            return;
        }

        // What was kept was kept for the case that the code comes late.
        cursor.Window.Release();
        Announce();
        ReadCosts(cursor);
    }

    // The first counts: by it the item may have been passed over already.
    private static void ReadCode(JsonCursor cursor, CodeSlot slot)
    {
        if (slot.IsKnown)
        {
            cursor.Note("code said twice");
            cursor.Skip();
            return;
        }

        slot.Read(cursor);
    }
}
