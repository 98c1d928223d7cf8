using System.CommandLine;
using Carefare.Cases.Filling;
using Carefare.Cases.Reading;
using Carefare.Cli.Importing;
using Carefare.Cli.Text;
using Carefare.Telling;
using Carefare.Trials.Places;

namespace Carefare.Cli.Verbs.Prices;

/// <summary><c>carefare prices FILE</c>: a price list that a clinic or a non-profit keeps, as quotes of a case.</summary>
internal static class PricesVerb
{
    private const string Nothing = "carefare: 1\n";

    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var list = new Argument<string?>("FILE")
        {
            Description = "The price list: a CSV file, a clinic a line.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var into = new Option<string?>("--into")
        {
            Description = "Put the prices into this case; what it says otherwise stays.",
            HelpName = "CASE",
        };
        var replace = new Option<bool>("--replace")
        {
            Description = "With --into: replace what the case says otherwise.",
        };
        var near = new Option<string?>("--near")
        {
            Description = "Your ZIP code, to tell the miles; that of the case where left out. It is sent nowhere.",
            HelpName = "ZIP",
        };
        var verb = new Command("prices", "Read clinics' prices, and the price files of hospitals and insurers.")
        {
            list,
            into,
            replace,
            near,
            InspectVerb.Make(around, knowledge),
            ExtractVerb.Make(around, knowledge),
            ImportPricesVerb.Make(around, knowledge),
            SearchPricesVerb.Make(around, knowledge),
        };
        verb.SetAction(parsed =>
            Run(parsed.GetValue(list), parsed.GetValue(into), parsed.GetValue(replace), parsed.GetValue(near), around)
        );
        return verb;
    }

    private static int Run(string? file, string? into, bool replace, string? near, Surroundings around)
    {
        var told = Nothing;
        var lacking =
            file is null ? "FILE is missing. See carefare prices --help."
            : replace && into is null ? "--replace goes with --into. Add --into CASE."
            : null;
        if (lacking is not null)
        {
            around.Err.WriteLine($"carefare prices: {lacking}");
            return Exit.BadInput;
        }

        if (
            !IsPlace(near, around)
            || !Files.Read(file!, around, out var text)
            || (
                into is not null
                && (!Files.Read(into, around, out told) || CaseFile.Reading(into, told, around)?.Case is null)
            )
        )
        {
            return Exit.BadInput;
        }

        var zip = near ?? (into is null ? "" : CaseReader.Read(into, told).Case!.Person.Zip.Or(""));
        var (rows, problems) = PriceFile.Read(file!, text, ZipCodes.Find(zip));
        foreach (var problem in problems)
        {
            around.Err.WriteLine(Tame.Text(problem.ToString()));
        }

        if (problems.Count > 0)
        {
            return Exit.BadInput;
        }

        return Put(file!, rows, into, told, replace, around);
    }

    private static bool IsPlace(string? near, Surroundings around)
    {
        if (near is null || ZipCodes.Find(near) is not null)
        {
            return true;
        }

        around.Err.WriteLine(
            Tame.Text($"carefare prices: --near: No place is known for \"{near}\". Give a ZIP code of five digits.")
        );
        return false;
    }

    private static int Put(
        string file,
        IReadOnlyList<ProposedRow> rows,
        string? into,
        string told,
        bool replace,
        Surroundings around
    )
    {
        var filled = QuoteFilling.Fill(into ?? file, told, rows, replace);
        if (into is not null && filled.Filled.Count > 0 && !Files.Write(into, filled.Text, around))
        {
            return Exit.BadInput;
        }

        var page = new Page(around.Out, around.Width, around.Colour);
        var read = CaseReader.Read(file, QuoteFilling.Fill(file, Nothing, rows, replace).Text).Case!;
        new PricesText(read.Quotes, around.Today, page).Write();
        if (into is not null)
        {
            ImportText.Into(into, filled, page);
        }
        else
        {
            page.Gap();
            page.Say("To put them into a case: carefare prices FILE --into CASE.");
        }

        return Exit.Answered;
    }
}
