namespace Carefare.Cases.Filling;

/// <summary>Puts prices of clinics into a case. What the person answered stays, unless it is to be replaced.</summary>
public static class QuoteFilling
{
    /// <summary>Fills rows of <c>quotes</c>: that of the same clinic, or a new one.</summary>
    /// <param name="file">The case file's name.</param>
    /// <param name="text">Its text, which can be read as a case.</param>
    /// <param name="rows">The prices by clinic; the first answer of each names the clinic.</param>
    /// <param name="replace">Whether answers that the case gives otherwise are replaced.</param>
    /// <returns>The new text with what was done. The text can be read as a case too.</returns>
    public static FilledCase Fill(string file, string text, IReadOnlyList<ProposedRow> rows, bool replace)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var pen = new CaseWork(file, text, replace);
        foreach (var row in rows)
        {
            var quotes = pen.Told.Quotes;
            var same = quotes
                .Index()
                .Where(one => row.IsSame(one.Item.Clinic) || row.IsSame(one.Item.Name.Or("")))
                .Select(one => one.Index)
                .ToList();
            if (same.Count > 1)
            {
                pen.Leave("quotes", row.Name, "Two quotes of the case have that name. Put the prices in by hand.");
            }
            else if (same.Count == 1)
            {
                // The case goes on calling the clinic as it does.
                pen.Put($"quotes[{same[0]}]", row with { IsSame = _ => true });
            }
            else
            {
                pen.Put($"quotes[{quotes.Count}]", row);
            }
        }

        return new(pen.Text, pen.Filled, pen.Same, pen.Left);
    }
}
