using System.Runtime.InteropServices;
using Carefare.Prices.Bytes;
using Carefare.Prices.Walking;

namespace Carefare.Prices.Spooling;

/// <summary>Holds prices until the file is known to be whole, and all providers are known.</summary>
internal sealed class PriceSpool : ISink, IDisposable
{
    private readonly Spool _prices = new();
    private readonly GroupSpool _groups = new();
    private readonly Thrift _thrift = new();
    private readonly SpoolWriter _writer;
    private readonly List<long> _npi = [];
    private readonly List<string> _tin = [];
    private long _entries;

    public PriceSpool() => _writer = new SpoolWriter(_prices);

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
        Begin(Entry.Item);
        _writer.Number(codes.Count);
        foreach (var code in codes)
        {
            _writer.Text(code.Type);
            _writer.Text(code.Code);
        }
    }

    public void Charge(decimal? gross, decimal? cash) { }

    public void Rates(Holders holders, string? arrangement)
    {
        Begin(Entry.Rates);
        _writer.Longs(holders.Npi);
        _writer.Texts(holders.Tin);
        _writer.Number(holders.References.Count);
        foreach (var reference in holders.References)
        {
            _writer.Number(reference);
        }

        _writer.Texts(holders.Names);
    }

    public void Take(Price price)
    {
        Begin(Entry.Price);
        PriceBytes.Write(_writer, price);
    }

    public void Group(int reference, IReadOnlyList<long> npi, IReadOnlyList<string> tin)
    {
        _groups.Add(reference, npi, tin);
        _thrift.Tend();
    }

    public void Missing(int reference) { }

    /// <summary>Hands out all prices in their order, one for each code of an item.</summary>
    public void Replay(Action<Price> take)
    {
        using var window = new ByteWindow(_prices.Reread());
        var reader = new SpoolReader(window);
        List<BillingCode> codes = [];
        var held = Holders.None;
        for (var entry = 0L; entry < _entries; entry++)
        {
            _thrift.Tend();
            switch ((Entry)reader.Byte())
            {
                case Entry.Item:
                    ReadCodes(reader, codes);
                    held = Holders.None;
                    break;
                case Entry.Rates:
                    held = ReadHolders(reader);
                    break;
                default:
                    var price = PriceBytes.Read(reader, codes[0], held);
                    take(price);
                    foreach (var code in codes.Skip(1))
                    {
                        take(price with { Code = code });
                    }

                    break;
            }
        }
    }

    public void Dispose()
    {
        _prices.Dispose();
        _groups.Dispose();
    }

    private void Begin(Entry entry)
    {
        _thrift.Tend();
        _entries++;
        _writer.Byte((byte)entry);
    }

    private static void ReadCodes(SpoolReader reader, List<BillingCode> codes)
    {
        codes.Clear();
        for (var count = reader.Number(); count > 0; count--)
        {
            codes.Add(new BillingCode(reader.Text()!, reader.Text()!));
        }
    }

    private Holders ReadHolders(SpoolReader reader)
    {
        _npi.Clear();
        _tin.Clear();
        reader.Longs(_npi);
        _tin.AddRange(reader.Texts());
        for (var count = reader.Number(); count > 0; count--)
        {
            _groups.Read(reader.Number(), _npi, _tin);
        }

        return new Holders(Distinct(_npi), _tin.Count < 2 ? [.. _tin] : [.. _tin.Distinct()], [], reader.Texts());
    }

    private static long[] Distinct(List<long> numbers)
    {
        numbers.Sort();
        var distinct = 0;
        for (var at = 0; at < numbers.Count; at++)
        {
            if (at == 0 || numbers[at] != numbers[distinct - 1])
            {
                numbers[distinct++] = numbers[at];
            }
        }

        return [.. CollectionsMarshal.AsSpan(numbers)[..distinct]];
    }
}
