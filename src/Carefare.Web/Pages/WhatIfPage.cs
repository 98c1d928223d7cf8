using Carefare.Cases.Asking;
using Carefare.Cases.Filling;
using Carefare.Telling;
using Carefare.Telling.Pages;
using Carefare.Web.Asking;
using Carefare.Web.Keeping;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>What another figure would do to the plan: nothing is kept unless the person says so.</summary>
internal static class WhatIfPage
{
    private const string Keep = "keep";
    private const string Reset = "reset";

    private static readonly (string Path, string Label)[] Figures =
    [
        ("money.monthly", "Dollars a month that you can spare"),
        ("money.cash_now", "Dollars that you could pay now"),
        ("quotes[0].infusion", "Price of one treatment"),
        ("course.infusions", "Treatments in the first series"),
        ("course.maintenance.months", "Months of single treatments after that"),
        ("course.start_from", "First day that would suit you"),
        ("coverage[0].in_network.deductible_met", "Deductible met this year"),
    ];

    public static IResult Show(Visit visit) =>
        ProblemPage.Of(visit) ?? (new Told(visit.Case).IsReady ? Shown(visit, []) : visit.Go("/plan"));

    public static IResult Take(Visit visit, IFormCollection form)
    {
        if (ProblemPage.Of(visit) is { } problem)
        {
            return problem;
        }

        if (form.ContainsKey(Reset))
        {
            visit.Memory.Trial = null;
            return visit.Go("/plan/what-if");
        }

        var (answers, problems) = Answers(visit, form);
        if (problems.Count > 0)
        {
            return Shown(visit, problems, form);
        }

        if (form.ContainsKey(Keep))
        {
            var kept = visit.Keeper.Change(now => CaseAnswers.Put(now.Name, now.Text, answers));
            visit.Memory.Trial = kept.Length == 0 ? null : visit.Memory.Trial;
            visit.Memory.Before = visit.Case;
            return kept.Length == 0 ? visit.Go("/plan?after=what-if") : Shown(visit, [("", kept)], form);
        }

        var (text, wrong) = CaseAnswers.Put(visit.Case.Name, visit.Case.Text, answers);
        if (text is null)
        {
            return Shown(visit, [("", wrong)], form);
        }

        visit.Memory.Trial = new OpenCase(visit.Case.Name, text);
        return visit.Go("/plan/what-if");
    }

    private static (List<ProposedValue> Answers, List<(string Path, string Mend)> Problems) Answers(
        Visit visit,
        IFormCollection form
    )
    {
        var (answers, problems) = (new List<ProposedValue>(), new List<(string, string)>());
        foreach (var (path, _) in Asked(visit))
        {
            var typed = form[Name(path)].ToString().Trim();
            if (typed.Length == 0)
            {
                continue;
            }

            if (Interview.Find(path)?.Understand(typed) is { } written)
            {
                answers.Add(new(path, written));
            }
            else
            {
                problems.Add((path, Field(path).Mend));
            }
        }

        return (answers, problems);
    }

    // Only what the case has: without a clinic's quote there is no price to change.
    private static IEnumerable<(string Path, string Label)> Asked(Visit visit)
    {
        var told = new Told(visit.Case);
        return Figures.Where(figure => !figure.Path.Contains('[') || told.Rows(figure.Path.Split('[')[0]) > 0);
    }

    private static DecisionField Field(string path) =>
        DecisionReader
            .All.SelectMany(decision => decision.Fields.Where(field => decision.PathOf(field, 0) == path))
            .First();

    private static string Name(string path) =>
        path.Replace('.', '-').Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    private static IResult Shown(Visit visit, List<(string Path, string Mend)> problems, IFormCollection? form = null)
    {
        var trial = visit.Memory.Trial ?? visit.Case;
        return visit.Show(
            "What if",
            $"""
            <p><a class="back" href="{visit.To("/plan")}">Plan</a></p>
            <h1>What if something changes?</h1>
            <p class="lead">Change a figure, and see what the plan becomes. Nothing is kept unless you say so.</p>
            {Summary(problems)}
            {Form.Of(visit, "/plan/what-if", Inputs(visit, trial, problems, form), "live")}
            <section id="result" aria-live="polite">{Result(visit, trial)}</section>
            """,
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
    }

    private static Markup Summary(List<(string Path, string Mend)> problems) =>
        problems.Count == 0
            ? Markup.None
            : $"<div class=\"usa-alert usa-alert--error\" role=\"alert\"><div class=\"usa-alert__body\"><ul>{problems.Select(one => (Markup)$"<li><a href=\"#{(one.Path.Length > 0 ? Name(one.Path) : "result")}\">{one.Mend}</a></li>")}</ul></div></div>";

    private static Markup Inputs(
        Visit visit,
        OpenCase trial,
        List<(string Path, string Mend)> problems,
        IFormCollection? form
    )
    {
        var told = new Told(trial);
        var inputs = Asked(visit)
            .Select(figure =>
                new FieldInput(
                    Field(figure.Path) with
                    {
                        Path = figure.Path,
                        Label = figure.Label,
                        Hint = "",
                        IsOptional = false,
                    },
                    form?[Name(figure.Path)].ToString() ?? told.Word(figure.Path),
                    problems.Where(one => one.Path == figure.Path).Select(one => one.Mend).FirstOrDefault(""),
                    IsTitle: false
                ).Of("")
            );
        Markup keep = visit.IsExample ? Markup.None : Form.Button("Keep these answers", Keep, "yes");
        return $"""
            <div class="grid">{inputs}</div>
            <div class="buttons">{Form.Button("Work it out")} {Form.Button(
                "Back to my answers",
                Reset,
                "yes"
            )} {keep}</div>
            """;
    }

    private static Markup Result(Visit visit, OpenCase trial)
    {
        if (trial.Mark == visit.Case.Mark || trial.Reading.Case is null)
        {
            return $"<p>{Headline.Of(visit.Brief)}</p>";
        }

        var (was, now) = (Span.Of(visit.Brief), Span.Of(visit.BriefOn(trial)));
        return $"""
            <h2>With these figures</h2>
            <p class="lead">{Headline.Of(visit.BriefOn(trial))}</p>
            <p>{now.Beside(was)}</p>
            """;
    }
}
