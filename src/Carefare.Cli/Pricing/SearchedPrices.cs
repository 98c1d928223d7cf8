using System.Globalization;
using Carefare.Cli.Text;
using Carefare.PriceStore;
using Carefare.Telling;
using Carefare.Trials.Places;

namespace Carefare.Cli.Pricing;

/// <summary>How an answer is written.</summary>
internal enum PriceForm
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>For spreadsheets.</summary>
    Csv,

    /// <summary>For programs.</summary>
    Json,
}

/// <summary>Asks the store, and writes what it answers.</summary>
internal sealed class SearchedPrices(KeptPrices store, PriceQuestion question, Surroundings around)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "M/d/yyyy", "yyyy/M/d", "M-d-yyyy", "yyyyMMdd"];

    /// <summary>Writes the answer.</summary>
    /// <param name="near">A known ZIP code; null for everywhere.</param>
    /// <param name="miles">How far from it.</param>
    /// <param name="form">How.</param>
    /// <returns>What was found.</returns>
    public IReadOnlyList<PriceRow> Write(string? near, int miles, PriceForm form)
    {
        var middle = near is null ? null : ZipCodes.Find(near);
        var asked = middle is null ? question : question with { IsNear = zip => MilesTo(zip, middle) <= miles };
        var answer = store.Search(asked);
        var rows = answer
            .Groups.Select(group => new PriceRow(
                group,
                MilesTo(group.Zip, middle),
                DayOf(group.LastUpdated),
                around.Today
            ))
            .ToList();
        switch (form)
        {
            case PriceForm.Json:
                around.Out.Write(SearchedJson.Of(rows, answer));
                break;
            case PriceForm.Csv:
                SearchedCsv.Write(rows, around.Out);
                break;
            default:
                Table(rows, answer);
                break;
        }

        return rows;
    }

    private static double? MilesTo(string? zip, Point? middle) =>
        zip is not null && middle is { } there ? ZipCodes.Find(zip)?.MilesTo(there) : null;

    private static DateOnly? DayOf(string? written) =>
        DateOnly.TryParseExact(written?.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private void Table(List<PriceRow> rows, PriceAnswer answer)
    {
        var page = new Page(around.Out, around.Width, around.Colour);
        if (rows.Count == 0)
        {
            page.Say(
                store.Files.Count == 0
                    ? "No price file was imported yet. Begin with: carefare prices import FILE."
                    : "None of the prices that were imported fits."
            );
            return;
        }

        foreach (var code in rows.GroupBy(row => row.Group.Code))
        {
            var head = code.First().Group;
            page.Heading($"{head.CodeType} {head.Code}: {head.Description}");
            page.Table(SearchedTable.Of([.. code]));
            if (answer.All.TryGetValue(code.Key, out var all))
            {
                page.Say(
                    all.Count == 1
                        ? $"There is one rate: {PriceRow.Dollars(all.Lowest)}."
                        : $"All {Words.Count((int)all.Count, "rate")}: {PriceRow.Dollars(all.Lowest)} to {PriceRow.Dollars(all.Highest)}, the middle {PriceRow.Dollars(all.Median)}."
                );
            }
        }

        page.Gap();
        page.Say(
            "Cash is what a person pays who pays themselves; a rate is what a hospital and an insurer have agreed, of which you pay your share. Each is for its code alone: the drug, the visit and the professional may be billed beside it. Ask before you go."
        );
    }
}
