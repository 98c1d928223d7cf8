using System.Globalization;
using Carefare.Prices.Json;
using Carefare.Prices.Walking;

namespace Carefare.Prices.PayerFile;

/// <summary>
/// What was allowed and billed out of network: field <c>out_of_network</c>. An allowed amount is a price, and so is each
/// charge that was billed.
/// </summary>
internal sealed class OutOfNetworkItems(Job job) : Items(job, "out_of_network", "allowed_amounts")
{
    private long _amount;
    private long _payment;

    protected override bool IsWhole(ItemHead head) => (head.Description ?? head.Name) is not null;

    protected override void ReadCosts(JsonCursor cursor)
    {
        var outer = cursor.Path;
        _amount = -1;
        cursor.Path = () => string.Create(CultureInfo.InvariantCulture, $"{Path}[{_amount}]");
        EachObject(
            cursor,
            () =>
            {
                _amount++;
                ReadAmount(cursor);
            }
        );
        cursor.Path = outer;
    }

    private static void EachObject(JsonCursor cursor, Action read)
    {
        if (!cursor.TryEnter((byte)'['))
        {
            cursor.Note("no list where one belongs");
            cursor.Skip();
            return;
        }

        for (var isFirst = true; cursor.NextElement(ref isFirst); )
        {
            if (cursor.TryEnter((byte)'{'))
            {
                read();
            }
            else
            {
                cursor.Note("no object where one belongs");
                cursor.Skip();
            }
        }
    }

    private void ReadAmount(JsonCursor cursor)
    {
        List<Price> prices = [];
        var about = new Price { Code = Head.Code, Description = Head.Description ?? Head.Name };
        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            if (name.SequenceEqual("payments"u8))
            {
                _payment = -1;
                EachObject(
                    cursor,
                    () =>
                    {
                        _payment++;
                        ReadPayment(cursor, prices);
                    }
                );
            }
            else
            {
                about = ReadAbout(cursor, name, about);
            }
        }

        Job.Sink.Rates(Holders.None, arrangement: null);
        foreach (var price in prices)
        {
            Job.Sink.Take(
                price with
                {
                    Code = about.Code,
                    Description = about.Description,
                    Tin = about.Tin,
                    ServiceCodes = about.ServiceCodes,
                    BillingClass = about.BillingClass,
                    Setting = about.Setting,
                }
            );
        }
    }

    private static Price ReadAbout(JsonCursor cursor, ReadOnlySpan<byte> name, Price about)
    {
        if (name.SequenceEqual("tin"u8))
        {
            return about with { Tin = ProviderGroups.ReadTin(cursor) is { } tin ? [tin] : [] };
        }

        if (name.SequenceEqual("service_code"u8))
        {
            return about with { ServiceCodes = cursor.ReadTexts() };
        }

        if (name.SequenceEqual("billing_class"u8))
        {
            return about with { BillingClass = cursor.ReadText() };
        }

        if (name.SequenceEqual("setting"u8))
        {
            return about with { Setting = cursor.ReadText() };
        }

        cursor.Skip();
        return about;
    }

    private void ReadPayment(JsonCursor cursor, List<Price> prices)
    {
        List<Price> billed = [];
        var path = string.Create(CultureInfo.InvariantCulture, $"{Path}[{_amount}].payments[{_payment}]");
        var allowed = new Price { NegotiatedType = "allowed amount", SourcePath = path };
        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            if (name.SequenceEqual("allowed_amount"u8))
            {
                allowed = allowed with { Rate = cursor.ReadFigure() };
            }
            else if (name.SequenceEqual("billing_code_modifier"u8))
            {
                allowed = allowed with { Modifiers = cursor.ReadTexts() };
            }
            else if (name.SequenceEqual("providers"u8))
            {
                EachObject(
                    cursor,
                    () =>
                        billed.Add(
                            ReadProvider(
                                cursor,
                                string.Create(CultureInfo.InvariantCulture, $"{path}.providers[{billed.Count}]")
                            )
                        )
                );
            }
            else
            {
                cursor.Skip();
            }
        }

        prices.Add(allowed with { Npi = [.. billed.SelectMany(price => price.Npi).Distinct().Order()] });
        prices.AddRange(billed.Select(price => price with { Modifiers = allowed.Modifiers }));
    }

    private static Price ReadProvider(JsonCursor cursor, string path)
    {
        List<long> npi = [];
        decimal? charge = null;
        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            if (name.SequenceEqual("billed_charge"u8))
            {
                charge = cursor.ReadFigure();
            }
            else if (name.SequenceEqual("npi"u8))
            {
                ProviderGroups.ReadNpi(cursor, npi);
            }
            else
            {
                cursor.Skip();
            }
        }

        return new Price
        {
            NegotiatedType = "billed charge",
            Gross = charge,
            Npi = npi,
            SourcePath = path,
        };
    }
}
