using Carefare.Cases.Reading;
using Carefare.Yaml;

namespace Carefare.Cases.Filling;

/// <summary>Puts the person's own answers into the text of their case; comments, order and layout of all else stay.</summary>
public static class CaseAnswers
{
    private const string ByHand =
        "The case file is laid out in a way that is not changed here. Change it in an editor, then come back.";

    /// <summary>Puts answers in, in place of what stood there: all of them, or none.</summary>
    /// <param name="file">The case file's name, for problems.</param>
    /// <param name="text">Its text, which can be read as a case.</param>
    /// <param name="answers">The answers by their whole paths; <c>unknown</c> takes one out, <c>none</c> says that there is no such thing.</param>
    /// <returns>The new text, which can be read as a case too; or why it could not be made, as sentences.</returns>
    public static (string? Text, string Problem) Put(string file, string text, IReadOnlyList<ProposedValue> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        string? changed = text;
        foreach (var answer in answers)
        {
            changed = changed is null ? null : CaseText.Put(changed, answer.Path, answer.Written);
        }

        return Checked(file, text, changed, [.. answers.Select(answer => answer.Path)]);
    }

    /// <summary>Takes a row out of a list.</summary>
    /// <param name="file">The case file's name, for problems.</param>
    /// <param name="text">Its text, which can be read as a case.</param>
    /// <param name="row">The path of the row: "quotes[1]".</param>
    /// <returns>As for <see cref="Put"/>.</returns>
    public static (string? Text, string Problem) Remove(string file, string text, string row) =>
        Checked(file, text, CaseText.Remove(text, row), [row.Split('[')[0]]);

    private static (string? Text, string Problem) Checked(string file, string text, string? changed, string[] paths)
    {
        if (changed is null || YamlFile.Read(file, changed).Root is not { } after)
        {
            return (null, ByHand);
        }

        if (CaseReader.Read(file, changed).Problems is [var problem, ..])
        {
            return (null, $"{problem.What} {problem.Mend}");
        }

        // Nothing but what was meant may have changed.
        var keys = CaseEdits.Between(YamlFile.Read(file, text).Root!, after).Select(edit => edit.Change.Key);
        return keys.All(key => paths.Any(path => Touches(key, path))) ? (changed, "") : (null, ByHand);
    }

    private static bool Touches(string key, string path) => Begins(key, path) || Begins(path, key);

    private static bool Begins(string path, string start) =>
        path.StartsWith(start, StringComparison.Ordinal)
        && (path.Length == start.Length || path[start.Length] is '.' or '[');
}
