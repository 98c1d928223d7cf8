namespace Carefare.Trials.Places;

/// <summary>The names of the states by their postal codes.</summary>
internal static class States
{
    private static readonly Lazy<Dictionary<string, string>> All = new(() =>
        PlaceFile.Rows("states").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal)
    );

    /// <summary>"Colorado" for "CO"; the code itself where it names no state.</summary>
    public static string NameOf(string code) => All.Value.GetValueOrDefault(code, code);
}
