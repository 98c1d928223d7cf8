using System.CommandLine;
using Carefare.Cli.Pricing;
using Carefare.Prices;

namespace Carefare.Cli.Verbs.Prices;

/// <summary><c>carefare prices extract FILE</c>: the prices of some codes, from a hospital's or an insurer's file.</summary>
internal static class ExtractVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var file = PriceFileOption.File();
        var codes = PriceFileOption.Codes();
        var json = new Option<bool>("--json") { Description = "One JSON object a line for each price." };
        var strict = new Option<bool>("--strict")
        {
            Description = "Check every token of JSON, also of what is passed over.",
        };
        var keep = new Option<bool>("--keep")
        {
            Description = "Where the file is damaged, give what was read before the damage.",
        };
        var verb = new Command(
            "extract",
            "Take the prices of some codes out of a hospital's or an insurer's price file."
        )
        {
            file,
            codes,
            json,
            strict,
            keep,
        };
        verb.SetAction(parsed =>
        {
            var options = new PriceFileOptions
            {
                IsStrict = parsed.GetValue(strict),
                KeepsWhatWasRead = parsed.GetValue(keep),
            };
            return AskedCodes.Read(parsed.GetValue(codes), knowledge.Known, around) is { } asked
                ? Run(parsed.GetRequiredValue(file), asked, options, parsed.GetValue(json), around)
                : Exit.BadInput;
        });
        return verb;
    }

    private static int Run(string file, CodeSet codes, PriceFileOptions options, bool asJson, Surroundings around)
    {
        IReadOnlyList<PriceFileSummary> summaries = [];
        using var lines = new PriceLines(around.Out);
        var table = new PriceTable();
        var isRead = ReadingPrices.Try(
            file,
            around,
            () =>
                summaries = PriceFile.Read(
                    file,
                    codes,
                    (_, price) =>
                    {
                        if (asJson)
                        {
                            lines.Write(price);
                        }
                        else
                        {
                            table.Add(price);
                        }
                    },
                    options
                )
        );
        if (!asJson && (isRead || options.KeepsWhatWasRead))
        {
            table.Write(summaries, around);
        }

        foreach (var summary in summaries)
        {
            ReadingPrices.Tell(file, summary, around);
        }

        return isRead ? Exit.Answered : Exit.BadInput;
    }
}
