using System.CommandLine;
using Carefare.Cli.Pricing;
using Carefare.Prices;

namespace Carefare.Cli.Verbs.Prices;

/// <summary><c>carefare prices import FILE|DIR|URL…</c>: keeps the prices of hospitals' and insurers' files.</summary>
internal static class ImportPricesVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var named = new Argument<string[]>("FILE")
        {
            Description = "Price files, folders of them, or https addresses, which are gone to and nowhere else.",
            Arity = ArgumentArity.OneOrMore,
        };
        var codes = PriceFileOption.Codes();
        var folder = StoreFolder.Option();
        var strict = new Option<bool>("--strict") { Description = "Check every token of JSON." };
        var verb = new Command("import", "Keep the prices of some codes, to search in them.")
        {
            named,
            codes,
            folder,
            strict,
        };
        verb.SetAction(
            (parsed, stop) =>
                Task.FromResult(
                    AskedCodes.Read(parsed.GetValue(codes), knowledge.Known, around) is { } asked
                        ? new ImportingPrices(
                            StoreFolder.Of(parsed, folder),
                            asked,
                            new PriceFileOptions { IsStrict = parsed.GetValue(strict) },
                            around
                        ).Run(parsed.GetRequiredValue(named), stop)
                        : Exit.BadInput
                )
        );
        return verb;
    }
}
