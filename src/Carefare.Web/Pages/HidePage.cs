using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>A page that shows nothing of the case, for when somebody comes by.</summary>
internal static class HidePage
{
    public static IResult Show(Visit visit) =>
        Results.Text(
            $"""
            <!doctype html>
            <html lang="{(visit.Language == Papers.Language.English ? "en" : "es")}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Notes</title>
            <link rel="stylesheet" href="{Assets.Style}"></head>
            <body><main id="main"><h1>{(visit.Language == Papers.Language.English ? "Notes" : "Notas")}</h1>
            <p>{(
                visit.Language == Papers.Language.English
                    ? "Nothing here. The browser's history still holds the pages that you saw; it can be cleared there."
                    : "No hay nada aquí. El historial del navegador aún guarda las páginas que vio; allí se puede borrar."
            )}</p></main></body>
            </html>

            """,
            "text/html; charset=utf-8"
        );
}
