using System.Globalization;
using System.Text;
using Carefare.Quantities;
using Carefare.Telling.Pages;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>The plan month by month with every movement of money, and the same as a table to save.</summary>
internal static class MonthsPage
{
    public static IResult Show(Visit visit) =>
        ProblemPage.Of(visit)
        ?? (
            visit.Brief.Answer.Recommended is { } plan
                ? visit.Show(
                    "Month by month",
                    $"""
                    <p><a class="back" href="{visit.To("/plan")}">Plan</a></p>
                    <h1>Your plan, month by month</h1>
                    {MonthsPart.Of(visit.Brief, plan)}
                    <p class="more"><a href="{visit.To("/plan/months.csv")}">Save the table (CSV)</a></p>
                    {MoneyParts.Ledger(plan)}
                    """
                )
                : visit.Go("/plan")
        );

    /// <summary>The table for a spreadsheet: amounts are plain numbers, and no cell can be taken for a formula.</summary>
    public static IResult Csv(Visit visit)
    {
        if (ProblemPage.Of(visit) is { } problem)
        {
            return problem;
        }

        if (visit.Brief.Answer.Recommended is not { } plan)
        {
            return visit.Go("/plan");
        }

        // The columns of the chart stand at the end, by the ids of the ways to pay, which hold nothing but letters and dashes.
        var routes = plan
            .Months.SelectMany(month => month.By.Select(part => part.Route))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var text = new StringBuilder("month,you_pay,clinic_bills,still_owed,cash_left");
        text.AppendJoin("", routes.Select(route => $",by_{route}")).AppendLine();
        foreach (var month in plan.Months)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{month.Month.First:yyyy-MM},{month.Out.ToPlain()},{month.Bills.ToPlain()},{month.Owed.ToPlain()},{month.CashLeft.ToPlain()}"
            );
            text.AppendJoin(
                    "",
                    routes.Select(route =>
                        $",{Money.Sum(month.By.Where(part => part.Route == route).Select(part => part.Amount)).ToPlain()}"
                    )
                )
                .AppendLine();
        }

        return Results.File(
            Encoding.UTF8.GetBytes(text.ToString().ReplaceLineEndings("\r\n")),
            "text/csv; charset=utf-8",
            "plan-months.csv"
        );
    }
}
