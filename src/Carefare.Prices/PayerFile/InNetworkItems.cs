using System.Globalization;
using Carefare.Prices.Json;
using Carefare.Prices.Walking;

namespace Carefare.Prices.PayerFile;

/// <summary>Negotiated rates: field <c>in_network</c>.</summary>
internal sealed class InNetworkItems(Job job) : Items(job, "in_network", "negotiated_rates")
{
    private long _rate;
    private long _price;

    /// <summary>The groups of providers that the rates name.</summary>
    public ProviderReferences References { get; } = new(job);

    protected override bool IsWhole(ItemHead head) =>
        head.Arrangement is not null && (head.Description ?? head.Name) is not null;

    protected override void ReadCosts(JsonCursor cursor)
    {
        if (!cursor.TryEnter((byte)'['))
        {
            cursor.Note("negotiated_rates is no list");
            cursor.Skip();
            return;
        }

        var outer = cursor.Path;
        (_rate, _price) = (0, 0);
        cursor.Path = RatePath;
        for (var isFirst = true; cursor.NextElement(ref isFirst); _rate++)
        {
            if (cursor.TryEnter((byte)'{'))
            {
                ReadRate(cursor);
            }
            else
            {
                cursor.Note("rate that is no object");
                cursor.Skip();
            }
        }

        cursor.Path = outer;
    }

    private string RatePath() => string.Create(CultureInfo.InvariantCulture, $"{Path}[{_rate}]");

    private void ReadRate(JsonCursor cursor)
    {
        var holders = Holders.None;
        List<Price> prices = [];
        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            if (name.SequenceEqual("negotiated_prices"u8))
            {
                ReadPrices(cursor, prices);
            }
            else if (name.SequenceEqual("provider_references"u8))
            {
                var (places, names) = References.ReadNames(cursor);
                holders = holders with { References = places, Names = names };
            }
            else if (name.SequenceEqual("provider_groups"u8))
            {
                var (npi, tin) = ProviderGroups.Read(cursor);
                holders = holders with { Npi = npi, Tin = tin };
            }
            else
            {
                cursor.Skip();
            }
        }

        Job.Sink.Rates(holders, Head.Arrangement);
        foreach (var price in prices)
        {
            Job.Sink.Take(price);
        }
    }

    private void ReadPrices(JsonCursor cursor, List<Price> prices)
    {
        if (!cursor.TryEnter((byte)'['))
        {
            cursor.Note("negotiated_prices is no list");
            cursor.Skip();
            return;
        }

        _price = 0;
        for (var isFirst = true; cursor.NextElement(ref isFirst); _price++)
        {
            if (cursor.TryEnter((byte)'{'))
            {
                prices.Add(ReadPrice(cursor));
            }
            else
            {
                cursor.Note("price that is no object");
                cursor.Skip();
            }
        }
    }

    private Price ReadPrice(JsonCursor cursor)
    {
        var price = new NegotiatedPrice();
        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            price.ReadMember(cursor, name);
        }

        return new Price
        {
            Code = Head.Code,
            Description = Head.Description ?? Head.Name,
            Arrangement = Head.Arrangement,
            NegotiatedType = price.Type,
            Rate = price.Rate,
            Expires = price.Expires,
            ServiceCodes = price.ServiceCodes,
            BillingClass = price.BillingClass,
            Setting = price.Setting,
            Modifiers = price.Modifiers,
            SourcePath = string.Create(CultureInfo.InvariantCulture, $"{RatePath()}.negotiated_prices[{_price}]"),
        };
    }

    private sealed class NegotiatedPrice
    {
        public string? Type { get; private set; }
        public decimal? Rate { get; private set; }
        public string? Expires { get; private set; }
        public string? BillingClass { get; private set; }
        public string? Setting { get; private set; }
        public IReadOnlyList<string> ServiceCodes { get; private set; } = [];
        public IReadOnlyList<string> Modifiers { get; private set; } = [];

        public void ReadMember(JsonCursor cursor, ReadOnlySpan<byte> name)
        {
            if (name.SequenceEqual("negotiated_rate"u8))
            {
                Rate = cursor.ReadFigure();
            }
            else if (name.SequenceEqual("negotiated_type"u8))
            {
                Type = cursor.ReadText();
            }
            else if (name.SequenceEqual("expiration_date"u8))
            {
                Expires = cursor.ReadText();
            }
            else if (name.SequenceEqual("billing_class"u8))
            {
                BillingClass = cursor.ReadText();
            }
            else if (name.SequenceEqual("setting"u8))
            {
                Setting = cursor.ReadText();
            }
            else if (name.SequenceEqual("service_code"u8))
            {
                ServiceCodes = cursor.ReadTexts();
            }
            else if (name.SequenceEqual("billing_code_modifier"u8))
            {
                Modifiers = cursor.ReadTexts();
            }
            else
            {
                cursor.Skip();
            }
        }
    }
}
