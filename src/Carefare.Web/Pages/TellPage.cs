using Carefare.Cases.Filling;
using Carefare.Telling.Pages;
using Carefare.Web.Asking;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>One decision: the question, why it is asked, the answer, and "I'm not sure", which always works.</summary>
internal static class TellPage
{
    private const string UnsureButton = "unsure";
    private const string NoneButton = "none";
    private const string RemoveButton = "remove";
    private const string Back = "back";
    private const string Review = "check";

    public static IResult Show(Visit visit, string id, int row)
    {
        if (Find(id) is not { } decision || row < 0 || row > Rows(visit, decision))
        {
            return NotFoundPage.Show(visit);
        }

        return ProblemPage.Of(visit) ?? Ask(visit, decision, row, [], []);
    }

    public static IResult Take(Visit visit, string id, int row, IFormCollection form)
    {
        if (Find(id) is not { } decision || row < 0 || row > Rows(visit, decision))
        {
            return NotFoundPage.Show(visit);
        }

        if (ProblemPage.Of(visit) is { } problem)
        {
            return problem;
        }

        var told = new Told(visit.Case);
        if (form.ContainsKey(RemoveButton))
        {
            return Saved(
                visit,
                decision,
                0,
                form,
                visit.Keeper.Change(now => CaseAnswers.Remove(now.Name, now.Text, $"{decision.Rows}[{row}]"))
            );
        }

        var answers =
            form.ContainsKey(UnsureButton) ? FormAnswers.Unsure(decision, row, told)
            : form.ContainsKey(NoneButton) && decision.None.Length > 0 ? FormAnswers.NoSuch(decision, row, told)
            : FormAnswers.Read(decision, row, told, form);
        return answers.Problems.Count > 0
            ? Ask(visit, decision, row, answers.Problems, form)
            : Saved(
                visit,
                decision,
                row,
                form,
                visit.Keeper.Change(now => CaseAnswers.Put(now.Name, now.Text, answers.Answers))
            );
    }

    private static Decision? Find(string id) => DecisionReader.All.FirstOrDefault(decision => decision.Id == id);

    private static int Rows(Visit visit, Decision decision) =>
        decision.IsRows ? new Told(visit.Case).Rows(decision.Rows) : 0;

    private static IResult Saved(Visit visit, Decision decision, int row, IFormCollection form, string problem)
    {
        if (problem.Length > 0)
        {
            return Ask(visit, decision, row, [(decision.Fields[0], problem)], form);
        }

        visit.Memory.Before = visit.Case;
        return form[Back] == Review ? visit.Go("/check")
            : decision.IsFirst && NextFirst(visit) is { } next ? visit.Go($"/tell/{next.Id}")
            : visit.Go($"/plan?after={decision.Id}");
    }

    // The case has changed since the visit began.
    private static Decision? NextFirst(Visit visit)
    {
        var told = new Told(visit.Keeper.Open());
        return DecisionReader.All.FirstOrDefault(decision =>
            decision.IsFirst && told.IsDue(decision) && !told.IsTaken(decision)
        );
    }

    private static IResult Ask(
        Visit visit,
        Decision decision,
        int row,
        List<(DecisionField Field, string Mend)> problems,
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> typed
    )
    {
        var told = new Told(visit.Case);
        var sent = typed.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal);
        var isAlone = decision.Fields is [{ Kind: FieldKind.Choice or FieldKind.YesNo or FieldKind.Several }];
        List<FieldInput> inputs =
        [
            .. decision.Fields.Select(field => new FieldInput(
                field,
                sent.GetValueOrDefault(field.Name) ?? told.Shown(decision, field, row),
                problems.Where(problem => problem.Field == field).Select(problem => problem.Mend).FirstOrDefault(""),
                isAlone
            )
            {
                Why = isAlone ? decision.Why : "",
            }),
        ];
        var title = problems.Count > 0 ? $"To mend: {decision.Title}" : decision.Title;
        return visit.Show(
            title,
            $"""
            {BackLink(visit, decision)}
            {Summary(problems)}
            <p class="caption">{decision.Chapter}{Count(decision)}</p>
            {(isAlone ? Markup.None : $"<h1 id=\"question\">{decision.Title}</h1>")}
            {Form.Of(visit, Address(decision, row), Body(visit, decision, row, inputs, told), "question")}
            """,
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
    }

    private static Markup Body(Visit visit, Decision decision, int row, List<FieldInput> inputs, Told told)
    {
        var isReview =
            visit.Context.Request.Query[Back] == Review
            || (visit.Context.Request.HasFormContentType && visit.Context.Request.Form[Back] == Review);
        Markup back = isReview ? $"<input type=\"hidden\" name=\"{Back}\" value=\"{Review}\">" : Markup.None;
        Markup none =
            decision.None.Length > 0 && row == 0 && told.Rows(decision.Rows) == 0
                ? Form.Button("No, there is none", NoneButton, "yes")
                : Markup.None;
        Markup remove =
            decision.IsRows && row < told.Rows(decision.Rows)
                ? Form.Button("Take this one out", RemoveButton, "yes")
                : Markup.None;
        return $"""
            {back}
            {(
                inputs.Exists(input => input.Why.Length > 0)
                    ? Markup.None
                    : (Markup)$"<p class=\"why\">{decision.Why}</p>"
            )}
            {inputs.Select(input => input.Of(decision.Title))}
            <div class="buttons">{Form.Button("Continue")} {none} {Form.Button(
                "I'm not sure",
                UnsureButton,
                "yes"
            )} {remove}</div>
            <p class="quiet">{(
                visit.IsExample ? "Nothing can be changed in an example." : "Saved on this computer only."
            )}</p>
            """;
    }

    private static Markup BackLink(Visit visit, Decision decision)
    {
        var firsts = DecisionReader.All.Where(one => one.IsFirst).ToList();
        var at = firsts.IndexOf(decision);
        var to =
            at > 0 ? $"/tell/{firsts[at - 1].Id}"
            : at == 0 ? "/"
            : "/plan";
        return $"<p><a class=\"back\" href=\"{visit.To(to)}\">Back</a></p>";
    }

    private static Markup Count(Decision decision)
    {
        var firsts = DecisionReader.All.Where(one => one.IsFirst).ToList();
        return decision.IsFirst ? $" · Question {firsts.IndexOf(decision) + 1} of {firsts.Count}" : Markup.None;
    }

    private static string Address(Decision decision, int row) =>
        decision.IsRows ? $"/tell/{decision.Id}/{row}" : $"/tell/{decision.Id}";

    private static Markup Summary(List<(DecisionField Field, string Mend)> problems) =>
        problems.Count == 0
            ? Markup.None
            : $"""
                <div class="usa-alert usa-alert--error" role="alert" tabindex="-1" id="summary" aria-labelledby="summary-title">
                <div class="usa-alert__body"><h2 class="usa-alert__heading" id="summary-title">Please look at this again</h2>
                <ul>{problems.Select(problem =>
                    (Markup)$"<li><a href=\"#{problem.Field.Name}\">{problem.Mend}</a></li>"
                )}</ul></div>
                </div>
                """;
}
