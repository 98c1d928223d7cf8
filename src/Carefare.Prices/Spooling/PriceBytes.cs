namespace Carefare.Prices.Spooling;

/// <summary>A price as bytes, for as long as a file is read.</summary>
internal static class PriceBytes
{
    public static void Write<T>(BinaryWriter writer, IReadOnlyList<T> values, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(values.Count);
        foreach (var value in values)
        {
            write(writer, value);
        }
    }

    public static List<T> Read<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.Read7BitEncodedInt();
        var values = new List<T>(count);
        for (var at = 0; at < count; at++)
        {
            values.Add(read(reader));
        }

        return values;
    }

    public static void Write(BinaryWriter writer, Price price)
    {
        WriteText(writer, price.Description);
        WriteText(writer, price.Setting);
        WriteText(writer, price.BillingClass);
        WriteText(writer, price.Arrangement);
        WriteText(writer, price.NegotiatedType);
        WriteText(writer, price.Algorithm);
        WriteText(writer, price.Count);
        WriteText(writer, price.Payer);
        WriteText(writer, price.Plan);
        WriteText(writer, price.Expires);
        WriteText(writer, price.Units);
        writer.Write(price.SourcePath);
        foreach (var figure in Figures(price))
        {
            writer.Write(figure.HasValue);
            writer.Write(figure ?? 0);
        }

        Write(writer, price.Npi, static (w, npi) => w.Write(npi));
        Write(writer, price.Tin, static (w, tin) => w.Write(tin));
        Write(writer, price.Modifiers, static (w, text) => w.Write(text));
        Write(writer, price.ServiceCodes, static (w, text) => w.Write(text));
    }

    public static Price ReadPrice(BinaryReader reader) =>
        new()
        {
            Description = ReadText(reader),
            Setting = ReadText(reader),
            BillingClass = ReadText(reader),
            Arrangement = ReadText(reader),
            NegotiatedType = ReadText(reader),
            Algorithm = ReadText(reader),
            Count = ReadText(reader),
            Payer = ReadText(reader),
            Plan = ReadText(reader),
            Expires = ReadText(reader),
            Units = ReadText(reader),
            SourcePath = reader.ReadString(),
            Rate = ReadFigure(reader),
            Percentage = ReadFigure(reader),
            Gross = ReadFigure(reader),
            Cash = ReadFigure(reader),
            Min = ReadFigure(reader),
            Max = ReadFigure(reader),
            Median = ReadFigure(reader),
            P10 = ReadFigure(reader),
            P90 = ReadFigure(reader),
            Npi = Read(reader, static r => r.ReadInt64()),
            Tin = Read(reader, static r => r.ReadString()),
            Modifiers = Read(reader, static r => r.ReadString()),
            ServiceCodes = Read(reader, static r => r.ReadString()),
        };

    private static decimal?[] Figures(Price price) =>
        [
            price.Rate,
            price.Percentage,
            price.Gross,
            price.Cash,
            price.Min,
            price.Max,
            price.Median,
            price.P10,
            price.P90,
        ];

    private static void WriteText(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static decimal? ReadFigure(BinaryReader reader)
    {
        var isThere = reader.ReadBoolean();
        var figure = reader.ReadDecimal();
        return isThere ? figure : null;
    }
}
