using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Carefare.Prices;
using DuckDB.NET.Data;
using Sylvan.Data.Csv;

namespace Carefare.Bench.PriceFiles;

/// <summary>The ways to count the prices of the asked codes in a file.</summary>
internal static class Reading
{
    private static readonly CodeSet Codes = CodeSet.Of(
        MadeFile.Asked.Select(code => new BillingCode(char.IsDigit(code[0]) ? "CPT" : "HCPCS", code))
    );

    private static readonly HashSet<string> Asked = [.. MadeFile.Asked];

    public static IReadOnlyDictionary<string, Func<string, Truth>> Ways { get; } =
        new Dictionary<string, Func<string, Truth>>
        {
            ["Carefare"] = static path => ByCarefare(path, isStrict: false),
            ["Carefare --strict"] = static path => ByCarefare(path, isStrict: true),
            ["System.Text.Json Utf8JsonReader"] = ByUtf8JsonReader,
            ["Sylvan.Data.Csv"] = BySylvan,
            ["DuckDB read_csv"] = ByDuck,
            ["GZipStream alone"] = ByInflating,
        };

    private static Truth ByCarefare(string path, bool isStrict)
    {
        long rows = 0,
            cents = 0;
        PriceFile.Read(
            path,
            Codes,
            (_, price) =>
            {
                rows++;
                cents += (long)(price.Rate!.Value * 100);
            },
            new PriceFileOptions { IsStrict = isStrict }
        );
        return new(rows, cents);
    }

    // Every token is looked at; a price counts where the code that was met last is asked for, as the files have it.
    private static Truth ByUtf8JsonReader(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var buffer = new byte[1 << 18];
        var state = new JsonReaderState();
        var sought = new Sought();
        for (var kept = 0; ; )
        {
            var read = stream.Read(buffer, kept, buffer.Length - kept);
            var reader = new Utf8JsonReader(buffer.AsSpan(0, kept + read), read == 0, state);
            while (reader.Read())
            {
                sought.See(ref reader);
            }

            state = reader.CurrentState;
            var used = (int)reader.BytesConsumed;
            buffer.AsSpan(used, kept + read - used).CopyTo(buffer);
            kept += read - used;
            if (read == 0)
            {
                return new(sought.Rows, sought.Cents);
            }
        }
    }

    private static Truth BySylvan(string path)
    {
        using var text = new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        text.ReadLine();
        text.ReadLine();
        using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { BufferSize = 1 << 16, Delimiter = ',' });
        var dollars = Enumerable
            .Range(0, csv.FieldCount)
            .Where(column => csv.GetName(column).EndsWith("negotiated_dollar", StringComparison.Ordinal))
            .ToArray();
        var asked = MadeFile.Asked.ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();
        long rows = 0,
            cents = 0;
        while (csv.Read())
        {
            if (!asked.Contains(csv.GetFieldSpan(1)) && !asked.Contains(csv.GetFieldSpan(3)))
            {
                continue;
            }

            foreach (var column in dollars)
            {
                rows++;
                cents += (long)(decimal.Parse(csv.GetFieldSpan(column), CultureInfo.InvariantCulture) * 100);
            }
        }

        return new(rows, cents);
    }

    private static Truth ByDuck(string path)
    {
        using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = "SET threads = 1";
        command.ExecuteNonQuery();
        var codes = string.Join(',', MadeFile.Asked.Select(code => $"'{code}'"));
        var from = $"read_csv('{path}', skip = 2, header = true, all_varchar = true)";
        command.CommandText =
            $"SELECT column_name FROM (DESCRIBE SELECT * FROM {from}) WHERE column_name LIKE '%negotiated_dollar'";
        List<string> columns = [];
        using (var names = command.ExecuteReader())
        {
            while (names.Read())
            {
                columns.Add($"\"{names.GetString(0)}\"");
            }
        }

        var sums = string.Join(" + ", columns.Select(column => $"sum(CAST({column} AS DECIMAL(18,2)))"));
        var counts = string.Join(" + ", columns.Select(column => $"count({column})"));
        command.CommandText =
            $"SELECT {counts}, CAST(({sums}) * 100 AS BIGINT) FROM {from} WHERE \"code|1\" IN ({codes}) OR \"code|2\" IN ({codes})";
        using var reader = command.ExecuteReader();
        reader.Read();
        return new(
            Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture),
            Convert.ToInt64(reader.GetValue(1), CultureInfo.InvariantCulture)
        );
    }

    private static Truth ByInflating(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        var buffer = new byte[1 << 18];
        while (stream.Read(buffer) > 0) { }

        return default;
    }

    private sealed class Sought
    {
        private enum Next : byte
        {
            Other,
            Code,
            Dollars,
        }

        private Next _next;
        private bool _isAsked;

        public long Rows { get; private set; }
        public long Cents { get; private set; }

        public void See(ref Utf8JsonReader reader)
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                _next =
                    reader.ValueTextEquals("billing_code"u8) || reader.ValueTextEquals("code"u8) ? Next.Code
                    : reader.ValueTextEquals("negotiated_rate"u8) || reader.ValueTextEquals("standard_charge_dollar"u8)
                        ? Next.Dollars
                    : Next.Other;
                return;
            }

            if (_next == Next.Code)
            {
                _isAsked = Asked.Contains(reader.GetString()!);
            }
            else if (_next == Next.Dollars && _isAsked)
            {
                Rows++;
                Cents += Utf8Parser.TryParse(reader.ValueSpan, out decimal dollars, out _) ? (long)(dollars * 100) : 0;
            }

            _next = Next.Other;
        }
    }
}
