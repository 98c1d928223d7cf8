using System.Diagnostics;
using System.Runtime.Loader;
using Carefare.Tests.Architecture;

namespace Carefare.Tests.Docs;

/// <summary>The page on adding a way to pay, followed to the letter in a folder that is thrown away.</summary>
public sealed class AddARouteTests
{
    private const string Catalogue = "src/Carefare/Routes/Catalogue.cs";

    private static readonly string[] Copied =
    [
        "Directory.Build.props",
        "Directory.Packages.props",
        "BannedSymbols.txt",
        "global.json",
        ".editorconfig",
        "src/Carefare",
        "knowledge",
    ];

    [Fact]
    public async Task Whoever_follows_the_page_has_a_new_way_and_touches_one_folder_one_file_of_knowledge_and_one_line()
    {
        var (files, line) = Steps(File.ReadAllText(Tree.Path("docs", "how-to", "add-a-route.md")));
        Assert.All(
            files.Keys,
            file =>
                Assert.True(
                    file.StartsWith("src/Carefare/Routes/CountyFund/", StringComparison.Ordinal)
                        || file == "knowledge/routes/county-fund.yaml",
                    file
                )
        );
        var root = Directory.CreateTempSubdirectory("carefare-add").FullName;
        try
        {
            Copy(root);
            foreach (var (file, text) in files)
            {
                var path = Path.Combine(root, file);
                Assert.False(File.Exists(path), file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }

            var list = Path.Combine(root, Catalogue);
            var before = File.ReadAllText(list);
            File.WriteAllText(list, Insert(before, line));
            Assert.Empty(RouteFolder.Lacks(root, "county-fund", "CountyFund"));
            await Build(root, TestContext.Current.CancellationToken);
            Assert.Equal(
                ["open: The fund gives $500.00 a year.", "closed: The fund is for people of Colorado."],
                Found(root, "CO", "TX")
            );
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>The blocks of the page that name a file, and the one that is a line of the catalogue.</summary>
    private static (Dictionary<string, string> Files, string Line) Steps(string page)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var line = "";
        foreach (var block in page.ReplaceLineEndings("\n").Split("\n```").Skip(1))
        {
            var (head, text) = (
                block.Split('\n')[0],
                block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..] + "\n"
            );
            if (head.Split(' ') is [_, "line"])
            {
                line = text;
            }
            else if (head.Split(' ') is [_, var file])
            {
                files.Add(file, text);
            }
        }

        return (files, line);
    }

    private static string Insert(string catalogue, string line)
    {
        Assert.Single(line.Trim('\n').Split('\n'));
        var at = catalogue.IndexOf("        new Insurance.", StringComparison.Ordinal);
        return catalogue.Insert(at, line);
    }

    private static void Copy(string root)
    {
        foreach (var part in Copied)
        {
            var from = Tree.Path(part);
            foreach (var file in File.Exists(from) ? [from] : Files(from))
            {
                var copy = Path.Combine(root, Path.GetRelativePath(Tree.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file =>
                !Path.GetRelativePath(folder, file)
                    .Split(Path.DirectorySeparatorChar)
                    .Any(part => part is "obj" or "bin")
            );

    private static async Task Build(string root, CancellationToken stop)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "build",
                "src/Carefare",
                "--nologo",
                "-v",
                "quiet",
                "-p:UseSharedCompilation=false",
                "-nodeReuse:false",
            },
        };
        using var build = Process.Start(start)!;
        var said = await build.StandardOutput.ReadToEndAsync(stop);
        await build.WaitForExitAsync(stop);
        Assert.True(build.ExitCode == 0, said);
    }

    /// <summary>What the new way comes to for people of some states, by the library that was just built.</summary>
    private static List<string> Found(string root, params string[] states)
    {
        var built = Directory.EnumerateFiles(root, "Carefare.dll", SearchOption.AllDirectories).First(IsWhole);
        var context = new AssemblyLoadContext("added", isCollectible: true);
        context.Resolving += (loading, name) =>
            loading.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{name.Name}.dll"));
        try
        {
            var library = new AddedLibrary(context.LoadFromAssemblyPath(built));
            return [.. states.Select(state => library.Find("county-fund", state))];
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>Not the one with the public names alone.</summary>
    private static bool IsWhole(string file) =>
        !file.Split(Path.DirectorySeparatorChar).Any(part => part is "ref" or "refint" or "obj");
}
