using System.CommandLine;
using Carefare.Cases.Reading;
using Carefare.Cli.Asking;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare new [FILE]</c>: asks in the terminal and writes a case file.</summary>
internal static class NewVerb
{
    public static Command Make(Surroundings around)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Where to write the case.",
            DefaultValueFactory = _ => "case.yaml",
        };
        var verb = new Command("new", "Ask about your situation and write a case file.") { file };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(file), around));
        return verb;
    }

    private static int Run(string path, Surroundings around)
    {
        var talk = new Conversation(around);
        if (Directory.Exists(path))
        {
            around.Err.WriteLine(
                $"carefare: {path} is a folder. Name a file, such as {Path.Combine(path, "case.yaml")}."
            );
            return Exit.BadInput;
        }

        if (File.Exists(path) && talk.YesOrNo($"{path} is already there. Replace it at the end?") is not true)
        {
            around.Err.WriteLine($"carefare: {path} is left as it is. Name another file: carefare new FILE.");
            return Exit.BadInput;
        }

        var draft = talk.Ask();
        if (draft.IsEmpty)
        {
            around.Err.WriteLine("carefare: Nothing was answered, so nothing is written. Run carefare new again.");
            return Exit.BadInput;
        }

        var text = draft.ToYaml();
        if (!Files.Write(path, text, around))
        {
            return Exit.BadInput;
        }

        talk.Say("");
        talk.Say(
            $"Written: {path}. You can change it with any editor; what is not known yet stands in it as comments."
        );
        CaseFile.Show(CaseReader.Read(path, text).Doubts, around.Out);
        talk.Say($"Next: carefare check {path} says what is worth finding out; carefare plan {path} makes the plan.");
        return Exit.Answered;
    }
}
