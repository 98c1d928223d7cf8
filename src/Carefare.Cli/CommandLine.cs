using System.CommandLine;

namespace Carefare.Cli;

/// <summary>The commands, and what happens around each of them.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <returns>One of <see cref="Exit"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Surroundings around)
    {
        var root = new RootCommand("What ketamine treatment costs, and how to meet it.");
        foreach (var verb in Verbs(around))
        {
            root.Subcommands.Add(verb);
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                around.Err.WriteLine($"carefare: {error.Message} See carefare --help.");
            }

            return Exit.BadInput;
        }

        return parsed.Invoke(
            new InvocationConfiguration
            {
                Output = around.Out,
                Error = around.Err,
                EnableDefaultExceptionHandler = false,
            }
        );
    }

    private static IEnumerable<Command> Verbs(Surroundings around) => [];
}
