using Carefare.Cases.Reading;
using Carefare.Yaml;

namespace Carefare.Cases.Filling;

/// <summary>Puts answers about health plans into a case. What the person answered stays, unless it is to be replaced.</summary>
public static class CoverageFilling
{
    private const string Coverage = "coverage";

    /// <summary>Fills rows of <c>coverage</c>.</summary>
    /// <param name="file">The case file's name.</param>
    /// <param name="text">Its text, which can be read as a case.</param>
    /// <param name="rows">The answers by plan.</param>
    /// <param name="replace">Whether answers that the case gives otherwise are replaced.</param>
    /// <returns>The new text with what was done. The text can be read as a case too.</returns>
    public static FilledCase Fill(string file, string text, IReadOnlyList<ProposedRow> rows, bool replace)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var pen = new Work(file, text, replace);
        foreach (var row in rows)
        {
            Fill(pen, row, rows);
        }

        return new(pen.Text, pen.Filled, pen.Same, pen.Left);
    }

    private static void Fill(Work pen, ProposedRow row, IReadOnlyList<ProposedRow> all)
    {
        var plans = pen.Told.Coverage;
        if (plans is { IsKnown: true, Value.Count: 0 } && !pen.Replaces && pen.IsNone(Coverage))
        {
            pen.Leave(
                Coverage,
                "",
                $"The case says that there is no coverage, and here is {NameOf(row)}. With --replace it is put in."
            );
            return;
        }

        var payers = plans.Or([]).Select(plan => plan.Payer).ToList();
        var (place, why) = PlaceOf(row, all, payers, pen.IsAdded);
        if (why.Length > 0)
        {
            pen.Leave(Coverage, "", why);
        }
        else
        {
            pen.Put($"{Coverage}[{place}]", row);
        }
    }

    /// <summary>Which row of the case a plan is; or why that is not certain.</summary>
    private static (int Place, string Why) PlaceOf(
        ProposedRow row,
        IReadOnlyList<ProposedRow> all,
        List<Answer<string>> payers,
        Func<int, bool> isAdded
    )
    {
        var same = payers
            .Index()
            .Where(one => one.Item.IsKnown && row.IsSame(one.Item.Value))
            .Select(one => one.Index)
            .ToList();
        var isOnly = payers.Count == 1 && all.Count == 1 && !payers[0].IsKnown;
        var isOther = payers
            .Index()
            .Any(one => !isAdded(one.Index) && !all.Any(other => one.Item.IsKnown && other.IsSame(one.Item.Value)));
        return same.Count > 1 || all.Count(other => other.Name == row.Name) > 1
                ? (
                    0,
                    $"There are two plans of {NameOf(row)}, and which is which is not certain. Put the answers in by hand."
                )
            : same.Count == 1 ? (same[0], "")
            : isOnly ? (0, "")
            : row.Name.Length == 0
                ? (0, "The plan names no insurer, so its row is not certain. Put the answers in by hand.")
            : isOther
                ? (
                    0,
                    $"No plan in the case is {NameOf(row)}. If one of them is meant, write payer: {row.Name} there; if it is another plan, add the row \"- payer: {row.Name}\"; then do this again."
                )
            : (payers.Count, "");
    }

    private static string NameOf(ProposedRow row) => row.Name.Length > 0 ? row.Name : "a plan without a name";

    /// <summary>The case while it is filled.</summary>
    private sealed class Work(string file, string text, bool replace)
    {
        private readonly HashSet<string> _added = new(StringComparer.Ordinal);

        public string Text { get; private set; } = text;

        public bool Replaces => replace;

        public List<FilledAnswer> Filled { get; } = [];

        public List<string> Same { get; } = [];

        public List<LeftAnswer> Left { get; } = [];

        public Case Told =>
            CaseReader.Read(file, Text).Case ?? throw new ArgumentException("This is no case.", nameof(text));

        public bool IsAdded(int row) => _added.Contains($"coverage[{row}]");

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
                if (answer.Path == "payer" && Given(path) is { Length: > 0 } payer && row.IsSame(payer))
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
}
