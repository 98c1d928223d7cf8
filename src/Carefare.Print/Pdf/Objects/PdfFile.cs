using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Carefare.Print.Pdf.Objects;

/// <summary>The objects of a PDF file, and how they are written: small ones packed together, streams each on its own.</summary>
/// <remarks>ISO 32000-1, 7.5. The same objects give the same bytes: no clock, no chance; the file's id is the hash of what it holds.</remarks>
internal sealed class PdfFile
{
    private const int PackedTogether = 200;

    private readonly List<string?> _values = [null];
    private readonly Dictionary<int, (string Entries, byte[] Data)> _streams = [];

    /// <summary>A number for an object that is given later.</summary>
    public int Reserve()
    {
        _values.Add(null);
        return _values.Count - 1;
    }

    /// <summary>Gives a reserved object its value, for example a dictionary.</summary>
    public void Set(int id, string value) => _values[id] = value;

    /// <summary>Adds an object.</summary>
    /// <returns>Its number.</returns>
    public int Add(string value)
    {
        var id = Reserve();
        Set(id, value);
        return id;
    }

    /// <summary>Adds a stream.</summary>
    /// <param name="entries">What its dictionary says beside length and filter.</param>
    /// <returns>Its number.</returns>
    public int AddStream(string entries, ReadOnlySpan<byte> data)
    {
        var id = Reserve();
        _streams[id] = ($"{entries} /Filter /FlateDecode", Packed(data));
        return id;
    }

    /// <summary>Writes the file.</summary>
    /// <param name="catalog">The object with which reading begins.</param>
    /// <param name="about">The object that tells title and producer.</param>
    public void Write(Stream to, int catalog, int about)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%"u8);
        file.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var places = new List<Place>(_values.Count + 20) { new(0, 0, 65_535) };
        places.AddRange(Enumerable.Repeat(new Place(0, 0, 0), _values.Count - 1));
        foreach (var (id, (entries, data)) in _streams.OrderBy(stream => stream.Key))
        {
            places[id] = new(1, file.Length, 0);
            Stream(file, id, entries, data);
        }

        Packs(file, places);
        References(file, places, catalog, about);
        file.WriteTo(to);
    }

    private void Packs(MemoryStream file, List<Place> places)
    {
        var small = Enumerable.Range(1, _values.Count - 1).Where(id => _values[id] is not null);
        foreach (var pack in small.Chunk(PackedTogether))
        {
            var (index, objects) = (new StringBuilder(), new StringBuilder());
            var holder = places.Count;
            for (var i = 0; i < pack.Length; i++)
            {
                index.Append(CultureInfo.InvariantCulture, $"{pack[i]} {objects.Length} ");
                objects.Append(_values[pack[i]]).Append('\n');
                places[pack[i]] = new(2, holder, i);
            }

            places.Add(new(1, file.Length, 0));
            var data = Packed(Encoding.ASCII.GetBytes($"{index}\n{objects}"));
            Stream(
                file,
                holder,
                $"/Type /ObjStm /N {pack.Length} /First {index.Length + 1} /Filter /FlateDecode",
                data
            );
        }
    }

    private static void References(MemoryStream file, List<Place> places, int catalog, int about)
    {
        var id = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        var (self, start) = (places.Count, file.Length);
        places.Add(new(1, start, 0));
        var rows = new byte[places.Count * 7];
        for (var i = 0; i < places.Count; i++)
        {
            var row = rows.AsSpan(i * 7, 7);
            row[0] = places[i].Kind;
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], checked((uint)places[i].Where));
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], checked((ushort)places[i].Which));
        }

        Stream(
            file,
            self,
            $"/Type /XRef /Size {places.Count} /W [1 4 2] /Root {PdfText.Reference(catalog)} "
                + $"/Info {PdfText.Reference(about)} /ID [<{id}> <{id}>] /Filter /FlateDecode",
            Packed(rows)
        );
        file.Write(Encoding.ASCII.GetBytes($"startxref\n{start}\n%%EOF\n"));
    }

    private static void Stream(MemoryStream file, int id, string entries, byte[] data)
    {
        file.Write(Encoding.ASCII.GetBytes($"{id} 0 obj\n<< {entries} /Length {data.Length} >>\nstream\n"));
        file.Write(data);
        file.Write("\nendstream\nendobj\n"u8);
    }

    private static byte[] Packed(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zip.Write(data);
        }

        return packed.ToArray();
    }

    // Where an object stands: 1 at a byte of the file, 2 in a pack.
    private readonly record struct Place(byte Kind, long Where, int Which);
}
