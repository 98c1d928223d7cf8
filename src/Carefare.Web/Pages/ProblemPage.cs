using Carefare.Telling.Pages;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>The case file was changed by hand to something that cannot be used: every problem, where it is, and how to mend it.</summary>
internal static class ProblemPage
{
    /// <summary>The page; null where the case can be used.</summary>
    public static IResult? Of(Visit visit) =>
        visit.Case.Reading.Case is not null
            ? null
            : visit.Show(
                "Your case file",
                $"""
                <h1>Your case file needs mending</h1>
                <p>Something in {visit.Keeper.Place} cannot be used. Nothing was changed. Mend it in an editor, then load this page again.</p>
                <ul class="problems" translate="no">{visit.Case.Reading.Problems.Select(problem =>
                    (Markup)$"<li>{problem.ToString()}</li>"
                )}</ul>
                """,
                StatusCodes.Status422UnprocessableEntity
            );
}
