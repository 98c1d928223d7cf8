using Carefare.Planning;
using Carefare.Planning.Explanation;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>The plan in a terminal: the answer first, then what to do, then the working.</summary>
internal sealed class PlanText(PlanReport report, Page page)
{
    private const int MostWarnings = 3;
    private const int MostOthers = 3;

    /// <summary>Writes the whole plan.</summary>
    public void Write()
    {
        Answer();
        Steps();
        if (report.Answer.Recommended is { } plan)
        {
            if (plan.Outlook is { } outlook)
            {
                new OutlookText(outlook, page).Write();
            }

            new MonthsText(plan, new(report.PriceRoutes), page).Write();
            Listed("What you set aside", SetAside.Of(plan));
            Parts(plan);
            Debts(plan);
        }

        Baseline();
        Frontier(MostOthers);
        Rejected();
        Worth();
        new RoutesText(report.Routes, page).WriteForPlan();
        Warnings();
        Asks();
        Sources();
        Certainty();
        Close();
    }

    /// <summary>Writes only what the plan is compared with.</summary>
    public void Baseline()
    {
        page.Heading("Compared with");
        page.Say(Headline.Comparison(report), indent: 2);
    }

    /// <summary>Writes only the plans to choose from.</summary>
    /// <param name="most">How many at most.</param>
    public void Frontier(int most)
    {
        var others = Alternatives.Some(report, most);
        if (others.Count == 0)
        {
            return;
        }

        var measure = Measure.Of(report);
        page.Heading("Other plans that fit, cheapest first");
        page.Table(
            new(
                [
                    .. Totals(measure),
                    new("Highest month", Number: true),
                    new("Starts"),
                    new("Beside the plan above", Wraps: true),
                ],
                [.. others.Select(other => Row(other, measure))]
            )
        );
        if (Alternatives.All(report).Count - others.Count is var rest and > 0)
        {
            page.Say($"{Words.Count(rest, "more", "more")}: carefare plan CASE --frontier", Ink.Quiet, indent: 2);
        }
    }

    private void Answer()
    {
        page.Say(Headline.Of(report), Ink.Strong);
        if (Headline.Uncertainty(report) is { } range)
        {
            page.Say(range);
        }

        if (report.Answer.Recommended is { } plan)
        {
            page.Say(Headline.Course(plan));
            foreach (var beside in Headline.Beside(report))
            {
                page.Say(beside);
            }
        }
        else
        {
            Relax();
        }
    }

    private void Relax()
    {
        if (report.Relax.Count == 0)
        {
            page.Say("No single change that we looked at makes one fit.");
            return;
        }

        page.Heading("The smallest changes that make one fit");
        foreach (var change in report.Relax)
        {
            page.Item("-", $"{change.Change}: then {Headline.Then(change)}.", indent: 2);
        }
    }

    private void Steps()
    {
        if (report.Steps.Count == 0)
        {
            return;
        }

        page.Heading("What to do first");
        foreach (var (number, step) in report.Steps.Index())
        {
            var papers = step.Papers.Count == 0 ? "" : $" (papers: {string.Join(", ", step.Papers)})";
            page.Item($"{number + 1}.", $"By {Words.Deadline(step.By)}: {Words.Sentence(step.Do)}{papers}", indent: 2);
        }
    }

    private void Parts(Plan plan)
    {
        page.Heading(StoryWords.Likeliest("What the total is made of", plan));
        page.Table(
            new(
                [new("", Wraps: true), new("", Number: true)],
                [.. Account.Of(plan.Parts).Select(row => (IReadOnlyList<string>)[row.Says, row.Amount.ToString()])],
                ["You pay in the end", plan.Total.ToString()]
            )
        );
    }

    private void Debts(Plan plan)
    {
        page.Heading(StoryWords.Likeliest("What you would owe", plan));
        if (plan.Debts.Count == 0)
        {
            page.Say("Nothing: this plan borrows no money.", indent: 2);
        }

        foreach (var debt in plan.Debts)
        {
            page.Item("-", $"{Words.Capital(debt.Name)}. {Account.Of(debt)}", indent: 2);
            if (Account.Safety(debt) is { } safety)
            {
                page.Say(safety, indent: 4);
            }
        }
    }

    private void Rejected()
    {
        if (report.Answer.Rejected.Count == 0)
        {
            return;
        }

        var measure = Measure.Of(report);
        page.Heading(Headline.Rejected(report));
        page.Table(
            new(
                [new("Option", Wraps: true), .. Totals(measure), new("Why", Wraps: true)],
                [
                    .. report.Answer.Rejected.Select(option =>
                        (IReadOnlyList<string>)[option.Option, .. measure.Of(option), Account.Why(option)]
                    ),
                ]
            )
        );
    }

    private void Worth()
    {
        if (report.Worth.Count == 0)
        {
            return;
        }

        page.Heading("What would change the price");
        page.Table(
            new(
                [new("Change", Wraps: true), new(Measure.Of(report).Then, Number: true), new("", Number: true)],
                [
                    .. report.Worth.Select(worth =>
                        (IReadOnlyList<string>)
                            [Words.Capital(worth.Change), worth.Total.ToString(), Account.Saved(worth)]
                    ),
                ]
            )
        );
    }

    private void Warnings() => Listed("Watch out", [.. report.Warnings.Take(MostWarnings)]);

    private void Asks() =>
        Listed(
            "What to find out next",
            [
                .. Asked.Moving(report).Select(ask => Asked.Of(report, ask)),
                .. Asked.Still(report) is { } still ? new[] { still } : [],
            ]
        );

    private void Sources() =>
        Listed(
            "Where the figures come from",
            [
                .. SourceUse
                    .Of(report.Facts)
                    .Select(source => $"{source.Title} ({Words.Count(source.Figures.Count, "figure")}, {source.Age})"),
            ]
        );

    private void Certainty()
    {
        if (Headline.Certainty(report) is { } certainty)
        {
            page.Heading("How sure this is");
            page.Say($"{certainty} {Words.Sentence(report.Answer.Certificate.Method)}", indent: 2);
        }
    }

    private void Listed(string heading, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        page.Heading(heading);
        foreach (var item in items)
        {
            page.Item("-", item, indent: 2);
        }
    }

    private void Close()
    {
        page.Gap();
        page.Say(Notices.NotChecked);
        page.Say(Notices.NotAdvice);
        page.Gap();
        page.Say(Notices.Crisis);
    }

    private static IEnumerable<Column> Totals(Measure measure) =>
        measure.Heads.Select(head => new Column(head, Number: true));

    private IReadOnlyList<string> Row(Plan other, Measure measure) =>
        [
            .. measure.Of(other).Select(amount => amount.ToString()),
            other.Peak.ToString(),
            Words.Day(other.FirstTreatment),
            report.Answer.Recommended is { } plan ? PlanStory.Of(other, plan) : "",
        ];
}
