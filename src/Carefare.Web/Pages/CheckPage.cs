using System.Globalization;
using Carefare.Telling.Pages;
using Carefare.Web.Asking;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>Every answer by subject, each with its way to change it; changing one leads back here.</summary>
internal static class CheckPage
{
    public static IResult Show(Visit visit) =>
        ProblemPage.Of(visit)
        ?? visit.Show(
            "Your answers",
            $"""
            <div class="answer"><h1>Check your answers</h1>
            <p class="lead">Change what is not right. What you leave open stays open, and the plan says so.</p></div>
            {DecisionReader.All.GroupBy(decision => decision.Chapter).Select(
                (chapter, i) => Chapter(visit, chapter.Key, i, [.. chapter])
            )}
            <p><a class="usa-button" href="{visit.To("/plan")}">See your plan</a></p>
            <p class="quiet">The file can hold more than these pages ask. What you put there by hand counts in the plan too.</p>
            """
        );

    private static Markup Chapter(Visit visit, string chapter, int number, IReadOnlyList<Decision> decisions)
    {
        var told = new Told(visit.Case);
        var rows = decisions.Where(told.IsDue).SelectMany(decision => Rows(visit, decision, told)).ToList();
        return rows.Count == 0
            ? Markup.None
            : Part.Section($"chapter-{number}", chapter, $"<dl class=\"answers\">\n{rows}</dl>");
    }

    private static IEnumerable<Markup> Rows(Visit visit, Decision decision, Told told)
    {
        if (!decision.IsRows)
        {
            yield return Row(
                visit,
                $"/tell/{decision.Id}",
                decision.Title,
                Answers(decision, 0, told),
                told.IsTaken(decision)
            );
            yield break;
        }

        for (var row = 0; row < told.Rows(decision.Rows); row++)
        {
            yield return Row(
                visit,
                $"/tell/{decision.Id}/{row}",
                decision.Title,
                Answers(decision, row, told),
                isTaken: true
            );
        }

        var many = told.Rows(decision.Rows);
        var rest = many > 0 ? Markup.None : Answers(decision, many, told);
        yield return Row(
            visit,
            $"/tell/{decision.Id}/{many}",
            many > 0 ? decision.Again : decision.Title,
            rest,
            told.IsTaken(decision) && many == 0
        );
    }

    private static Markup Row(Visit visit, string path, string title, Markup answers, bool isTaken) =>
        $"""
            <div><dt>{title}</dt><dd>{answers}</dd><dd class="change"><a href="{visit.To(path)}?back=check">{(
                isTaken ? "Change" : "Answer"
            )}<span class="hidden">: {title}</span></a></dd></div>

            """;

    private static Markup Answers(Decision decision, int row, Told told)
    {
        if (told.IsUnsure(decision) && !(decision.IsRows && row < told.Rows(decision.Rows)))
        {
            return $"I'm not sure";
        }

        if (decision.None.Length > 0 && told.IsNone(decision.None))
        {
            return $"There is none";
        }

        var said = decision
            .Fields.Select(field => (Field: field, Shown: told.Shown(decision, field, row)))
            .Where(one => one.Shown.Length > 0)
            .Select(one => One(one.Field, one.Shown, decision.Fields.Count == 1))
            .ToList();
        return said.Count == 0 ? $"<span class=\"quiet\">Not answered yet</span>" : (Markup)$"{said}";
    }

    private static Markup One(DecisionField field, string shown, bool isAlone)
    {
        Markup value = field.Kind switch
        {
            FieldKind.Choice or FieldKind.YesNo or FieldKind.Several =>
                $"<span>{string.Join("; ", shown.Split(',', StringSplitOptions.TrimEntries).Select(one => Label(field, one)))}</span>",
            FieldKind.State => $"<span translate=\"no\">{Label(field, shown)}</span>",
            FieldKind.Money => $"<span translate=\"no\">{Dollars(shown)}</span>",
            FieldKind.Percent => $"<span translate=\"no\">{shown} %</span>",
            _ => (Markup)$"<span translate=\"no\">{shown}</span>",
        };
        return isAlone
            ? $"<p>{value}</p>"
            : (Markup)
                $"<p><span class=\"quiet\">{field.Label}{(field.Label.EndsWith('?') ? "" : ":")}</span> {value}</p>";
    }

    private static string Dollars(string shown) =>
        decimal.TryParse(shown, CultureInfo.InvariantCulture, out var dollars)
            ? "$" + dollars.ToString("#,##0.##", CultureInfo.InvariantCulture)
            : shown;

    private static string Label(DecisionField field, string value) =>
        field.Choices.Where(choice => choice.Value == value).Select(choice => choice.Label).FirstOrDefault(value);
}
