using System.CommandLine;

namespace Carefare.Cli.Verbs.Prices;

/// <summary>The option <c>--folder DIR</c>: where prices are kept.</summary>
internal static class StoreFolder
{
    public static Option<string?> Option() =>
        new("--folder")
        {
            Description = "Keep prices in this folder instead of your own data folder.",
            HelpName = "DIR",
        };

    public static string Of(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option)
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "carefare-prices");
}
