namespace Carefare.Tests;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Tree
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot(string from) =>
        File.Exists(System.IO.Path.Combine(from, "Carefare.slnx"))
            ? from
            : FindRoot(System.IO.Path.GetDirectoryName(from)!);
}
