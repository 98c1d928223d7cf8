using System.Data.Common;
using DuckDB.NET.Data;

namespace Carefare.PriceStore.Rows;

/// <summary>Asks the Parquet files of a store.</summary>
internal sealed class PriceSearch(KeptPrices store, PriceQuestion question)
{
    // A percentage is no amount in dollars, nor is what was billed a rate.
    private const string Groups = """
        SELECT kind, publisher, zip, state, last_updated, code_type, code, any_value(description), setting,
               billing_class, min(cash), max(cash), min(gross), max(gross), count(dollars), min(dollars),
               median(dollars), max(dollars), count(*) FILTER (dollars IS NULL AND (percentage IS NOT NULL
               OR algorithm IS NOT NULL OR negotiated_type = 'percentage')), list(DISTINCT payer)
        FROM matching
        GROUP BY kind, publisher, zip, state, last_updated, file_sha256, code_type, code, setting, billing_class
        ORDER BY code, min(cash) NULLS LAST, median(dollars) NULLS LAST, publisher
        """;

    private const string All =
        "SELECT code, count(dollars), min(dollars), median(dollars), max(dollars) FROM matching GROUP BY code";

    private const int MostPayers = 5;

    public PriceAnswer Ask()
    {
        var files = Files();
        if (files.Count == 0 || question.Codes.Count == 0)
        {
            return new PriceAnswer([], new Dictionary<string, RateRange>());
        }

        try
        {
            using var duck = Duck.Open(Path.GetTempPath());
            Match(duck, files);
            return new PriceAnswer(
                Rows(duck, Groups, Group),
                Rows(duck, All, reader => (Code: reader.GetString(0), Range: Range(reader, 1)))
                    .Where(row => row.Range is not null)
                    .ToDictionary(row => row.Code, row => row.Range!)
            );
        }
        catch (DuckDBException failed)
        {
            throw new PriceStoreException(
                $"The store of prices cannot be read: {failed.Message.Split('\n')[0]} Import its files again.",
                failed
            );
        }
    }

    private static List<T> Rows<T>(DuckDBConnection duck, string statement, Func<DbDataReader, T> read)
    {
        using var command = duck.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static PriceGroup Group(DbDataReader reader) =>
        new()
        {
            Kind = reader.GetString(0),
            Publisher = reader.Text(1),
            Zip = reader.Text(2),
            State = reader.Text(3) is { } state && state != PriceRows.NoState ? state : null,
            LastUpdated = reader.Text(4),
            CodeType = reader.GetString(5),
            Code = reader.GetString(6),
            Description = reader.Text(7),
            Setting = reader.Text(8),
            BillingClass = reader.Text(9),
            Cash = Pair(reader, 10),
            Gross = Pair(reader, 12),
            Rates = Range(reader, 14),
            Rules = reader.GetInt64(18),
            Payers =
            [
                .. reader
                    .GetFieldValue<List<string?>>(19)
                    .OfType<string>()
                    .Order(StringComparer.Ordinal)
                    .Take(MostPayers),
            ],
        };

    private static (decimal, decimal)? Pair(DbDataReader reader, int column) =>
        reader.Value<decimal>(column) is { } lowest ? (lowest, reader.GetDecimal(column + 1)) : null;

    private static RateRange? Range(DbDataReader reader, int column) =>
        reader.GetInt64(column) is var count and > 0
            ? new RateRange(
                count,
                reader.GetDecimal(column + 1),
                reader.GetDecimal(column + 2),
                reader.GetDecimal(column + 3)
            )
            : null;

    // Only the files of the codes and states are opened.
    private List<string> Files()
    {
        var codes = question.Codes.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var states = question.States.Append(PriceRows.NoState).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. store
                .Files.SelectMany(file => file.Files)
                .Where(file =>
                    codes.Contains(KeyOf(file, "code"))
                    && (question.States.Count == 0 || states.Contains(KeyOf(file, "state")))
                )
                .Select(file => Path.Combine(store.PricesFolder, file)),
        ];
    }

    private static string KeyOf(string file, string name) =>
        Uri.UnescapeDataString(
            file.Split('/', '\\').First(part => part.StartsWith(name + "=", StringComparison.Ordinal))[
                (name.Length + 1)..
            ]
        );

    private void Match(DuckDBConnection duck, IReadOnlyList<string> files)
    {
        var zips = Near();
        using var command = duck.CreateCommand();
        command.CommandText = $"""
            CREATE TEMP TABLE matching AS
            SELECT *, CASE WHEN negotiated_type IN ('percentage', 'billed charge') THEN NULL ELSE rate END AS dollars
            FROM read_parquet([{string.Join(", ", files.Select(Duck.Quoted))}],
                              hive_partitioning = true, hive_types_autocast = false)
            WHERE ($payer IS NULL OR contains(lower(payer), lower($payer)))
              AND ($plan IS NULL OR contains(lower(plan), lower($plan)))
              AND {zips}
            """;
        command.Parameters.Add(new DuckDBParameter("payer", question.Payer));
        command.Parameters.Add(new DuckDBParameter("plan", question.Plan));
        command.ExecuteNonQuery();
    }

    // A hospital is near by its ZIP code; an insurer's rates are near where a near hospital has them.
    private string Near()
    {
        if (question.IsNear is not { } isNear)
        {
            return "true";
        }

        var near = store
            .Files.SelectMany(file => file.Parts)
            .Where(part => part.Zip is { } zip && isNear(zip))
            .ToList();
        var zips = string.Join(", ", near.Select(part => Duck.Quoted(part.Zip!)).Distinct().DefaultIfEmpty("NULL"));
        var npi = string.Join(", ", near.SelectMany(part => part.Npi).Distinct());
        return $"(zip IN ({zips}) OR (zip IS NULL AND list_has_any(npi, [{npi}]::BIGINT[])))";
    }
}
