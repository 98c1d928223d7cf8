using System.CommandLine;
using Carefare.Knowledge;

namespace Carefare.Cli.Verbs;

/// <summary>The option <c>--knowledge DIR</c>, which every command understands, and the knowledge it names.</summary>
/// <param name="around">Takes what is wrong with the folder.</param>
internal sealed class KnowledgeFolder(Surroundings around)
{
    /// <summary>The option; it belongs to the root.</summary>
    public Option<string?> Option { get; } =
        new("--knowledge")
        {
            Description = "Use the figures in this folder instead of those that came with Carefare.",
            HelpName = "DIR",
            Recursive = true,
        };

    /// <summary>The knowledge that a command is to use.</summary>
    /// <returns>Null where the folder cannot be read or has problems; they stand on the error stream.</returns>
    public KnowledgeBase? Load(ParseResult parsed) =>
        parsed.GetValue(Option) is { } folder ? Read(folder) : KnowledgeBase.Embedded;

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
            around.Err.WriteLine(Text.Lines.Tame(problem.ToString()));
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
