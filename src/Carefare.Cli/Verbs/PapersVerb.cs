using System.CommandLine;
using Carefare.Cli.Json;
using Carefare.Cli.Papers;
using Carefare.Cli.Text;
using Carefare.Papers;
using Carefare.Yaml;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare papers CASE</c>: which papers the case can have, and with <c>--out</c> the papers themselves.</summary>
internal static class PapersVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var input = new CaseInput(around, knowledge);
        var folder = new Option<string?>("--out")
        {
            Description = "Write the papers into this folder; without it they are only listed.",
            HelpName = "DIR",
        };
        var language = new Option<string>("--language")
        {
            Description = "en, or es with the English letters beside the Spanish copies.",
            HelpName = "en|es",
            DefaultValueFactory = _ => "en",
        };
        language.AcceptOnlyFromAmong("en", "es");
        var formats = new Option<string>("--format")
        {
            Description = $"Formats with commas between: {string.Join(", ", PaperFormats.Names)}.",
            HelpName = "html,pdf",
            DefaultValueFactory = _ => "html",
        };
        var only = new Option<string?>("--only")
        {
            Description = "The names of the wanted papers with commas between; all that are of use where left out.",
            HelpName = "NAMES",
        };
        var force = new Option<bool>("--force") { Description = "Replace files that are there already." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var verb = new Command("papers", "Draft the letters, lists and scripts that the case needs.")
        {
            input.File,
            folder,
            language,
            formats,
            only,
            force,
            json,
            input.AsOf,
        };
        verb.SetAction(parsed =>
            input.Read(parsed) is { } now
                ? new PapersRun(
                    now,
                    new(
                        parsed.GetValue(folder),
                        parsed.GetValue(language) == "es" ? Language.Spanish : Language.English,
                        parsed.GetRequiredValue(formats),
                        parsed.GetValue(only),
                        parsed.GetValue(force),
                        parsed.GetValue(json)
                    ),
                    around
                ).Run()
                : Exit.BadInput
        );
        return verb;
    }
}
