using System.Text;
using Carefare.Papers;
using Carefare.Telling.Pages;
using Carefare.Web.Guarding;
using Carefare.Web.Pages;
using Carefare.Web.Translating;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Serving;

/// <summary>Turns a request into a visit, and what a page says into an answer.</summary>
internal static class Answering
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>A page.</summary>
    public static RequestDelegate Page(Place place, Language language, Func<Visit, IResult> page) =>
        context => InTurn(new(place, language, context), page);

    /// <summary>What is sent by a form of ours, and by no other.</summary>
    public static RequestDelegate Form(Place place, Language language, Func<Visit, IFormCollection, IResult> take) =>
        async context =>
        {
            if (!context.Request.HasFormContentType)
            {
                await Refusal.Write(context, StatusCodes.Status415UnsupportedMediaType, "Send a form.");
                return;
            }

            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (!place.Tokens.IsOurs(form[FormToken.Field]))
            {
                await Refusal.Write(
                    context,
                    StatusCodes.Status403Forbidden,
                    "This form is from an earlier start of Carefare. Go back, load the page again, and send it once more."
                );
                return;
            }

            await InTurn(new(place, language, context), visit => take(visit, form));
        };

    /// <summary>A whole page, in the language of the visit.</summary>
    public static IResult Show(this Visit visit, string title, Markup body, int status = StatusCodes.Status200OK) =>
        Results.Text(In(visit.Language, Layout.Of(visit, title, body).ToString()), Html, Encoding.UTF8, status);

    private static string In(Language language, string page) =>
        language == Language.English ? page : new PageTranslator(Phrasebook.Spanish).Translate(page);

    /// <summary>To another page after a form.</summary>
    public static IResult Go(this Visit visit, string path) => Results.Extensions.SeeOther(visit.To(path));

    private static async Task InTurn(Visit visit, Func<Visit, IResult> page)
    {
        var result = await visit.Desks.InTurn(() => Guarded(visit, page), visit.Context.RequestAborted);
        await result.ExecuteAsync(visit.Context);
    }

    // The file may have gone, or have been changed by hand to something that cannot be read.
    private static IResult Guarded(Visit visit, Func<Visit, IResult> page)
    {
        try
        {
            return page(visit);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return Results.Text(
                $"The case file {visit.Keeper.Place} cannot be read. Check that it is there, is text in UTF-8, and may be read; then load this page again.\n",
                "text/plain; charset=utf-8",
                Encoding.UTF8,
                StatusCodes.Status500InternalServerError
            );
        }
    }
}
