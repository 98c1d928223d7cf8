using System.Globalization;
using Carefare.Prices.Json;
using Carefare.Prices.Walking;

namespace Carefare.Prices.HospitalFile;

/// <summary>The charges of one item of a hospital: field <c>standard_charges</c>.</summary>
internal sealed class HospitalCharges(Job job, BillingCode code, string? description, string? units, long item)
{
    private long _charge;

    public void Read(JsonCursor cursor)
    {
        if (!cursor.TryEnter((byte)'['))
        {
            cursor.Note("standard_charges is no list");
            cursor.Skip();
            return;
        }

        var outer = cursor.Path;
        _charge = 0;
        cursor.Path = Path;
        for (var isFirst = true; cursor.NextElement(ref isFirst); _charge++)
        {
            if (cursor.TryEnter((byte)'{'))
            {
                ReadCharge(cursor);
            }
            else
            {
                cursor.Note("charge that is no object");
                cursor.Skip();
            }
        }

        cursor.Path = outer;
    }

    private string Path() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"$.standard_charge_information[{item}].standard_charges[{_charge}]"
        );

    private void ReadCharge(JsonCursor cursor)
    {
        var about = new Price
        {
            Code = code,
            Description = description,
            Units = units,
            SourcePath = Path(),
        };
        List<Price> payers = [];
        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            if (name.SequenceEqual("payers_information"u8))
            {
                ReadPayers(cursor, payers);
            }
            else
            {
                about = ReadAbout(cursor, name, about);
            }
        }

        job.Sink.Charge(about.Gross, about.Cash);
        if (payers.Count == 0)
        {
            job.Sink.Take(about);
        }

        foreach (var payer in payers)
        {
            job.Sink.Take(Together(about, payer));
        }
    }

    private static Price Together(Price about, Price payer) =>
        payer with
        {
            Code = about.Code,
            Description = about.Description,
            Units = about.Units,
            Setting = about.Setting,
            BillingClass = about.BillingClass,
            Gross = about.Gross,
            Cash = about.Cash,
            Min = about.Min,
            Max = about.Max,
            Modifiers = about.Modifiers,
        };

    private static Price ReadAbout(JsonCursor cursor, ReadOnlySpan<byte> name, Price about)
    {
        if (name.SequenceEqual("setting"u8))
        {
            return about with { Setting = cursor.ReadText() };
        }

        if (name.SequenceEqual("billing_class"u8))
        {
            return about with { BillingClass = cursor.ReadText() };
        }

        if (name.SequenceEqual("gross_charge"u8))
        {
            return about with { Gross = cursor.ReadFigure() };
        }

        if (name.SequenceEqual("discounted_cash"u8))
        {
            return about with { Cash = cursor.ReadFigure() };
        }

        if (name.SequenceEqual("minimum"u8))
        {
            return about with { Min = cursor.ReadFigure() };
        }

        if (name.SequenceEqual("maximum"u8))
        {
            return about with { Max = cursor.ReadFigure() };
        }

        if (name.SequenceEqual("modifiers"u8) || name.SequenceEqual("modifier_code"u8))
        {
            return about with { Modifiers = cursor.ReadTexts() };
        }

        cursor.Skip();
        return about;
    }

    private void ReadPayers(JsonCursor cursor, List<Price> payers)
    {
        if (!cursor.TryEnter((byte)'['))
        {
            cursor.Note("payers_information is no list");
            cursor.Skip();
            return;
        }

        for (var isFirst = true; cursor.NextElement(ref isFirst); )
        {
            if (!cursor.TryEnter((byte)'{'))
            {
                cursor.Note("payer that is no object");
                cursor.Skip();
                continue;
            }

            var payer = new Price
            {
                SourcePath = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Path()}.payers_information[{payers.Count}]"
                ),
            };
            for (var isFirstField = true; cursor.NextMember(ref isFirstField, out var name); )
            {
                payer = ReadPayer(cursor, name, payer);
            }

            payers.Add(payer);
        }
    }

    private static Price ReadPayer(JsonCursor cursor, ReadOnlySpan<byte> name, Price payer)
    {
        if (name.SequenceEqual("payer_name"u8))
        {
            return payer with { Payer = cursor.ReadText() };
        }

        if (name.SequenceEqual("plan_name"u8))
        {
            return payer with { Plan = cursor.ReadText() };
        }

        if (name.SequenceEqual("standard_charge_dollar"u8))
        {
            return payer with { Rate = cursor.ReadFigure() };
        }

        if (name.SequenceEqual("standard_charge_percentage"u8))
        {
            return payer with { Percentage = cursor.ReadFigure() };
        }

        if (name.SequenceEqual("standard_charge_algorithm"u8))
        {
            return payer with { Algorithm = cursor.ReadText() };
        }

        return name.SequenceEqual("methodology"u8)
            ? payer with
            {
                NegotiatedType = cursor.ReadText(),
            }
            : ReadAllowed(cursor, name, payer);
    }

    private static Price ReadAllowed(JsonCursor cursor, ReadOnlySpan<byte> name, Price payer)
    {
        if (name.SequenceEqual("median_amount"u8) || name.SequenceEqual("estimated_amount"u8))
        {
            return payer with { Median = cursor.ReadFigure() };
        }

        if (name.SequenceEqual("10th_percentile"u8))
        {
            return payer with { P10 = cursor.ReadFigure() };
        }

        if (name.SequenceEqual("90th_percentile"u8))
        {
            return payer with { P90 = cursor.ReadFigure() };
        }

        if (name.SequenceEqual("count"u8))
        {
            return payer with { Count = cursor.ReadText() };
        }

        cursor.Skip();
        return payer;
    }
}
