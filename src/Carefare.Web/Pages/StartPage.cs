using Carefare.Telling.Pages;
using Carefare.Web.Asking;
using Carefare.Web.Keeping;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>The start: what this does, what it does not, and one button.</summary>
internal static class StartPage
{
    public static IResult Show(Visit visit)
    {
        var told = new Told(visit.Case);
        var next = DecisionReader.All.FirstOrDefault(decision =>
            decision.IsFirst && told.IsDue(decision) && !told.IsTaken(decision)
        );
        var to = next is null ? "/plan" : $"/tell/{next.Id}";
        return visit.Show(
            "Start",
            $"""
            <div class="answer">
            <h1>Find ways to pay for ketamine treatment</h1>
            <p class="lead">Six questions make a first plan. It says what the whole course may cost, which ways to pay are open to you,
            and what to pay in which month.</p>
            <p class="go"><a class="usa-button usa-button--big" href="{visit.To(to)}">{Words(visit, next)}</a></p>
            <ul class="plain">
            <li>You need no papers to begin. Every question takes "I'm not sure".</li>
            <li>Nothing leaves this computer. There is no account, and nothing is sold.</li>
            <li>It says what is known about money. It does not say which treatment is right.</li>
            </ul>
            </div>
            {(visit.IsExample ? Markup.None : Examples(visit))}
            {(visit.IsExample ? Markup.None : Kept(visit))}
            """
        );
    }

    private static string Words(Visit visit, Decision? next) =>
        next is null ? "See your plan"
        : visit.Case.IsEmpty ? "Start: it takes about a minute"
        : "Go on where you were";

    private static Markup Examples(Visit visit) =>
        Part.Section(
            "examples",
            "See an example first",
            $"""
            <p>These people are invented.</p>
            <ul>
            {ExampleKeeper.Names.Select(name =>
                (Markup)
                    $"<li><a href=\"/demo/{name}{(visit.Language == Papers.Language.Spanish ? "/es" : "")}/plan\">{Says(name)}</a></li>\n"
            )}</ul>
            """
        );

    private static string Says(string example) =>
        example switch
        {
            "maria-uninsured" => "Somebody without insurance",
            "sam-hsa" => "Somebody with a health savings account",
            _ => "Somebody whose insurer said no",
        };

    private static Markup Kept(Visit visit) =>
        Part.Section(
            "kept",
            "Where your answers are",
            $"""
            <p>{(
                visit.Keeper is LedgerKeeper
                    ? (Markup)$"Your answers are in the store on this computer, under <code translate=\"no\">{visit.Keeper.Place}</code>."
                    : $"Your answers are in one file on this computer: <code translate=\"no\">{visit.Keeper.Place}</code>. The file is not locked: who can use your account on this computer can read it."
            )} <a href="{visit.To("/data")}">See, save or delete it</a>.</p>
            """
        );
}
