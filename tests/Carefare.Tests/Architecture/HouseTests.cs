using System.Text.RegularExpressions;

namespace Carefare.Tests.Architecture;

/// <summary>What every file of the house keeps to.</summary>
public sealed partial class HouseTests
{
    private static readonly string[] Places = ["src", "tests", "bench"];

    private static IEnumerable<string> Sources =>
        Places
            .Select(place => Tree.Path(place))
            .Where(Directory.Exists)
            .SelectMany(place => Directory.EnumerateFiles(place, "*.cs", SearchOption.AllDirectories))
            .Where(file =>
                !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
            );

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var tooLong = Sources.Where(file => File.ReadLines(file).Count() > 300).Select(Short);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Nothing_is_left_unfinished_or_skipped()
    {
        var unfinished = Sources.Where(file => Unfinished().IsMatch(File.ReadAllText(file))).Select(Short);
        Assert.Empty(unfinished);
    }

    [Fact]
    public void The_library_is_written_without_floating_point_and_without_Math()
    {
        var found = Directory
            .EnumerateFiles(Tree.Path("src", "Carefare"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file =>
                File.ReadLines(file)
                    .Where(line => FloatingPoint().IsMatch(line))
                    .Select(line => Short(file) + ": " + line.Trim())
            );
        Assert.Empty(found);
    }

    [Fact]
    public void No_figure_in_knowledge_rests_on_recollection()
    {
        var found = Directory
            .EnumerateFiles(Tree.Path("knowledge"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("recollect", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(found);
    }

    private static string Short(string file) => Path.GetRelativePath(Tree.Root, file);

    [GeneratedRegex("TO" + "DO|FIX" + "ME|Not" + @"ImplementedException|\[(Fact|Theory)\([^\]]*Skip\s*=")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^(?!\s*//).*\b(double|float|Math)\b")]
    private static partial Regex FloatingPoint();
}
