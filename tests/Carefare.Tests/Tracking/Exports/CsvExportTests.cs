using System.Globalization;
using Carefare.Cli.Tracking;
using Carefare.Quantities;
using Carefare.Tracking;
using CsCheck;
using nietras.SeparatedValues;
using Purse = Carefare.Tracking.Purse;

namespace Carefare.Tests.Tracking.Exports;

/// <summary>A table for spreadsheets: texts are never formulas, and numbers stay numbers.</summary>
public sealed class CsvExportTests
{
    private static readonly Gen<string> Hostile = Gen.Select(
        Gen.Int[0, 9].Select(which => new[] { "=", "+", "-", "@", "\t", "\r", " =", "'=", "＝", "" }[which]),
        Gen.Char["a1=+-@\t\r\n\",'; |!é漢\u202e"].Array[0, 20].Select(letters => new string(letters)),
        (first, rest) => first + rest
    );

    [Fact]
    public void Whatever_a_text_holds_no_cell_of_text_begins_a_formula_and_it_comes_back_whole() =>
        Gen.Select(Hostile, Hostile)
            .Sample(
                texts =>
                {
                    var track = Track.Of([Paid(texts.Item1, texts.Item2)]);
                    var row = Assert.Single(Rows(CsvExport.Text(track)));
                    var what = $"paid (own): {texts.Item1}";
                    Assert.Equal([what, CsvExport.Guarded(texts.Item2)], row[4..6]);
                    Assert.All(row[2..6], cell => Assert.False(IsFormula(cell), cell));
                },
                iter: 2000
            );

    [Fact]
    public void Amounts_below_zero_are_the_same_after_reading_back() =>
        Happenings
            .Any.Array[0, 60]
            .Sample(
                events =>
                {
                    var track = Track.Of(events);
                    var rows = Rows(CsvExport.Text(track));
                    var moved = rows.Where(row => row[6].Length > 0)
                        .Sum(row => decimal.Parse(row[6], NumberStyles.Number, CultureInfo.InvariantCulture));
                    var flow = MoneyFlow.Of(track);
                    var spent = flow
                        .Out.Where(one => one.By is Purse.Own or Purse.Credit)
                        .Sum(one => one.Amount.Dollars);
                    Assert.Equal(flow.Back.Dollars - spent, moved);
                    Assert.All(rows, row => Assert.True(int.Parse(row[0], CultureInfo.InvariantCulture) > 0));
                },
                iter: 1000
            );

    [Fact]
    public void A_payment_is_a_line_with_an_amount_below_zero() =>
        Assert.Equal(
            "number,day,kind,id,what,who,moved,amount\n1,2026-12-08,expense,e1,paid (own): infusion,\"Lakeline, Inc.\",-350.00,350.00\n",
            CsvExport.Text(Track.Of([Paid("infusion", "Lakeline, Inc.")])).ReplaceLineEndings("\n")
        );

    private static bool IsFormula(string cell) => cell.TrimStart() is ['=' or '+' or '-' or '@', ..];

    private static CaseEvent.Expense Paid(string what, string to) =>
        new(new(2026, 12, 8), "e1", what, to, Money.Of(350), Purse.Own);

    private static List<string[]> Rows(string text)
    {
        var rows = new List<string[]>();
        using var reader = Sep.New(',').Reader(options => options with { Unescape = true }).FromText(text);
        foreach (var row in reader)
        {
            var cells = new string[row.ColCount];
            for (var at = 0; at < cells.Length; at++)
            {
                cells[at] = row[at].ToString();
            }

            rows.Add(cells);
        }

        return rows;
    }
}
