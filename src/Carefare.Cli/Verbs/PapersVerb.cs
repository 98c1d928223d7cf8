using System.CommandLine;
using Carefare.Cli.Papers;
using Carefare.Papers;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare papers CASE</c>: which papers the case can have, and with <c>--out</c> the papers themselves.</summary>
internal static class PapersVerb
{
    private static readonly Option<string?> Folder = new("--out")
    {
        Description = "Write the papers into this folder; without it they are only listed.",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Only = new("--only")
    {
        Description = "The names of the wanted papers with commas between; all that are of use where left out.",
        HelpName = "NAMES",
    };

    private static readonly Option<bool> Force = new("--force")
    {
        Description = "Replace files that are there already.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Answer in JSON." };

    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var input = new CaseInput(around, knowledge);
        var (language, formats) = (LanguageOption(), FormatOption());
        var verb = new Command("papers", "Draft the letters, lists and scripts that the case needs.")
        {
            input.File,
            Folder,
            language,
            formats,
            Only,
            Force,
            Json,
            input.AsOf,
        };
        verb.SetAction(parsed =>
            input.Read(parsed) is { } now ? new PapersRun(now, Asked(parsed), around).Run() : Exit.BadInput
        );
        return verb;

        PapersRequest Asked(ParseResult parsed) =>
            new(
                parsed.GetValue(Folder),
                parsed.GetValue(language) == "es" ? Language.Spanish : Language.English,
                parsed.GetRequiredValue(formats),
                parsed.GetValue(Only),
                parsed.GetValue(Force),
                parsed.GetValue(Json)
            );
    }

    private static Option<string> LanguageOption()
    {
        var language = new Option<string>("--language")
        {
            Description = "en, or es with the English letters beside the Spanish copies.",
            HelpName = "en|es",
            DefaultValueFactory = _ => "en",
        };
        language.AcceptOnlyFromAmong("en", "es");
        return language;
    }

    private static Option<string> FormatOption() =>
        new("--format")
        {
            Description = $"Formats with commas between: {string.Join(", ", PaperFormats.Names)}.",
            HelpName = "html,pdf",
            DefaultValueFactory = _ => "html",
        };
}
