using System.CommandLine;
using System.Text.Json;
using Carefare.Cli.Text;
using Carefare.Planning;
using Carefare.Telling;
using Carefare.Telling.Json;
using Carefare.Yaml;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare why PLAN.json [PATH]</c>: how a figure of a plan came about.</summary>
internal static class WhyVerb
{
    private const int MostNearest = 5;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static Command Make(Surroundings around)
    {
        var file = new Argument<string>("PLAN.json") { Description = "A plan from carefare plan CASE --json." };
        var path = new Argument<string?>("PATH")
        {
            Description =
                "Which figure, for example recommended.total; without it, all that can be explained is listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "For programs." };
        var verb = new Command("why", "How one figure of a plan came about, down to facts and their sources.")
        {
            file,
            path,
            json,
        };
        verb.SetAction(parsed =>
            Files.Read(parsed.GetValue(file)!, around, out var text, PlanFile.MostLength)
                ? Answer(Read(text), parsed.GetValue(path), parsed.GetValue(json), around)
                : Exit.BadInput
        );
        return verb;
    }

    private static int Answer(
        SortedDictionary<string, Derivation>? because,
        string? path,
        bool json,
        Surroundings around
    )
    {
        if (because is null)
        {
            around.Err.WriteLine(
                "carefare why: This is not a plan that Carefare wrote. Make one: carefare plan CASE --json > plan.json"
            );
            return Exit.BadInput;
        }

        if (path is null)
        {
            List(because, json, around);
            return Exit.Answered;
        }

        if (!because.TryGetValue(path, out var why))
        {
            around.Err.WriteLine($"carefare why: {Tame.Text(path)} has no explanation. {Near(path, because.Keys)}");
            return Exit.BadInput;
        }

        if (json)
        {
            around.Out.Write(
                Document.Text(to =>
                {
                    to.WriteString("schema", "carefare.why/1");
                    to.WriteString("path", path);
                    DerivationJson.Write(to, why);
                })
            );
        }
        else
        {
            new WhyText(new(around.Out, around.Width, around.Colour)).Write(why);
        }

        return Exit.Answered;
    }

    private static void List(SortedDictionary<string, Derivation> because, bool json, Surroundings around)
    {
        if (json)
        {
            around.Out.Write(
                Document.Text(to =>
                {
                    to.WriteString("schema", "carefare.why/1");
                    to.WriteWords("paths", because.Keys);
                })
            );
            return;
        }

        new Page(around.Out, around.Width, around.Colour).Table(
            new(
                [new("Path"), new("Value", Number: true), new("What it is", Wraps: true, Spare: 1)],
                [.. because.Select(one => (IReadOnlyList<string>)[one.Key, one.Value.Value, one.Value.Says])]
            )
        );
    }

    private static string Near(string path, IEnumerable<string> known)
    {
        var paths = known.ToList();
        var end = path.Split('.')[^1];
        var near = paths
            .Where(one => one.Split('.')[^1] == end)
            .Prepend(Nearest.To(path, paths))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Take(MostNearest)
            .ToList();
        return near.Count == 0 ? "Without PATH, all that have one are listed." : $"Nearest: {string.Join(", ", near)}.";
    }

    private static SortedDictionary<string, Derivation>? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return DerivationJson.ReadAll(document.RootElement);
        }
        catch (Exception failed) when (failed is JsonException or FormatException)
        {
            return null;
        }
    }
}
