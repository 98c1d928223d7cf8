using System.CommandLine;
using Carefare.Knowledge;
using Carefare.Telling;

namespace Carefare.Cli.Verbs;

/// <summary>The option <c>--knowledge DIR</c>, which every command understands, and the knowledge it names.</summary>
/// <param name="around">Takes what is wrong with the folder.</param>
internal sealed class KnowledgeFolder(Surroundings around)
{
    private (string Folder, KnowledgeBase Known)? _named;

    /// <summary>The option; it belongs to the root.</summary>
    public Option<string?> Option { get; } =
        new("--knowledge")
        {
            Description = "Use the figures in this folder instead of those that came with Carefare.",
            HelpName = "DIR",
            Recursive = true,
        };

    /// <summary>The figures to show, as many as there are.</summary>
    public KnowledgeBase Known => _named?.Known ?? KnowledgeBase.Embedded;

    /// <summary>The figures to work with: every one that the rules need is there.</summary>
    /// <returns>Null where the folder lacks some; which stands on the error stream.</returns>
    public KnowledgeBase? Whole()
    {
        if (_named is not { } named || KnowledgeGaps.In(named.Known) is not [var first, ..] lacking)
        {
            return Known;
        }

        var what = lacking.Count == 1 ? first : $"{first} and {lacking.Count - 1} more";
        around.Err.WriteLine(
            $"carefare: The folder {named.Folder} lacks {what}, which the rules need. Copy knowledge/ whole and change figures there."
        );
        return null;
    }

    /// <summary>Reads the folder, where one is named: before any command, so that none goes on with other figures.</summary>
    /// <returns>Whether the command can go on; where not, the reason stands on the error stream.</returns>
    public bool Read(ParseResult parsed)
    {
        if (parsed.GetValue(Option) is not { } folder)
        {
            return true;
        }

        _named = Read(folder) is { } known ? (folder, known) : null;
        return _named is not null;
    }

    private KnowledgeBase? Read(string folder)
    {
        if (FilesIn(folder) is not { } paths)
        {
            return null;
        }

        var texts = new List<KnowledgeText>();
        foreach (var path in paths)
        {
            if (!Files.Read(path, around, out var text))
            {
                return null;
            }

            texts.Add(new(path.Replace('\\', '/'), text));
        }

        if (texts.Count == 0)
        {
            around.Err.WriteLine(
                $"carefare: The folder {folder} has no files of knowledge. Name one with *.yaml files."
            );
            return null;
        }

        var (knowledge, problems) = KnowledgeReader.Read(texts);
        foreach (var problem in problems)
        {
            around.Err.WriteLine(Tame.Text(problem.ToString()));
        }

        return knowledge;
    }

    private string[]? FilesIn(string folder)
    {
        try
        {
            return [.. Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException)
        {
            around.Err.WriteLine($"carefare: The folder {folder} cannot be read. Check its name and who may read it.");
            return null;
        }
    }
}
