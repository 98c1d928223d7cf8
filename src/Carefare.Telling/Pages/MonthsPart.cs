using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Telling.Pages;

/// <summary>The plan month by month: a chart, and the same numbers in a table.</summary>
internal static class MonthsPart
{
    public static Markup Of(PlanReport report, Plan plan)
    {
        var names = new RouteNames(report.PriceRoutes);
        var series = Series.Of(plan, names);
        Markup minus = Account.Minus(plan) is { } says ? $"<p class=\"quiet\">{says}</p>" : Markup.None;
        Markup told = StoryWords.Told(plan) is { } story ? $"<p>{story}</p>\n" : Markup.None;
        return Part.Section(
            "months",
            StoryWords.Likeliest("Month by month", plan),
            $"""
            {told}<figure>
            <figcaption>{Headline.HighestMonths(plan)}</figcaption>
            <ul class="legend" aria-hidden="true">{series.Select(Legend)}</ul>
            {MonthsChart.Of(plan, series)}
            </figure>
            {Table(plan, names)}
            {minus}
            """
        );
    }

    private static Markup Legend(Series series) =>
        $"""
            <li><svg width="14" height="14" aria-hidden="true"><rect width="14" height="14" class="s{series.Number}"/></svg> {series.Name}</li>
            """;

    private static Markup Table(Plan plan, RouteNames names) =>
        $"""
            <table class="stack" role="table">
            <caption>What you pay, what is still owed and what is left, by month</caption>
            <thead role="rowgroup"><tr role="row">
            <th scope="col" role="columnheader">Month</th>
            <th scope="col" role="columnheader" class="n">You pay</th>
            <th scope="col" role="columnheader">By</th>
            <th scope="col" role="columnheader" class="n">Still owed</th>
            <th scope="col" role="columnheader" class="n">Cash left</th>
            </tr></thead>
            <tbody role="rowgroup">
            {plan.Months.Select(month => Row(month, names))}</tbody>
            <tfoot role="rowgroup"><tr role="row"><th scope="row" role="rowheader">Total</th>
            <td role="cell" class="n" data-label="You pay">{Money.Sum(plan.Months.Select(month => month.Out))}</td>
            <td role="cell" class="gone"></td><td role="cell" class="gone"></td><td role="cell" class="gone"></td></tr></tfoot>
            </table>
            """;

    private static Markup Row(PlanMonth month, RouteNames names)
    {
        var by = month.By.Select(part => (Markup)$"<li><span>{names.Of(part.Route)}</span> {part.Amount}</li>");
        return $"""
            <tr role="row"><th scope="row" role="rowheader">{Words.Name(month.Month)}</th>
            <td role="cell" class="n pay" data-label="You pay">{month.Out}</td>
            <td role="cell" data-label="By">{(month.By.Count == 0 ? $"–" : (Markup)$"<ul class=\"by\">{by}</ul>")}</td>
            <td role="cell" class="n" data-label="Still owed">{month.Owed}</td>
            <td role="cell" class="n" data-label="Cash left">{month.CashLeft}</td></tr>

            """;
    }
}
