using System.CommandLine;

namespace Carefare.Cli;

/// <summary>What is printed when no command is given.</summary>
internal static class ShortHelp
{
    /// <summary>Writes what Carefare does, three examples, and the commands.</summary>
    public static void Write(Command root, Surroundings around)
    {
        around.Out.WriteLine("carefare: what ketamine treatment costs, and how to meet it.");
        around.Out.WriteLine();
        around.Out.WriteLine("  carefare new my-case.yaml       answer questions, each can be skipped");
        around.Out.WriteLine("  carefare plan my-case.yaml      the cheapest safe plan, month by month");
        around.Out.WriteLine("  carefare routes my-case.yaml    every way to pay: open or not, and why");
        around.Out.WriteLine();
        var verbs = string.Join(", ", root.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name));
        foreach (var line in Text.Lines.Wrap($"Commands: {verbs}", around.Width))
        {
            around.Out.WriteLine(line);
        }

        around.Out.WriteLine("Help on one of them: carefare COMMAND --help");
    }
}
