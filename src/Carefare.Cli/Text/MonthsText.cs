using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>A plan month by month, with a bar for each.</summary>
internal sealed class MonthsText(Plan plan, RouteNames names, Page page)
{
    private const int BarColumns = 10;

    public void Write()
    {
        page.Heading(StoryWords.Likeliest("Month by month", plan));
        if (StoryWords.Told(plan) is { } told)
        {
            page.Say(told, indent: 2);
        }

        page.Say(Headline.HighestMonths(plan), indent: 2);
        page.Table(
            new(
                [
                    new("Month"),
                    new("You pay", Number: true),
                    new("", Spare: 2),
                    new("By", Wraps: true, Spare: 1),
                    new("Still owed", Number: true),
                    new("Cash left", Number: true),
                ],
                [.. plan.Months.Select(Row)],
                ["Total", Money.Sum(plan.Months.Select(month => month.Out)).ToString(), "", "", "", ""]
            )
        );
        if (Account.Minus(plan) is { } minus)
        {
            page.Say(minus, Ink.Quiet, indent: 2);
        }
    }

    private IReadOnlyList<string> Row(PlanMonth month) =>
        [
            Words.Name(month.Month),
            Words.OrDash(month.Out),
            Bar.Of(month.Out, plan.HighestMonth, BarColumns),
            Account.By(month, names),
            Words.OrDash(month.Owed),
            month.CashLeft.ToString(),
        ];
}
