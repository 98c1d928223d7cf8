using System.CommandLine;
using System.Globalization;
using Carefare.Cli.Text;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Lending;
using Carefare.Telling.Json;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare credit CASE</c>: the offers of credit of a case side by side.</summary>
internal static class CreditVerb
{
    private static readonly Money Most = Money.Of(1_000_000);

    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var input = new CaseInput(around, knowledge);
        var amount = new Option<string?>("--amount")
        {
            Description =
                "How many dollars are to be borrowed; the price of the course where it is cheapest, if left out.",
        };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var verb = new Command("credit", "Lay offers of credit side by side, and say which are safe.")
        {
            input.File,
            amount,
            json,
            input.AsOf,
        };
        verb.SetAction(parsed =>
        {
            var asked = parsed.GetValue(amount);
            var dollars = Parse(asked);
            if (asked is not null && dollars is null)
            {
                return Refuse(
                    $"--amount wants dollars from {CreditComparison.Least} to {Most}. Write 4800 or 4800.50.",
                    around
                );
            }

            return input.Read(parsed) is { } now ? Answer(now, dollars, parsed.GetValue(json), around) : Exit.BadInput;
        });
        return verb;
    }

    private static int Answer(Situation now, Money? amount, bool asJson, Surroundings around)
    {
        if (CreditComparison.Of(now, amount) is not { } compared)
        {
            return Refuse("No price of the course is known. Say --amount 4800, or add a quote.", around);
        }

        if (asJson)
        {
            around.Out.Write(CreditJson.Of(compared, now.Today));
        }
        else
        {
            new CreditText(compared, new(around.Out, around.Width, around.Colour)).Write();
        }

        return Exit.Answered;
    }

    private static int Refuse(string why, Surroundings around)
    {
        around.Err.WriteLine($"carefare credit: {why}");
        return Exit.BadInput;
    }

    private static Money? Parse(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars)
        && dollars >= CreditComparison.Least.Dollars
        && dollars <= Most.Dollars
        && decimal.Round(dollars, 2) == dollars
            ? Money.Of(dollars)
            : null;
}
