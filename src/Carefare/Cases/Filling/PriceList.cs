using System.Text;
using System.Text.RegularExpressions;
using Carefare.Cases.Reading;
using Carefare.Yaml;

namespace Carefare.Cases.Filling;

/// <summary>A line of a price list.</summary>
/// <param name="Line">Its number in the file.</param>
/// <param name="Cells">What stands in each column, in the order of the head.</param>
public sealed record PriceLine(int Line, IReadOnlyList<string> Cells);

/// <summary>Reads a table of prices of clinics, a clinic a line, into answers for a case.</summary>
public static partial class PriceList
{
    /// <summary>The most lines that are read.</summary>
    public const int MostLines = 10_000;

    private const string Clinic = "clinic";
    private const string Infusion = "infusion";

    private static readonly string[] Money =
    [
        "evaluation",
        Infusion,
        "maintenance_infusion",
        "monitoring",
        "package.price",
        "membership.monthly",
        "membership.infusion",
    ];

    /// <summary>The columns that a price list can have, by their names in a case.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        Clinic,
        "name",
        "modality",
        "place",
        "network",
        "hospital",
        "miles",
        "quoted_on",
        "evaluation",
        Infusion,
        "maintenance_infusion",
        "monitoring",
        "package.price",
        "package.infusions",
        "package.refund",
        "package.includes_evaluation",
        "prepay_discount",
        "membership.monthly",
        "membership.infusion",
        "membership.minimum_months",
        "superbill.offered",
    ];

    /// <summary>The rows for a case, or every problem; never both.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="head">The names of the columns.</param>
    /// <param name="lines">The lines.</param>
    public static (IReadOnlyList<ProposedRow> Rows, IReadOnlyList<Problem> Problems) Read(
        string file,
        IReadOnlyList<string> head,
        IReadOnlyList<PriceLine> lines
    )
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(lines);
        string[] columns = [.. head.Select(name => name.Trim().ToLowerInvariant())];
        var problems = Head(file, columns).ToList();
        var rows = new List<ProposedRow>();
        if (problems.Count == 0 && lines.Count > MostLines)
        {
            problems.Add(
                new(file, lines[MostLines].Line, 1, "", $"The list has more than {MostLines} lines.", "Give fewer.")
            );
        }

        foreach (var line in problems.Count == 0 ? lines : [])
        {
            var cells = columns.Zip(line.Cells).Where(cell => cell.Second.Trim().Length > 0).ToList();
            var answers = Answers(cells);
            problems.AddRange(Problems(file, line, columns, answers));
            if (answers.Count > 0)
            {
                var clinic = answers[0].Written;
                if (rows.Any(row => row.Name == clinic))
                {
                    problems.Add(
                        new(
                            file,
                            line.Line,
                            1,
                            Clinic,
                            $"{clinic} stands in the list twice.",
                            "Keep one of the two lines."
                        )
                    );
                }

                rows.Add(new(clinic, name => Brief(name) == clinic, answers));
            }
        }

        return problems.Count > 0 ? ([], problems) : (rows, []);
    }

    private static IEnumerable<Problem> Head(string file, string[] columns)
    {
        foreach (var (at, column) in columns.Index())
        {
            if (!Columns.Contains(column, StringComparer.Ordinal))
            {
                yield return new(
                    file,
                    1,
                    at + 1,
                    column,
                    $"There is no column \"{column}\".",
                    Nearest.Mend(column, Columns)
                );
            }
            else if (Array.IndexOf(columns, column) < at)
            {
                yield return new(
                    file,
                    1,
                    at + 1,
                    column,
                    $"The column \"{column}\" stands there twice.",
                    "Keep one of them."
                );
            }
        }

        foreach (var needed in new[] { Clinic, Infusion }.Except(columns, StringComparer.Ordinal))
        {
            yield return new(file, 1, 1, needed, $"The column \"{needed}\" is missing.", "Add it to the first line.");
        }
    }

    /// <summary>What a line says, the clinic first. A clinic's full name becomes a short one that identifies it, and its name.</summary>
    private static List<ProposedValue> Answers(List<(string Column, string Cell)> cells)
    {
        var answers = new List<ProposedValue>();
        var clinic = cells.FirstOrDefault(cell => cell.Column == Clinic).Cell?.Trim();
        if (clinic is null)
        {
            return answers;
        }

        var brief = Brief(clinic);
        answers.Add(new(Clinic, brief));
        if (brief != clinic && cells.TrueForAll(cell => cell.Column != "name"))
        {
            answers.Add(new("name", clinic));
        }

        answers.AddRange(
            cells
                .Where(cell => cell.Column != Clinic)
                .OrderBy(cell => Columns.ToList().IndexOf(cell.Column))
                .Select(cell => new ProposedValue(cell.Column, Plain(cell.Column, cell.Cell.Trim())))
        );
        return answers;
    }

    private static IEnumerable<Problem> Problems(
        string file,
        PriceLine line,
        string[] columns,
        List<ProposedValue> answers
    )
    {
        if (line.Cells.Skip(columns.Length).Any(cell => cell.Trim().Length > 0))
        {
            yield return new(
                file,
                line.Line,
                columns.Length + 1,
                "",
                "The line has more cells than there are columns.",
                "Quote cells that hold a comma."
            );
        }

        if (answers.Count == 0)
        {
            yield return new(file, line.Line, 1, Clinic, "The line names no clinic.", "Add it.");
            yield break;
        }

        if (!answers.Exists(answer => answer.Path is Infusion or "package.price"))
        {
            yield return new(
                file,
                line.Line,
                1,
                Infusion,
                "The line names no price of a treatment.",
                "Add it, or the price of the package."
            );
        }

        foreach (var wrong in answers.Select(answer => Unfit(file, line, columns, answer)).OfType<Problem>())
        {
            yield return wrong;
        }
    }

    /// <summary>A value is right where a case can hold it.</summary>
    private static Problem? Unfit(string file, PriceLine line, string[] columns, ProposedValue answer)
    {
        var alone = CaseText.Put("carefare: 1\nquotes:\n  - clinic: x\n", $"quotes[0].{answer.Path}", answer.Written);
        var column = int.Max(1, Array.IndexOf(columns, answer.Path) + 1);
        return alone is not null && CaseReader.Read(file, alone).Problems is [var wrong, ..]
            ? new(file, line.Line, column, answer.Path, wrong.What, wrong.Mend)
            : null;
    }

    /// <summary>Dollars as people write them: "$1,200.00" is 1200.00.</summary>
    private static string Plain(string column, string cell) =>
        Money.Contains(column, StringComparer.Ordinal) && Dollars().IsMatch(cell)
            ? cell.Replace("$", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            : cell;

    private static string Brief(string clinic)
    {
        var brief = new StringBuilder();
        foreach (var letter in clinic.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                brief.Append(letter);
            }
            else if (brief.Length > 0 && brief[^1] != '-')
            {
                brief.Append('-');
            }
        }

        return brief.ToString().Trim('-') is { Length: > 0 } made ? made : clinic;
    }

    [GeneratedRegex(@"^\$?\d{1,3}(,\d{3})*(\.\d{1,2})?$|^\$\d+(\.\d{1,2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dollars();
}
