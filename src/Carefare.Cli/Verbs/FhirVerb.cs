using System.CommandLine;
using Carefare.Cli.Exporting;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare fhir CASE --out FILE</c>: the case as a FHIR R4 bundle for the clinic's own program.</summary>
internal static class FhirVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var input = new CaseInput(around, knowledge);
        var to = new Option<string>("--out")
        {
            Description = "The file to write.",
            HelpName = "FILE",
            Required = true,
        };
        var papers = new Option<string[]>("--paper")
        {
            Description = "A paper that was made, of which name and hash go in; can be given again.",
            HelpName = "FILE",
        };
        var verb = new Command("fhir", "Write the case as a FHIR R4 bundle, for the clinic's own program.")
        {
            input.File,
            to,
            papers,
            input.AsOf,
        };
        verb.SetAction(parsed =>
            input.Read(parsed) is { } now
                ? FhirExport.Run(now, parsed.GetRequiredValue(to), parsed.GetValue(papers) ?? [], around)
                : Exit.BadInput
        );
        return verb;
    }
}
