using System.CommandLine;
using Carefare.Yaml;

namespace Carefare.Cli;

/// <summary>Finds what is wrong with the words of a command line.</summary>
internal static class Usage
{
    /// <summary>One sentence on the first thing that is wrong and how to mend it; null where nothing is.</summary>
    public static string? ProblemIn(IReadOnlyList<string> args, Command root)
    {
        var command = root;
        var free = 0;
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (IsOption(args[i]))
            {
                if (Find(args[i], root, command) is not { } option)
                {
                    return NoSuchOption(args[i], root, command);
                }

                i += TakesNextWord(option, args[i]) ? 1 : 0;
            }
            else if (command.Subcommands.FirstOrDefault(known => known.Name == args[i]) is { } next)
            {
                command = next;
            }
            else if (command.Subcommands.Count > 0 && command.Arguments.Count == 0)
            {
                return NoSuchCommand(args[i], command);
            }
            else if (++free > command.Arguments.Sum(argument => argument.Arity.MaximumNumberOfValues))
            {
                return $"{Named(command)}: \"{args[i]}\" is one word too many. See {Named(command)} --help.";
            }
        }

        return Missing(args, root, command);
    }

    private static string? Missing(IReadOnlyList<string> args, Command root, Command command)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return null;
        }

        var missing = command.Arguments.FirstOrDefault(argument =>
            parsed.GetResult(argument) is not { Tokens.Count: > 0 } && argument.Arity.MinimumNumberOfValues > 0
        );
        var what = missing is null ? parsed.Errors[0].Message : $"{missing.Name} is missing.";
        return $"{Named(command)}: {what} See {Named(command)} --help.";
    }

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-' && !char.IsDigit(word[1]);

    private static string NameOf(string word) => word.Split('=', ':')[0];

    private static IEnumerable<Option> Known(Command root, Command command) =>
        command == root ? root.Options : command.Options.Concat(root.Options.Where(option => option.Recursive));

    private static Option? Find(string word, Command root, Command command) =>
        Known(root, command)
            .FirstOrDefault(option => option.Name == NameOf(word) || option.Aliases.Contains(NameOf(word)));

    private static bool TakesNextWord(Option option, string word) =>
        option.Arity.MinimumNumberOfValues > 0 && NameOf(word) == word;

    private static string NoSuchOption(string word, Command root, Command command)
    {
        return Suggest(
            $"{Named(command)}: There is no option {NameOf(word)}.",
            NameOf(word),
            Names(root, command),
            $"{Named(command)} --help"
        );
    }

    private static IEnumerable<string> Names(Command root, Command command) =>
        Known(root, command).Where(option => !option.Hidden).Select(option => option.Name);

    private static string NoSuchCommand(string word, Command of) =>
        Suggest(
            $"{Named(of)}: There is no command \"{word}\".",
            word,
            of.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name),
            $"{Named(of)} --help"
        );

    /// <summary>The command with those that it stands under: "carefare track show".</summary>
    private static string Named(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } above
            ? $"{Named(above)} {command.Name}"
            : command.Name;

    private static string Suggest(string what, string word, IEnumerable<string> known, string help) =>
        Nearest.To(word, known) is { } near ? $"{what} Did you mean {near}?" : $"{what} See {help}.";
}
