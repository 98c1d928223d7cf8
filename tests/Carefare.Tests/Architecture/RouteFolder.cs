namespace Carefare.Tests.Architecture;

/// <summary>What a way to pay has to bring along: its rule, its knowledge, worked people, and what it does not model.</summary>
internal static class RouteFolder
{
    /// <summary>The heading under which each route says what it does not model.</summary>
    public const string NotModelled = "## What we do not model, and leave to people";

    /// <summary>What is missing, by the path from the root.</summary>
    /// <param name="root">The root of the repository, or of a copy.</param>
    /// <param name="id">The route's identifier.</param>
    /// <param name="folder">The name of its folder.</param>
    public static IReadOnlyList<string> Lacks(string root, string id, string folder)
    {
        var home = $"src/Carefare/Routes/{folder}";
        string[] files =
        [
            $"knowledge/routes/{id}.yaml",
            $"{home}/{folder}Route.cs",
            $"{home}/README.md",
            $"{home}/examples.yaml",
        ];
        var missing = files.Where(file => !File.Exists(Path.Combine(root, file))).ToList();
        var page = Path.Combine(root, home, "README.md");
        if (File.Exists(page) && Left(File.ReadAllText(page)).Count == 0)
        {
            missing.Add($"{home}/README.md: {NotModelled}");
        }

        return missing;
    }

    /// <summary>What a page says that it does not model, a point each.</summary>
    /// <param name="page">The text of the page.</param>
    public static IReadOnlyList<string> Left(string page)
    {
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        var under = lines.SkipWhile(line => line != NotModelled).Skip(1).TakeWhile(line => !line.StartsWith('#'));
        var points = new List<string>();
        foreach (var line in under.Where(line => line.Length > 0))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                points.Add(line[2..]);
            }
            else if (points.Count > 0)
            {
                points[^1] += " " + line.Trim();
            }
        }

        return points;
    }
}
