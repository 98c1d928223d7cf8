using System.CommandLine;
using Carefare.Cli.Pricing;
using Carefare.PriceStore;
using Carefare.Telling;
using Carefare.Trials.Places;

namespace Carefare.Cli.Verbs.Prices;

/// <summary><c>carefare prices search</c>: what care costs at hospitals near, in cash and under an insurer.</summary>
internal static class SearchPricesVerb
{
    private const int UsualMiles = 60;

    private static readonly Option<string[]> Codes = new("--code")
    {
        Description = "A code, as 96365; may be said again. Those of ketamine treatment where left out.",
        HelpName = "CODE",
    };

    private static readonly Option<string?> Near = new("--near")
    {
        Description = "Hospitals around this ZIP code.",
        HelpName = "ZIP",
    };

    private static readonly Option<int> Miles = new("--miles")
    {
        Description = "How far from it, in a straight line.",
        DefaultValueFactory = _ => UsualMiles,
        HelpName = "N",
    };

    private static readonly Option<string?> Payer = new("--payer")
    {
        Description = "A part of the insurer's name.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Plan = new("--plan")
    {
        Description = "A part of the plan's name.",
        HelpName = "NAME",
    };

    private static readonly Option<string[]> State = new("--state")
    {
        Description = "A state by its two letters.",
        HelpName = "XX",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "For programs." };
    private static readonly Option<bool> Csv = new("--csv") { Description = "As CSV." };
    private static readonly Option<string?> Folder = StoreFolder.Option();

    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var verb = new Command("search", "Search in the prices that were imported.")
        {
            Codes,
            Near,
            Miles,
            Payer,
            Plan,
            State,
            Json,
            Csv,
            Folder,
        };
        verb.SetAction(parsed =>
        {
            var asked = parsed.GetValue(Codes) is { Length: > 0 } said
                ? said
                : [.. AskedCodes.Known(knowledge.Known).Select(code => code.Code)];
            var question = new PriceQuestion(asked)
            {
                Payer = parsed.GetValue(Payer),
                Plan = parsed.GetValue(Plan),
                States = parsed.GetValue(State) ?? [],
            };
            var search = new SearchedPrices(new KeptPrices(StoreFolder.Of(parsed, Folder)), question, around);
            var form =
                parsed.GetValue(Json) ? PriceForm.Json
                : parsed.GetValue(Csv) ? PriceForm.Csv
                : PriceForm.Table;
            return Run(search, parsed.GetValue(Near), parsed.GetValue(Miles), form, around);
        });
        return verb;
    }

    private static int Run(SearchedPrices search, string? near, int miles, PriceForm form, Surroundings around)
    {
        if (near is not null && ZipCodes.Find(near) is null)
        {
            around.Err.WriteLine(
                Tame.Text(
                    $"carefare prices search: --near: No place is known for \"{near}\". Give a ZIP code of five digits."
                )
            );
            return Exit.BadInput;
        }

        try
        {
            return search.Write(near, miles, form);
        }
        catch (PriceStoreException failed)
        {
            around.Err.WriteLine(Tame.Text($"carefare prices search: {failed.Message}"));
            return Exit.BadInput;
        }
    }
}
