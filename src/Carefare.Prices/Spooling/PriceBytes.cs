using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Carefare.Prices.Bytes;
using Carefare.Prices.Walking;

namespace Carefare.Prices.Spooling;

/// <summary>Writes what a file says to a spool.</summary>
internal sealed class SpoolWriter(Spool spool)
{
    private const int LongestNumber = 5;
    private const int LongestAtOnce = 16_384;

    public void Byte(byte value)
    {
        spool.Room(1)[0] = value;
        spool.Fill(1);
    }

    /// <summary>A number of at least 0, in as few bytes as it needs.</summary>
    public void Number(int value) => spool.Fill(Put(spool.Room(LongestNumber), value));

    public void Text(string? text)
    {
        if (text is null)
        {
            Byte(0);
            return;
        }

        if (text.Length > LongestAtOnce)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Number(bytes.Length + 1);
            spool.Write(bytes);
            return;
        }

        // How long the text is as bytes is known after it is written.
        var room = spool.Room(LongestNumber + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, room[LongestNumber..]);
        var head = Put(room, length + 1);
        room.Slice(LongestNumber, length).CopyTo(room[head..]);
        spool.Fill(head + length);
    }

    public void Texts(IReadOnlyList<string> texts)
    {
        Number(texts.Count);
        for (var at = 0; at < texts.Count; at++)
        {
            Text(texts[at]);
        }
    }

    public void Longs(IReadOnlyList<long> numbers)
    {
        Number(numbers.Count);
        for (var at = 0; at < numbers.Count; at++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(spool.Room(sizeof(long)), numbers[at]);
            spool.Fill(sizeof(long));
        }
    }

    /// <summary>Figures, at most sixteen, each of which may be missing.</summary>
    public void Figures(ReadOnlySpan<decimal?> figures)
    {
        var bytes = spool.Room(2 + (figures.Length * sizeof(decimal)));
        var there = 0;
        var length = 2;
        for (var at = 0; at < figures.Length; at++)
        {
            if (figures[at] is { } figure)
            {
                there |= 1 << at;
                MemoryMarshal.Write(bytes[length..], figure);
                length += sizeof(decimal);
            }
        }

        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)there);
        spool.Fill(length);
    }

    private static int Put(Span<byte> bytes, int value)
    {
        var length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            bytes[length++] = (byte)(value & 0x7F | 0x80);
        }

        bytes[length++] = (byte)value;
        return length;
    }
}

/// <summary>Reads a spool, in the order in which it was written.</summary>
internal sealed class SpoolReader(ByteWindow bytes)
{
    private readonly TextPool _pool = new();

    public byte Byte() => Take(1)[0];

    public int Number()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Byte();
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    public string? Text()
    {
        var length = Number();
        return length == 0 ? null : _pool.Of(Take(length - 1));
    }

    public string[] Texts()
    {
        var count = Number();
        if (count == 0)
        {
            return [];
        }

        var texts = new string[count];
        for (var at = 0; at < count; at++)
        {
            texts[at] = Text()!;
        }

        return texts;
    }

    /// <summary>Adds numbers to a list.</summary>
    public void Longs(List<long> to)
    {
        for (var count = Number(); count > 0; count--)
        {
            to.Add(BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long))));
        }
    }

    public void Figures(Span<decimal?> figures)
    {
        var there = BinaryPrimitives.ReadUInt16LittleEndian(Take(2));
        for (var at = 0; at < figures.Length; at++)
        {
            figures[at] = (there >> at & 1) != 0 ? MemoryMarshal.Read<decimal>(Take(sizeof(decimal))) : null;
        }
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        while (bytes.End - bytes.Position < length)
        {
            if (!bytes.More())
            {
                throw new IOException("The temporary file is shorter than what was written to it.");
            }
        }

        var taken = bytes.Buffer.AsSpan(bytes.Position, length);
        bytes.Position += length;
        return taken;
    }
}

/// <summary>A price as bytes, for as long as a file is read.</summary>
internal static class PriceBytes
{
    private const int Figures = 9;

    public static void Write(SpoolWriter writer, Price price)
    {
        writer.Text(price.Description);
        writer.Text(price.Setting);
        writer.Text(price.BillingClass);
        writer.Text(price.Arrangement);
        writer.Text(price.NegotiatedType);
        writer.Text(price.Algorithm);
        writer.Text(price.Count);
        writer.Text(price.Payer);
        writer.Text(price.Plan);
        writer.Text(price.Expires);
        writer.Text(price.Units);
        writer.Text(price.SourcePath);
        writer.Figures([
            price.Rate,
            price.Percentage,
            price.Gross,
            price.Cash,
            price.Min,
            price.Max,
            price.Median,
            price.P10,
            price.P90,
        ]);
        writer.Longs(price.Npi);
        writer.Texts(price.Tin);
        writer.Texts(price.Modifiers);
        writer.Texts(price.ServiceCodes);
    }

    /// <summary>Reads a price; who has it is said by others where the price does not.</summary>
    public static Price Read(SpoolReader reader, BillingCode code, Holders held)
    {
        var price = new Price
        {
            Code = code,
            Description = reader.Text(),
            Setting = reader.Text(),
            BillingClass = reader.Text(),
            Arrangement = reader.Text(),
            NegotiatedType = reader.Text(),
            Algorithm = reader.Text(),
            Count = reader.Text(),
            Payer = reader.Text(),
            Plan = reader.Text(),
            Expires = reader.Text(),
            Units = reader.Text(),
            SourcePath = reader.Text()!,
            ProviderGroups = held.Names,
        };
        Span<decimal?> figures = stackalloc decimal?[Figures];
        reader.Figures(figures);
        (price.Rate, price.Percentage, price.Gross) = (figures[0], figures[1], figures[2]);
        (price.Cash, price.Min, price.Max) = (figures[3], figures[4], figures[5]);
        (price.Median, price.P10, price.P90) = (figures[6], figures[7], figures[8]);
        List<long> npi = [];
        reader.Longs(npi);
        var tin = reader.Texts();
        (price.Npi, price.Tin) = (npi.Count > 0 ? npi : held.Npi, tin.Length > 0 ? tin : held.Tin);
        (price.Modifiers, price.ServiceCodes) = (reader.Texts(), reader.Texts());
        return price;
    }
}
