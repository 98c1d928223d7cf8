namespace Carefare.Tests;

/// <summary>Compares a text with the file of the repository that holds what was last approved.</summary>
/// <remarks>
/// On a difference the new text stands beside the file, as <c>*.received.*</c>, and the test fails with the first line
/// that differs. <c>CAREFARE_APPROVE=1</c> accepts the new text instead.
/// </remarks>
internal static class Golden
{
    /// <param name="text">The text as it is now.</param>
    /// <param name="parts">The file's path from the root of the repository, for example "docs", "case.schema.json".</param>
    public static void Matches(string text, params ReadOnlySpan<string> parts)
    {
        var file = Tree.Path(parts);
        var received = Path.ChangeExtension(file, ".received" + Path.GetExtension(file));
        if (Environment.GetEnvironmentVariable("CAREFARE_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            File.Delete(received);
            return;
        }

        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (approved == text.ReplaceLineEndings("\n"))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, text);
        Assert.Fail(
            $"{Path.GetRelativePath(Tree.Root, file)} is not what it was. {FirstDifference(approved, text)}\n"
                + $"Compare it with {Path.GetRelativePath(Tree.Root, received)}. "
                + "If the new text is right, renew it: CAREFARE_APPROVE=1 dotnet test"
        );
    }

    private static string FirstDifference(string approved, string text)
    {
        var (before, after) = (approved.Split('\n'), text.ReplaceLineEndings("\n").Split('\n'));
        for (var i = 0; i < int.Max(before.Length, after.Length); i++)
        {
            var (was, now) = (i < before.Length ? before[i] : "(end)", i < after.Length ? after[i] : "(end)");
            if (was != now)
            {
                return $"Line {i + 1} was:\n  {was}\nand is:\n  {now}";
            }
        }

        return "";
    }
}
