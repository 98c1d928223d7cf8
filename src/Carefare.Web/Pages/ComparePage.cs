using Carefare.Planning;
using Carefare.Planning.Explanation;
using Carefare.Quantities;
using Carefare.Telling;
using Carefare.Telling.Pages;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>Plans side by side, in the order that is printed above them.</summary>
internal static class ComparePage
{
    private const int Most = 3;

    public static IResult Show(Visit visit)
    {
        if (ProblemPage.Of(visit) is { } problem)
        {
            return problem;
        }

        if (visit.Report.Answer.Recommended is not { } plan)
        {
            return visit.Go("/plan");
        }

        List<Plan> plans = [plan, .. Alternatives.Some(visit.Report, Most)];
        return visit.Show(
            "Compare",
            $"""
            <p><a class="back" href="{visit.To("/plan")}">Plan</a></p>
            <h1>Plans side by side</h1>
            <table class="stack" role="table">
            <caption>Sorted by total you pay, lowest first. No one pays to be listed.</caption>
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Plan</th>{Heads.Select(head =>
                (Markup)$"<th scope=\"col\" role=\"columnheader\">{head}</th>"
            )}</tr></thead>
            <tbody role="rowgroup">
            {plans.OrderBy(one => one.Counted).Select(one => Row(one, plan))}</tbody>
            </table>
            """
        );
    }

    private static readonly string[] Heads =
    [
        "Total you pay",
        "Highest month",
        "Needed at the start",
        "Interest and fees",
        "Paid off",
        "First treatment",
        "Beside the first plan",
    ];

    private static Markup Row(Plan one, Plan plan)
    {
        var first = one.Months.Where(month => month.Out > Money.Zero).Select(month => month.Out).FirstOrDefault();
        var last =
            one.Debts.Count == 0 ? "Nothing is owed" : Carefare.Telling.Words.Day(one.Debts.Max(debt => debt.PaidOff));
        var beside = ReferenceEquals(one, plan) ? "This is the plan that we show first." : PlanStory.Of(one, plan);
        string[] cells =
        [
            one.Counted.ToString(),
            one.Peak.ToString(),
            first.ToString(),
            one.Parts.FinanceCharge.ToString(),
            last,
            Carefare.Telling.Words.Day(one.FirstTreatment),
            beside,
        ];
        return $"""
            <tr role="row"><th scope="row" role="rowheader"><span translate="no">{one.Course.ClinicName}</span>, <span>{Carefare.Telling.Words.Name(
                one.Course.Form
            )}</span></th>{Heads.Zip(cells, Cell)}</tr>

            """;
    }

    // On a narrow screen a sentence stands under its heading, and an amount beside it.
    private static Markup Cell(string head, string cell) =>
        head == Heads[^1]
            ? $"<td role=\"cell\" class=\"told\" data-label=\"{head}\">{cell}</td>"
            : (Markup)$"<td role=\"cell\" data-label=\"{head}\">{cell}</td>";
}
