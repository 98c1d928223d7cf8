using System.CommandLine;
using Carefare.Cli.Text;
using Carefare.Telling;
using Carefare.Telling.Json;
using Carefare.Yaml;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare facts [ID]</c>: what Carefare knows, from where, and what is stale.</summary>
internal static class FactsVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var id = new Argument<string?>("ID")
        {
            Description = "One figure, with all its dates; every figure where omitted.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var stale = new Option<bool>("--stale") { Description = "Only figures whose source should be read again." };
        var asOf = DayOption.Make();
        var verb = new Command("facts", "Show what Carefare knows, from where, and what is stale.")
        {
            id,
            json,
            stale,
            asOf,
        };
        verb.SetAction(parsed =>
            Run(
                new(knowledge.Known, parsed.GetValue(asOf) ?? around.Today, parsed.GetValue(stale)),
                parsed.GetValue(id),
                parsed.GetValue(json),
                around
            )
        );
        return verb;
    }

    private static int Run(Shelf shelf, string? id, bool asJson, Surroundings around)
    {
        if (id is not null && shelf.Records.All(record => record.Name != id))
        {
            var mend = Nearest.To(id, shelf.Records.Select(record => record.Name)) is { } near
                ? $"Did you mean {near}?"
                : "See carefare facts.";
            around.Err.WriteLine(Tame.Text($"carefare facts: There is no figure \"{id}\". {mend}"));
            return Exit.BadInput;
        }

        var chosen = shelf.Chosen(id);
        if (asJson)
        {
            around.Out.Write(FactsJson.Of(chosen, shelf.Day, whole: id is not null));
        }
        else if (id is not null)
        {
            FactsText.WriteWhole(chosen, shelf.Day, around);
        }
        else
        {
            FactsText.WriteList(chosen, shelf.Day, around);
        }

        WarnOfStale(chosen, shelf.Day, around);
        return Exit.Answered;
    }

    private static void WarnOfStale(IReadOnlyList<Record> chosen, DateOnly day, Surroundings around)
    {
        var stale = chosen.Where(record => record.IsStale(day)).Select(record => record.Name).ToList();
        if (stale.Count > 0)
        {
            var what = stale.Count == 1 ? "1 figure is stale" : $"{stale.Count} figures are stale";
            around.Err.WriteLine($"carefare facts: {what}: read the source again: {string.Join(", ", stale)}.");
        }
    }
}
