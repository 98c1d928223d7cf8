using System.CommandLine;

namespace Carefare.Cli.Verbs.Prices;

/// <summary>What the commands about price files have in common.</summary>
internal static class PriceFileOption
{
    public static Argument<string> File() =>
        new("FILE") { Description = "A hospital's or an insurer's price file: JSON or CSV, also in gzip or zip." };

    public static Option<string?> Codes() =>
        new("--codes")
        {
            Description = "The codes to look for, one a line: CPT 96365. Those of ketamine treatment where left out.",
            HelpName = "FILE",
        };
}
