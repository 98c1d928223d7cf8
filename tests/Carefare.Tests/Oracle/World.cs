namespace Carefare.Tests.Oracle;

/// <summary>The files of knowledge/, read by hand: the last value known on a day.</summary>
internal static class World
{
    private static readonly Dictionary<string, Paper> Facts = Directory
        .EnumerateFiles(Tree.Path("knowledge"), "*.yaml", SearchOption.AllDirectories)
        .SelectMany(file => Paper.Read(File.ReadAllText(file)).Rows)
        .Where(row => row.Value["values"].Said)
        .ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);

    public static Paper At(string fact, DateOnly day) =>
        Facts.TryGetValue(fact, out var found)
            ? found["values"].Items.Where(item => item["from"].Day <= day && item["value"].Said).Last()["value"]
            : default;

    /// <summary>The value for a key of the first dimension, or for "any".</summary>
    public static Paper For(Paper value, string key) => value[key].Said ? value[key] : value["any"];
}
