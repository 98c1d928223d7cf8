namespace Carefare.SystemTests;

/// <summary>The invented people of the examples.</summary>
internal static class Cases
{
    public static string Folder { get; } = Path.Combine(Root(AppContext.BaseDirectory), "examples");

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.yaml"));

    private static string Root(string from) =>
        File.Exists(Path.Combine(from, "Carefare.slnx")) ? from : Root(Path.GetDirectoryName(from)!);
}
