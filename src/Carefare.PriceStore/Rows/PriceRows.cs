using Carefare.Prices;
using Carefare.PriceStore.Catalogue;
using DuckDB.NET.Data;

namespace Carefare.PriceStore.Rows;

/// <summary>Takes prices, and writes them as Parquet files: a folder for each state and code.</summary>
internal sealed class PriceRows : IDisposable
{
    private const string Table = """
        CREATE TABLE prices (
            state VARCHAR, code VARCHAR, code_type VARCHAR, kind VARCHAR, publisher VARCHAR, zip VARCHAR,
            last_updated VARCHAR, file_sha256 VARCHAR, description VARCHAR, setting VARCHAR, billing_class VARCHAR,
            arrangement VARCHAR, negotiated_type VARCHAR, algorithm VARCHAR, payer VARCHAR, plan VARCHAR,
            count VARCHAR, expires VARCHAR, units VARCHAR, path VARCHAR,
            rate DECIMAL(38, 10), percentage DECIMAL(38, 10), gross DECIMAL(38, 10), cash DECIMAL(38, 10),
            min DECIMAL(38, 10), max DECIMAL(38, 10), median DECIMAL(38, 10), p10 DECIMAL(38, 10),
            p90 DECIMAL(38, 10),
            npi BIGINT[], tin VARCHAR[], provider_groups VARCHAR[], modifiers VARCHAR[], service_codes VARCHAR[])
        """;

    /// <summary>The folder of a state that a file does not name.</summary>
    public const string NoState = "none";

    // Ten digits after the point leave 28 before it.
    private const decimal Largest = 9_999_999_999_999_999_999_999_999_999m;
    private const int Decimals = 10;

    private readonly DuckDBConnection _duck;
    private readonly DuckDBAppender _appender;
    private readonly string _sha;

    public PriceRows(string work, string sha)
    {
        _sha = sha;
        _duck = Duck.Open(work);
        _duck.Run(Table);
        _appender = _duck.CreateAppender("prices");
    }

    /// <summary>How many prices there are.</summary>
    public long Count { get; private set; }

    public void Add(StoredPart part, Price price)
    {
        Count++;
        var row = _appender
            .CreateRow()
            .AppendValue(part.State ?? NoState)
            .AppendValue(price.Code.Code)
            .AppendValue(price.Code.Type)
            .AppendValue(part.Kind)
            .AppendValue(part.Publisher)
            .AppendValue(part.Zip)
            .AppendValue(part.LastUpdated)
            .AppendValue(_sha);
        foreach (var text in Texts(price))
        {
            row.AppendValue(text);
        }

        foreach (var figure in Figures(price))
        {
            row.AppendValue(figure is { } known && Math.Abs(known) <= Largest ? Math.Round(known, Decimals) : null);
        }

        row.AppendValue(price.Npi)
            .AppendValue(price.Tin)
            .AppendValue(price.ProviderGroups)
            .AppendValue(price.Modifiers)
            .AppendValue(price.ServiceCodes)
            .EndRow();
    }

    /// <summary>Writes what was taken.</summary>
    /// <param name="folder">A folder that does not exist.</param>
    /// <param name="name">How the files are called.</param>
    public void Write(string folder, string name)
    {
        _appender.Close();
        _duck.Run(
            $"COPY (SELECT * FROM prices ORDER BY state, code, publisher, payer, plan) TO {Duck.Quoted(folder)} "
                + $"(FORMAT parquet, COMPRESSION zstd, PARTITION_BY (state, code), FILENAME_PATTERN {Duck.Quoted(name + "_{i}")})"
        );
    }

    public void Dispose()
    {
        _appender.Dispose();
        _duck.Dispose();
    }

    private static IEnumerable<string?> Texts(Price price) =>
        [
            price.Description,
            price.Setting?.ToLowerInvariant(),
            price.BillingClass?.ToLowerInvariant(),
            price.Arrangement,
            price.NegotiatedType?.ToLowerInvariant(),
            price.Algorithm,
            price.Payer,
            price.Plan,
            price.Count,
            price.Expires,
            price.Units,
            price.SourcePath,
        ];

    private static IEnumerable<decimal?> Figures(Price price) =>
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
}
