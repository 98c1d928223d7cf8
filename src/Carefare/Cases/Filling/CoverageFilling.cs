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
        var pen = new CaseWork(file, text, replace);
        foreach (var row in rows)
        {
            Fill(pen, row, rows);
        }

        return new(pen.Text, pen.Filled, pen.Same, pen.Left);
    }

    private static void Fill(CaseWork pen, ProposedRow row, IReadOnlyList<ProposedRow> all)
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
        var (place, why) = PlaceOf(row, all, payers, at => pen.IsAdded($"{Coverage}[{at}]"));
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
}
