using System.Text;
using Carefare.Prices.Walking;

namespace Carefare.Prices.Spooling;

/// <summary>Holds prices until the file is known to be whole, and all providers are known.</summary>
internal sealed class PriceSpool : ISink, IDisposable
{
    private readonly Spool _prices = new();
    private readonly Spool _groups = new();
    private readonly BinaryWriter _writer;
    private readonly BinaryWriter _groupWriter;
    private readonly List<long> _groupPlaces = [];

    public PriceSpool()
    {
        _writer = new BinaryWriter(_prices, Encoding.UTF8, leaveOpen: true);
        _groupWriter = new BinaryWriter(_groups, Encoding.UTF8, leaveOpen: true);
    }

    private enum Entry : byte
    {
        Item,
        Rates,
        Price,
    }

    public bool CountsAll => false;

    public void Payers(IEnumerable<(string Payer, string Plan)> payers) { }

    public void Item(IReadOnlyList<BillingCode> codes)
    {
        _writer.Write((byte)Entry.Item);
        _writer.Write7BitEncodedInt(codes.Count);
        foreach (var code in codes)
        {
            _writer.Write(code.Type);
            _writer.Write(code.Code);
        }
    }

    public void Charge(decimal? gross, decimal? cash) { }

    public void Rates(Holders holders, string? arrangement)
    {
        _writer.Write((byte)Entry.Rates);
        PriceBytes.Write(_writer, holders.Npi, static (writer, npi) => writer.Write(npi));
        PriceBytes.Write(_writer, holders.Tin, static (writer, tin) => writer.Write(tin));
        PriceBytes.Write(_writer, holders.References, static (writer, place) => writer.Write7BitEncodedInt(place));
        PriceBytes.Write(_writer, holders.Names, static (writer, name) => writer.Write(name));
    }

    public void Take(Price price)
    {
        _writer.Write((byte)Entry.Price);
        PriceBytes.Write(_writer, price);
    }

    public void Group(int reference, IReadOnlyList<long> npi, IReadOnlyList<string> tin)
    {
        while (_groupPlaces.Count <= reference)
        {
            _groupPlaces.Add(-1);
        }

        _groupWriter.Flush();
        // A group that is said twice has what both say: the second points to the first.
        var earlier = _groupPlaces[reference];
        _groupPlaces[reference] = _groups.Length;
        _groups.Position = _groups.Length;
        _groupWriter.Write(earlier);
        PriceBytes.Write(_groupWriter, npi, static (writer, number) => writer.Write(number));
        PriceBytes.Write(_groupWriter, tin, static (writer, number) => writer.Write(number));
    }

    public void Missing(int reference) { }

    /// <summary>Hands out all prices in their order, one for each code of an item.</summary>
    public void Replay(Action<Price> take)
    {
        _writer.Flush();
        _groupWriter.Flush();
        _prices.Position = 0;
        using var reader = new BinaryReader(_prices, Encoding.UTF8, leaveOpen: true);
        List<BillingCode> codes = [];
        var held = Holders.None;
        while (_prices.Position < _prices.Length)
        {
            switch ((Entry)reader.ReadByte())
            {
                case Entry.Item:
                    codes = PriceBytes.Read(reader, static r => new BillingCode(r.ReadString(), r.ReadString()));
                    held = Holders.None;
                    break;
                case Entry.Rates:
                    held = Whole(
                        new Holders(
                            PriceBytes.Read(reader, static r => r.ReadInt64()),
                            PriceBytes.Read(reader, static r => r.ReadString()),
                            PriceBytes.Read(reader, static r => r.Read7BitEncodedInt()),
                            PriceBytes.Read(reader, static r => r.ReadString())
                        )
                    );
                    break;
                default:
                    var price = PriceBytes.ReadPrice(reader);
                    foreach (var code in codes)
                    {
                        take(Held(price with { Code = code }, held));
                    }

                    break;
            }
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _groupWriter.Dispose();
        _prices.Dispose();
        _groups.Dispose();
    }

    private static Price Held(Price price, Holders held) =>
        price with
        {
            Npi = price.Npi.Count == 0 ? held.Npi : price.Npi,
            Tin = price.Tin.Count == 0 ? held.Tin : price.Tin,
            ProviderGroups = held.Names,
        };

    private Holders Whole(Holders said)
    {
        var npi = new SortedSet<long>(said.Npi);
        var tin = said.Tin.Distinct().ToList();
        foreach (var reference in said.References)
        {
            var place = reference < _groupPlaces.Count ? _groupPlaces[reference] : -1;
            while (place >= 0)
            {
                _groups.Position = place;
                using var reader = new BinaryReader(_groups, Encoding.UTF8, leaveOpen: true);
                place = reader.ReadInt64();
                npi.UnionWith(PriceBytes.Read(reader, static r => r.ReadInt64()));
                tin = [.. tin.Union(PriceBytes.Read(reader, static r => r.ReadString()))];
            }
        }

        return new Holders([.. npi], tin, [], said.Names);
    }
}
