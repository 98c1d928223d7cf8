using System.CommandLine;
using Carefare.Cli.Pricing;
using Carefare.Prices;
using Carefare.Prices.Inspecting;

namespace Carefare.Cli.Verbs.Prices;

/// <summary><c>carefare prices inspect FILE</c>: what a price file is, of whom, of when, and what it holds.</summary>
internal static class InspectVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var file = PriceFileOption.File();
        var codes = PriceFileOption.Codes();
        codes.Description = "Count only these codes, one a line: CPT 96365. All where left out.";
        var json = new Option<bool>("--json") { Description = "For programs." };
        var verb = new Command("inspect", "Tell what a price file is, who published it and when, and what it holds.")
        {
            file,
            codes,
            json,
        };
        verb.SetAction(parsed =>
        {
            var asked = parsed.GetValue(codes) is null
                ? CodeSet.All
                : AskedCodes.Read(parsed.GetValue(codes), knowledge.Known, around);
            return asked is null
                ? Exit.BadInput
                : Run(parsed.GetRequiredValue(file), asked, parsed.GetValue(json), around);
        });
        return verb;
    }

    private static int Run(string file, CodeSet codes, bool asJson, Surroundings around)
    {
        PriceFileInspection? inspection = null;
        if (!ReadingPrices.Try(file, around, () => inspection = PriceFile.Inspect(file, codes)))
        {
            return Exit.BadInput;
        }

        if (asJson)
        {
            around.Out.Write(InspectionJson.Of(inspection!));
        }
        else
        {
            new InspectionText(around).Write(inspection!);
        }

        return Exit.Answered;
    }
}
