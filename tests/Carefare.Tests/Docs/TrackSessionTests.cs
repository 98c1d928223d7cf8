using System.Text;
using Carefare.Cli;
using Carefare.Tests.Cli.Verbs.Tracking;

namespace Carefare.Tests.Docs;

/// <summary>The page on keeping track shows what its commands print.</summary>
public sealed class TrackSessionTests
{
    private static readonly string[] Page = ["docs", "how-to", "keep-track-of-the-money.md"];

    private static readonly string[] Refused = ["asked theo hope-fund --on 2026-12-01"];

    [Fact]
    public void Every_command_of_the_page_is_run_and_its_output_stands_under_it()
    {
        using var desk = new Desktop();
        desk.Example("theo-superbill.yaml");
        desk.Write("superbill-1.pdf", "%PDF-1.7 superbill of infusion 1");
        var text = new StringBuilder();
        var isSession = false;
        foreach (var line in File.ReadAllLines(Tree.Path(Page)))
        {
            var isCommand = isSession && line.StartsWith("$ ", StringComparison.Ordinal);
            if (!isSession || isCommand || line == "```")
            {
                text.Append(line).Append('\n');
            }

            isSession = line == "```console" || (isSession && line != "```");
            text.Append(isCommand ? Run(line, desk) : "");
        }

        Golden.Matches(text.ToString(), Page);
    }

    private static string Run(string line, Desktop desk)
    {
        var words = Words(line["$ carefare ".Length..])
            .Select(word => word.Contains('.') && !word.Contains(' ') ? desk.File(word) : word);
        var said = desk.Run([.. words]);
        var isRefused = Refused.Any(words => line.EndsWith(words, StringComparison.Ordinal));
        Assert.True(said.Code == (isRefused ? Exit.BadInput : Exit.Answered), $"{line}: {said.Err}");
        return (said.Out + said.Err).TrimEnd('\n') + "\n";
    }

    /// <summary>The words of a command line, of which some are in quotes.</summary>
    private static IEnumerable<string> Words(string line) =>
        line.Split('"')
            .SelectMany((part, at) => at % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
