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

    private static readonly Option<string?> Into = new("--into")
    {
        Description = "Put the hospitals' cash prices of an infusion into this case; what it says otherwise stays.",
        HelpName = "CASE",
    };

    private static readonly Option<bool> Replace = new("--replace")
    {
        Description = "With --into: replace what the case says otherwise.",
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
            Into,
            Replace,
            Json,
            Csv,
            Folder,
        };
        verb.SetAction(parsed =>
        {
            var question = Question(parsed, knowledge);
            var form =
                parsed.GetValue(Json) ? PriceForm.Json
                : parsed.GetValue(Csv) ? PriceForm.Csv
                : PriceForm.Table;
            var search = new SearchedPrices(new KeptPrices(StoreFolder.Of(parsed, Folder)), question, around);
            var (near, miles) = (parsed.GetValue(Near), parsed.GetValue(Miles));
            return parsed.GetValue(Into) is { } into
                    ? RunInto(
                        search,
                        question,
                        near,
                        miles,
                        form,
                        new(into, parsed.GetValue(Replace), AskedCodes.FirstHour(knowledge.Known, around.Today), around)
                    )
                : Run(search, near, miles, form, around) is null ? Exit.BadInput
                : Exit.Answered;
        });
        return verb;
    }

    private static PriceQuestion Question(ParseResult parsed, KnowledgeFolder knowledge) =>
        new(
            parsed.GetValue(Codes) is { Length: > 0 } said
                ? said
                : [.. AskedCodes.Known(knowledge.Known).Select(code => code.Code)]
        )
        {
            Payer = parsed.GetValue(Payer),
            Plan = parsed.GetValue(Plan),
            States = parsed.GetValue(State) ?? [],
        };

    private static int RunInto(
        SearchedPrices search,
        PriceQuestion question,
        string? near,
        int miles,
        PriceForm form,
        PricesIntoCase into
    )
    {
        if (form != PriceForm.Table || !question.Codes.Contains(into.FirstHour))
        {
            return into.Refuse(
                form != PriceForm.Table
                    ? "--into goes without --json and --csv."
                    : $"--into takes the price of code {into.FirstHour}. Add --code {into.FirstHour}."
            );
        }

        return
            into.Read()
            && Run(search, near ?? into.Zip, miles, form, into.Around) is { } rows
            && into.Put(rows, question.Payer)
            ? Exit.Answered
            : Exit.BadInput;
    }

    private static IReadOnlyList<PriceRow>? Run(
        SearchedPrices search,
        string? near,
        int miles,
        PriceForm form,
        Surroundings around
    )
    {
        if (near is not null && ZipCodes.Find(near) is null)
        {
            around.Err.WriteLine(
                Tame.Text(
                    $"carefare prices search: --near: No place is known for \"{near}\". Give a ZIP code of five digits."
                )
            );
            return null;
        }

        try
        {
            return search.Write(near, miles, form);
        }
        catch (PriceStoreException failed)
        {
            around.Err.WriteLine(Tame.Text($"carefare prices search: {failed.Message}"));
            return null;
        }
    }
}
