using System.CommandLine;
using Carefare.Asking;
using Carefare.Cases;
using Carefare.Cli.Text;
using Carefare.Rules;
using Carefare.Telling;
using Carefare.Yaml;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare quote-request CASE</c>: a letter that gets a price in writing, or the words for the telephone.</summary>
internal static class QuoteRequestVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var input = new CaseInput(around, knowledge);
        var clinic = new Option<string?>("--clinic")
        {
            Description = "A clinic of the case: asks only what its quote leaves open.",
            HelpName = "NAME",
        };
        var script = new Option<bool>("--script") { Description = "The words for the telephone instead of a letter." };
        var diagnosis = new Option<bool>("--with-diagnosis") { Description = "Also say what the treatment is for." };
        var verb = new Command(
            "quote-request",
            "Write a letter to a clinic that asks for its price, or what to say by phone."
        )
        {
            input.File,
            clinic,
            script,
            diagnosis,
            input.AsOf,
        };
        verb.SetAction(parsed =>
            input.Read(parsed) is { } now && Find(now, parsed.GetValue(clinic), around, out var quote)
                ? Write(now, quote, parsed.GetValue(script), parsed.GetValue(diagnosis), around)
                : Exit.BadInput
        );
        return verb;
    }

    private static int Write(Situation now, Quote? quote, bool isScript, bool withDiagnosis, Surroundings around)
    {
        var isInsured = now.Case.Coverage.Or([]).Count > 0;
        var opening =
            isScript ? "script-opening"
            : isInsured ? "request-opening-insured"
            : "request-opening";
        var request = QuoteRequest.Of(now, quote, opening, withDiagnosis);
        var text = new QuoteRequestText(request, now, new Page(around.Out, around.Width, around.Colour));
        if (isScript)
        {
            text.WriteScript();
        }
        else
        {
            text.WriteLetter();
        }

        return Exit.Answered;
    }

    private static bool Find(Situation now, string? name, Surroundings around, out Quote? quote)
    {
        quote = now.Case.Quotes.FirstOrDefault(one => one.Clinic == name || one.Name.Or("") == name);
        if (name is null || quote is not null)
        {
            return true;
        }

        string[] known = [.. now.Case.Quotes.Select(one => one.Clinic)];
        var mend =
            known.Length == 0 ? "Leave --clinic out to write to any clinic."
            : Nearest.To(name, known) is { } near ? $"Did you mean {near}?"
            : $"Use one of: {string.Join(", ", known)}.";
        around.Err.WriteLine(
            Tame.Text($"carefare quote-request: --clinic: There is no quote of \"{name}\" in the case. {mend}")
        );
        return false;
    }
}
