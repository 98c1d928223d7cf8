using Carefare.Cases.Reading;
using Carefare.Yaml;

namespace Carefare.Cases.Filling;

/// <summary>A case while it is filled: what the person answered stays, unless it is to be replaced.</summary>
/// <param name="file">The case file's name.</param>
/// <param name="text">Its text, which can be read as a case.</param>
/// <param name="replace">Whether answers that the case gives otherwise are replaced.</param>
internal sealed class CaseWork(string file, string text, bool replace)
{
    private readonly HashSet<string> _added = new(StringComparer.Ordinal);

    public string Text { get; private set; } = text;

    public bool Replaces => replace;

    public List<FilledAnswer> Filled { get; } = [];

    public List<string> Same { get; } = [];

    public List<LeftAnswer> Left { get; } = [];

    public Case Told =>
        CaseReader.Read(file, Text).Case ?? throw new ArgumentException("This is no case.", nameof(text));

    public bool IsAdded(string row) => _added.Contains(row);

    public bool IsNone(string path) => At(Text, path) is Node.Scalar { Text: "none" };

    public void Leave(string path, string proposed, string why) => Left.Add(new(path, proposed, why));

    public void Put(string at, ProposedRow row)
    {
        if (At(Text, at) is null)
        {
            _added.Add(at);
        }

        foreach (var (number, answer) in row.Answers.Index())
        {
            // Without the answer that names it, a row of the other answers would be nobody's.
            if (number > 0 && At(Text, at) is null)
            {
                return;
            }

            var path = $"{at}.{answer.Path}";
            if (number == 0 && Given(path) is { Length: > 0 } name && row.IsSame(name))
            {
                Same.Add(path);
            }
            else
            {
                Put(path, answer.Written);
            }
        }
    }

    private void Put(string path, string written)
    {
        var given = Given(path);
        if (CaseText.Put(Text, path, written) is not { } changed || CaseReader.Read(file, changed) is not { } read)
        {
            Leave(path, written, "The case is laid out in a way that is not changed here. Write it by hand.");
            return;
        }

        var edits = Edits(changed);
        if (edits.Count == 0 && given.Length > 0)
        {
            Same.Add(path);
        }
        else if (given.Length > 0 && !replace)
        {
            Leave(path, written, $"The case says {given}. With --replace it is changed.");
        }
        else if (read.Problems is [var problem, ..])
        {
            Leave(path, written, $"It does not go with the rest of the case: {problem.What}");
        }
        else if (edits.Count != 1 || !IsOf(edits[0], path, written))
        {
            Leave(path, written, "The case is laid out in a way that is not changed here. Write it by hand.");
        }
        else
        {
            Filled.Add(new(path, given.Length > 0 ? given : "unknown", written));
            Text = changed;
        }
    }

    private List<CaseChange> Edits(string changed) =>
        [.. CaseEdits.Between(Root(Text), Root(changed)).Select(edit => edit.Change)];

    // What is changed has to be the row, and in it this answer alone.
    private static bool IsOf(CaseChange change, string path, string written) =>
        change.Answers is [{ Key: var key, Second.Written: var now }] && key == path && now == written;

    /// <summary>What the person answered at a path or above it; empty where that is not known.</summary>
    private string Given(string path)
    {
        for (var at = path; at.Length > 0; at = at[..int.Max(0, at.LastIndexOfAny(['.', '[']))])
        {
            if (At(Text, at) is { } node)
            {
                return node is Node.Scalar { Text: var said } scalar && !IsUnknown(scalar) ? said.Trim() : "";
            }
        }

        return "";
    }

    private static bool IsUnknown(Node.Scalar scalar) =>
        scalar.Text == "unknown" || (!scalar.Quoted && scalar.Text is "" or "~" or "null");

    private static Node Root(string text) => YamlFile.Read("", text).Root!;

    private static Node? At(string text, string path)
    {
        Node? at = Root(text);
        foreach (var step in PathStep.Of(path))
        {
            at =
                step.Index < 0 ? (at as Node.Mapping)?.Find(step.Name)
                : at is Node.Sequence list && step.Index < list.Items.Count ? list.Items[step.Index]
                : null;
        }

        return at;
    }
}
