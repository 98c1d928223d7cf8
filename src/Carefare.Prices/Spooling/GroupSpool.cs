using System.Runtime.InteropServices;
using System.Text;
using Carefare.Prices.Bytes;
using Microsoft.Win32.SafeHandles;

namespace Carefare.Prices.Spooling;

/// <summary>Where each group stands: in pieces, for one long list leaves large garbage behind whenever it grows.</summary>
internal sealed class Places
{
    public const long Nowhere = -1;
    private const int Bits = 12;
    private readonly List<long[]> _pieces = [];

    public long this[int group]
    {
        get => group >> Bits < _pieces.Count ? _pieces[group >> Bits][group & ((1 << Bits) - 1)] : Nowhere;
        set
        {
            while (_pieces.Count <= group >> Bits)
            {
                var piece = new long[1 << Bits];
                Array.Fill(piece, Nowhere);
                _pieces.Add(piece);
            }

            _pieces[group >> Bits][group & ((1 << Bits) - 1)] = value;
        }
    }
}

/// <summary>
/// Groups of providers by their place in the list of all that rates name. What a group has is in memory while all of it
/// is little, and else in a temporary file; only where it stands is always in memory.
/// </summary>
internal sealed class GroupSpool : IDisposable
{
    private const int InMemory = 1 << 18;
    private const int Head = 16;
    private const int Glance = 8192;
    private readonly byte[] _glance = new byte[Glance];
    private long _glanceAt;
    private int _glanced;
    private readonly Places _places = new();
    private readonly TextPool _pool = new();
    private byte[] _tail = new byte[1 << 16];
    private int _filled;
    private long _written;
    private SafeFileHandle? _file;

    /// <summary>Adds what a group has; a group that is said twice has what both say.</summary>
    public void Add(int group, IReadOnlyList<long> npi, IReadOnlyList<string> tin)
    {
        var taxes = Encoding.UTF8.GetBytes(string.Join('\n', tin));
        var length = Head + (npi.Count * sizeof(long)) + taxes.Length;
        var place = _written + _filled;
        var at = Room(length);
        BitConverter.TryWriteBytes(at, _places[group]);
        BitConverter.TryWriteBytes(at[8..], npi.Count);
        BitConverter.TryWriteBytes(at[12..], taxes.Length);
        for (var number = 0; number < npi.Count; number++)
        {
            BitConverter.TryWriteBytes(at[(Head + (number * sizeof(long)))..], npi[number]);
        }

        taxes.CopyTo(at[(length - taxes.Length)..]);
        _places[group] = place;
    }

    /// <summary>Adds to the lists what a group has; nothing where the file does not say it.</summary>
    public void Read(int group, List<long> npi, List<string> tin)
    {
        var place = _places[group];
        while (place != Places.Nowhere)
        {
            var seen = Seen(place, Head);
            var numbers = BitConverter.ToInt32(seen[8..]);
            var taxes = BitConverter.ToInt32(seen[12..]);
            var length = Head + (numbers * sizeof(long)) + taxes;
            if (length > seen.Length)
            {
                seen = Seen(place, length);
            }

            var before = npi.Count;
            CollectionsMarshal.SetCount(npi, before + numbers);
            MemoryMarshal.Cast<byte, long>(seen[Head..])[..numbers].CopyTo(CollectionsMarshal.AsSpan(npi)[before..]);
            if (taxes > 0)
            {
                tin.AddRange(Tin(seen.Slice(length - taxes, taxes)));
            }

            place = BitConverter.ToInt64(seen);
        }
    }

    public void Dispose() => _file?.Dispose();

    private Span<byte> Room(int length)
    {
        if (_filled + length > InMemory)
        {
            _file ??= TemporaryFile.Open();
            TemporaryFile.Write(_file, _tail.AsSpan(0, _filled), _written);
            _written += _filled;
            _filled = 0;
        }

        if (_filled + length > _tail.Length)
        {
            Array.Resize(ref _tail, Math.Max(_tail.Length * 2, _filled + length));
        }

        var room = _tail.AsSpan(_filled, length);
        _filled += length;
        return room;
    }

    // Groups that rates name together often stand together: a look takes in more than one.
    private ReadOnlySpan<byte> Seen(long place, int length)
    {
        if (length > Glance)
        {
            var large = new byte[length];
            ReadAt(place, large);
            return large;
        }

        if (place < _glanceAt || place + length > _glanceAt + _glanced)
        {
            (_glanceAt, _glanced) = (place, ReadAt(place, _glance));
        }

        return _glance.AsSpan((int)(place - _glanceAt), _glanced - (int)(place - _glanceAt));
    }

    private string[] Tin(ReadOnlySpan<byte> taxes) =>
        taxes.Contains((byte)'\n') ? Encoding.UTF8.GetString(taxes).Split('\n') : [_pool.Of(taxes)];

    // Fewer bytes than asked for only at the end of what was written.
    private int ReadAt(long place, Span<byte> bytes)
    {
        var done = 0;
        while (done < bytes.Length && place + done < _written)
        {
            var read = RandomAccess.Read(_file!, bytes[done..], place + done);
            if (read == 0)
            {
                throw new IOException("The temporary file is shorter than what was written to it.");
            }

            done += read;
        }

        var from = (int)Math.Max(0, place + done - _written);
        var rest = Math.Min(bytes.Length - done, _filled - from);
        _tail.AsSpan(from, rest).CopyTo(bytes[done..]);
        return done + rest;
    }
}
