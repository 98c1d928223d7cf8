using System.Data.Common;
using DuckDB.NET.Data;

namespace Carefare.PriceStore.Rows;

/// <summary>The embedded database, which holds nothing itself: it writes Parquet files and asks them.</summary>
internal static class Duck
{
    /// <summary>Opens it with bounded memory, and without a way to fetch anything.</summary>
    /// <param name="work">A folder for what does not fit into memory.</param>
    public static DuckDBConnection Open(string work)
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        connection.Run("SET autoinstall_known_extensions = false");
        connection.Run("SET autoload_known_extensions = false");
        connection.Run("SET memory_limit = '512MB'");
        connection.Run($"SET temp_directory = {Quoted(work)}");
        connection.Run("SET preserve_insertion_order = false");
        return connection;
    }

    public static void Run(this DuckDBConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    /// <summary>A text as part of a statement.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static T? Value<T>(this DbDataReader reader, int column)
        where T : struct => reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);

    public static string? Text(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
