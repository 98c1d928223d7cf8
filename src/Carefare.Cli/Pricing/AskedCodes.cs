using System.Globalization;
using System.Text.RegularExpressions;
using Carefare.Knowledge;
using Carefare.Prices;
using Carefare.Telling;

namespace Carefare.Cli.Pricing;

/// <summary>The codes that a price file is asked for: those of a person's file, or those that treatment is billed by.</summary>
internal static partial class AskedCodes
{
    private const string Prefix = "code-";

    /// <summary>Reads them; where that fails, says why in one sentence on the error stream.</summary>
    /// <param name="file">The person's file; null for the codes of the knowledge.</param>
    /// <returns>Null where they cannot be read.</returns>
    public static CodeSet? Read(string? file, KnowledgeBase knowledge, Surroundings around)
    {
        if (file is null)
        {
            return CodeSet.Of(Known(knowledge));
        }

        if (!Files.Read(file, around, out var text))
        {
            return null;
        }

        try
        {
            var codes = CodeSet.Read(text);
            if (codes.Count > 0)
            {
                return codes;
            }

            around.Err.WriteLine($"{Tame.Text(file)}: no code stands here. Write one a line: CPT 96365.");
        }
        catch (FormatException wrong)
        {
            around.Err.WriteLine(Tame.Text($"{file}: {wrong.Message}"));
        }

        return null;
    }

    /// <summary>The codes by which ketamine and esketamine treatment is billed, of all days.</summary>
    public static IEnumerable<BillingCode> Known(KnowledgeBase knowledge) =>
        knowledge
            .Figures.Where(figure =>
                figure is { Unit: "text", By.Count: 0 } && figure.Id.StartsWith(Prefix, StringComparison.Ordinal)
            )
            .SelectMany(figure => figure.Entries.Select(entry => knowledge.LatestAt(figure.Id, entry.From)))
            .Where(fact => fact.IsKnown && Whole().IsMatch(fact.Text))
            .SelectMany(fact => In(fact.Text))
            .Distinct();

    /// <summary>The code of the first hour of an infusion into a vein.</summary>
    public static string FirstHour(KnowledgeBase knowledge, DateOnly day) =>
        knowledge.LatestAt(Prefix + "infusion-first-hour", day).Text;

    private static IEnumerable<BillingCode> In(string text)
    {
        foreach (Match match in Written().Matches(text))
        {
            var first = match.Groups["first"].Value;
            if (!match.Groups["last"].Success)
            {
                yield return Typed(first);
                continue;
            }

            var last = int.Parse(match.Groups["last"].Value, CultureInfo.InvariantCulture);
            for (var code = int.Parse(first, CultureInfo.InvariantCulture); code <= last; code++)
            {
                yield return Typed(code.ToString("00000", CultureInfo.InvariantCulture));
            }
        }
    }

    private static BillingCode Typed(string code) => new(char.IsDigit(code[0]) ? "CPT" : "HCPCS", code);

    // A text that has more in it than codes speaks about them.
    [GeneratedRegex(
        @"^(?:[0-9]{5}|[A-Z][0-9]{4})(?:(?: to | and | or |, )(?:[0-9]{5}|[A-Z][0-9]{4}))*$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"\b(?<first>[0-9]{5}|[A-Z][0-9]{4})\b(?: to (?<last>[0-9]{5})\b)?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Written();
}
