using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Telling;
using Carefare.Telling.Pages;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>The plan on one sheet of paper, to take along or to put on the wall: the answer, what to do, and what is paid when.</summary>
internal static class OnePage
{
    private const int MostMonths = 12;

    // What fits beside twelve months and five years on Letter and A4, in characters.
    private const int RoomForSteps = 900;
    private const int RoomForWarnings = 420;

    public static IResult Show(Visit visit)
    {
        if (ProblemPage.Of(visit) is { } problem)
        {
            return problem;
        }

        return visit.Brief.Answer.Recommended is { } plan
            ? visit.Show("Plan on one page", Body(visit, visit.Brief, plan))
            : visit.Go("/plan");
    }

    private static Markup Body(Visit visit, PlanReport report, Plan plan)
    {
        var steps = Fitting(report.Steps, step => step.Do, RoomForSteps);
        Markup rest =
            steps.Count < report.Steps.Count
                ? $"<p class=\"quiet\">{Carefare.Telling.Words.Capital(Carefare.Telling.Words.Count(report.Steps.Count - steps.Count, "more step"))} on the page of the plan.</p>"
                : Markup.None;
        Markup told = StoryWords.Told(plan) is { } story ? $"<p>{story}</p>" : Markup.None;
        return $"""
            <div class="sheet">
            <p class="unprinted"><a class="back" href="{visit.To("/plan")}">Plan</a></p>
            <h1>Your plan on one page</h1>
            <p class="lead unprinted">Print this page with your browser. It fits on one sheet.</p>
            <p><b>The cheapest safe plan we found costs {plan.Counted} {AnswerParts.Average(plan)}over {Headline.Over(plan)}.</b>
            <span>{Carefare.Telling.Words.Sentence(Headline.Course(plan))}</span></p>
            <dl class="figures"><div><dt>Highest month</dt><dd>{plan.Peak}</dd></div>
            <div><dt>First treatment</dt><dd>{Headline.Starts(plan)}</dd></div>
            <div><dt>Worked out on</dt><dd>{Carefare.Telling.Words.Day(visit.Today)}</dd></div></dl>
            <h2>What to do</h2>
            <table class="stack steps-by-day" role="table">
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Day</th><th scope="col" role="columnheader">Do this</th></tr></thead>
            <tbody role="rowgroup">
            {steps.Select(step =>
                (Markup)
                    $"<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">{Carefare.Telling.Words.Deadline(step.By)}</th><td role=\"cell\" class=\"told\" data-label=\"Do this\">{Carefare.Telling.Words.Sentence(step.Do)}</td></tr>\n"
            )}</tbody>
            </table>
            {rest}
            <h2>{StoryWords.Likeliest("Month by month", plan)}</h2>
            {told}
            {Table(report, plan)}
            {Warnings(report)}
            </div>
            """;
    }

    private static Markup Table(PlanReport report, Plan plan)
    {
        var names = new RouteNames(report.PriceRoutes);
        var months = plan.Months.SkipWhile(month => month.By.Count == 0 && month.Out == Money.Zero).ToList();
        var alone = months.Count <= MostMonths + 1 ? months.Count : MostMonths;
        var years = months.Skip(alone).GroupBy(month => month.Month.First.Year);
        return $"""
            <table class="stack" role="table">
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Month</th><th scope="col" role="columnheader" class="n">You pay</th>
            <th scope="col" role="columnheader">By</th><th scope="col" role="columnheader" class="n">Still owed</th></tr></thead>
            <tbody role="rowgroup">
            {months.Take(alone).Select(month => Row(Carefare.Telling.Words.Name(month.Month), [month], names))}
            {years.Select(year => Row(Rest(year), [.. year], names))}</tbody>
            <tfoot role="rowgroup"><tr role="row"><th scope="row" role="rowheader">Total</th><td role="cell" class="n" data-label="You pay">{Money.Sum(
                plan.Months.Select(month => month.Out)
            )}</td><td role="cell" class="gone"></td><td role="cell" class="gone"></td></tr></tfoot>
            </table>
            """;
    }

    private static string Rest(IGrouping<int, PlanMonth> year) =>
        year.Count() == 1
            ? Carefare.Telling.Words.Name(year.First().Month)
            : $"{Carefare.Telling.Words.Name(year.First().Month)} to {Carefare.Telling.Words.Name(year.Last().Month)}";

    private static Markup Row(string name, IReadOnlyList<PlanMonth> months, RouteNames names)
    {
        var by = months
            .SelectMany(month => month.By)
            .GroupBy(part => names.Of(part.Route), part => part.Amount, StringComparer.Ordinal)
            .Select((part, i) => (Markup)$"{(i > 0 ? ", " : "")}<span>{part.Key}</span> {Money.Sum(part)}");
        return $"""
            <tr role="row"><th scope="row" role="rowheader">{name}</th><td role="cell" class="n pay" data-label="You pay">{Money.Sum(
                months.Select(month => month.Out)
            )}</td><td role="cell" data-label="By"><span class="ways">{by}</span></td><td role="cell" class="n" data-label="Still owed">{months[^1].Owed}</td></tr>

            """;
    }

    private static Markup Warnings(PlanReport report)
    {
        var some = Fitting(report.Warnings, warning => warning, RoomForWarnings);
        return some.Count == 0
            ? Markup.None
            : $"<h2>Watch out</h2>\n<ul>{some.Select(warning => (Markup)$"<li>{warning}</li>\n")}</ul>";
    }

    /// <summary>The first of some, as many as have room; one at least.</summary>
    private static List<T> Fitting<T>(IReadOnlyList<T> all, Func<T, string> says, int room)
    {
        var some = new List<T>();
        foreach (var one in all)
        {
            room -= says(one).Length;
            if (room < 0 && some.Count > 0)
            {
                break;
            }

            some.Add(one);
        }

        return some;
    }
}
