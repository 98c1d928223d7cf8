using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Telling.Pages;

/// <summary>The top of the page: the answer, and what to do.</summary>
internal static class AnswerParts
{
    /// <summary>The answer in one sentence, and its figures.</summary>
    public static Markup Answer(PlanReport report) =>
        report.Answer.Recommended is { } plan
            ? $"""
                <div class="answer">
                <h1>The cheapest safe plan we found costs <b>{plan.Counted}</b> {Average(plan)}over {Headline.Over(
                    plan
                )}.</h1>
                <p class="lead">{Headline.Course(plan)}</p>
                {Range(report)}
                {Headline.Beside(report).Select(beside => (Markup)$"<p>{beside}</p>")}
                <dl class="figures">
                {Beside(plan)}<div><dt>Highest month</dt><dd>{plan.Peak}</dd></div>
                <div><dt>First treatment</dt><dd>{Headline.Starts(plan)}</dd></div>
                {Saved(report, plan)}
                </dl>
                <p>{Headline.Comparison(report)}</p>
                {Confidence(report)}
                </div>

                """
            : (Markup)
                $"""
                    <div class="answer">
                    <h1>{Headline.Of(report)}</h1>
                    <p class="lead">That is about the figures in the case, not about you. Small changes can open a way.</p>
                    {Confidence(report)}
                    </div>

                    """;

    /// <summary>The smallest changes that make a plan fit.</summary>
    public static Markup Relax(PlanReport report) =>
        report.Relax.Count == 0
            ? Part.Section(
                "relax",
                "What would make one fit",
                $"<p>No single change that we looked at makes one fit.</p>"
            )
            : Part.Section(
                "relax",
                "What would make one fit",
                $"""
                <p>Any one of these is enough.</p>
                <ul class="cards">
                {report.Relax.Select(Change)}</ul>
                """
            );

    /// <summary>What to do: the first thing apart, then the others.</summary>
    /// <param name="report">The report.</param>
    /// <param name="paper">How a paper is named; by its id where omitted.</param>
    public static Markup Steps(PlanReport report, Func<string, Markup>? paper = null)
    {
        paper ??= id => $"{Paper(id)}";
        if (report.Steps.Count == 0)
        {
            return Markup.None;
        }

        var then = report.Steps.Skip(1).Select(step => (Markup)$"<li>{Step(step, paper)}</li>\n").ToList();
        return Part.Section(
            "first",
            "Do this first",
            $"""
            <div class="card first">{Step(report.Steps[0], paper)}</div>
            {(then.Count == 0 ? Markup.None : $"<h3>Then</h3>\n<ol class=\"steps\">\n{then}</ol>")}
            """
        );
    }

    private static Markup Step(PlanStep step, Func<string, Markup> paper)
    {
        Markup papers =
            step.Papers.Count == 0
                ? Markup.None
                : $"<span class=\"quiet\">Papers: {step.Papers.Select((id, i) => (Markup)$"{(i > 0 ? ", " : "")}{paper(id)}")}.</span>";
        return $"""
            <p class="when">By <time datetime="{step.By.ToString("O")}">{Words.Deadline(step.By)}</time></p>
            <p>{Words.Sentence(step.Do)} {papers}</p>
            """;
    }

    private static string Paper(string id) => id.Replace('-', ' ').Replace('_', ' ');

    private static Markup Change(Relaxation change) =>
        $"""
            <li class="card"><p><b>{Words.Capital(change.Change)}</b></p>
            <p>Then {Headline.Then(change)}; the highest month is {change.Plan.Peak}; first treatment
            {Words.Day(change.Plan.FirstTreatment)}.</p></li>

            """;

    private static Markup Range(PlanReport report) =>
        Headline.Uncertainty(report) is { } range ? $"<p>{range}</p>" : Markup.None;

    /// <summary>What kind of figure a total is where answers of others are open, with a space after it; empty where none are.</summary>
    public static string Average(Plan plan) =>
        plan.Outlook is { } outlook ? $"{AttitudeWords.Of(outlook.Attitude)} " : "";

    /// <summary>What is paid at worst, or else on average: whichever the heading does not say.</summary>
    private static Markup Beside(Plan plan) =>
        plan.Outlook switch
        {
            null => Markup.None,
            { Attitude: Attitude.Worst } outlook => $"<div><dt>On average</dt><dd>{outlook.Expected}</dd></div>\n",
            var outlook => $"<div><dt>At worst</dt><dd>{outlook.Worst}</dd></div>\n",
        };

    private static Markup Saved(PlanReport report, Plan plan) =>
        report.Baseline.Total is { } other && other - plan.Counted is var less && less > Money.Zero
            ? $"<div><dt>Less than {report.Baseline.Name}</dt><dd>{less}</dd></div>"
            : Markup.None;

    private static Markup Confidence(PlanReport report)
    {
        var moving = report.Asks.Count(ask => ask.Worth is { } worth && worth > Money.Zero);
        return moving == 0
            ? Markup.None
            : $"""
                <p><a href="#asks">{Words.Count(moving, "more answer")}</a> could move the total.</p>
                """;
    }
}
