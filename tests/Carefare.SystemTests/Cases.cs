using System.Text.RegularExpressions;

namespace Carefare.SystemTests;

/// <summary>The invented people of the examples.</summary>
internal static partial class Cases
{
    public static string Folder { get; } = Path.Combine(Root(AppContext.BaseDirectory), "examples");

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.yaml"));

    /// <summary>The same person with nothing to pay with.</summary>
    public static string WithoutMoney(string name) => Means().Replace(Text(name), "${what}: 0");

    [GeneratedRegex(@"\b(?<what>monthly|cash_now|keep_back): [0-9]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Means();

    private static string Root(string from) =>
        File.Exists(Path.Combine(from, "Carefare.slnx")) ? from : Root(Path.GetDirectoryName(from)!);
}
