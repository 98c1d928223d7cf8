using System.Text;
using Carefare.Cases.Reading;
using Carefare.Telling.Pages;
using Carefare.Web.Keeping;
using Carefare.Web.Serving;
using Carefare.Yaml;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>All that is held of the person: to see, to save, to bring in from a file, and to delete.</summary>
internal static class DataPage
{
    private const string Sure = "sure";

    public static IResult Show(Visit visit) => Shown(visit, "", 200);

    /// <summary>The case file as it is.</summary>
    public static IResult Save(Visit visit) =>
        Results.File(Encoding.UTF8.GetBytes(visit.Case.Text), "application/yaml; charset=utf-8", "case.yaml");

    /// <summary>Brings in a case file in place of the one that is there.</summary>
    public static IResult Bring(Visit visit, IFormCollection form)
    {
        if (form.Files["file"] is not { Length: > 0 } file)
        {
            return Shown(visit, "Choose a case file first.", StatusCodes.Status422UnprocessableEntity);
        }

        if (file.Length > YamlFile.MaxLength)
        {
            return Shown(
                visit,
                "The file is too large for a case. Choose the case file.",
                StatusCodes.Status413PayloadTooLarge
            );
        }

        string text;
        try
        {
            using var reader = new StreamReader(
                file.OpenReadStream(),
                new UTF8Encoding(false, throwOnInvalidBytes: true)
            );
            text = reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return Shown(
                visit,
                "The file is not text. Choose the case file, which ends in .yaml.",
                StatusCodes.Status422UnprocessableEntity
            );
        }

        var problems = CaseReader.Read("case.yaml", text).Problems;
        var problem = problems.Count > 0 ? string.Join(' ', problems.Take(3)) : visit.Keeper.Change(_ => (text, ""));
        return problem.Length > 0
            ? Shown(visit, problem, StatusCodes.Status422UnprocessableEntity)
            : visit.Go("/check");
    }

    /// <summary>Deletes the case, once the person says that they are sure.</summary>
    public static IResult Delete(Visit visit, IFormCollection form)
    {
        if (!form.ContainsKey(Sure))
        {
            return visit.Show(
                "Your data",
                $"""
                <h1>Delete your answers?</h1>
                {(
                    visit.Keeper is LedgerKeeper
                        ? (Markup)$"<p>The store forgets <span translate=\"no\">{visit.Keeper.Place}</span>: the answers, and what was done and paid. Backups that you made stay.</p>"
                        : $"<p>The file {visit.Keeper.Place} is taken off this computer. Copies that you made elsewhere stay.</p>"
                )}
                {Form.Of(
                    visit,
                    "/data/delete",
                    $"<div class=\"buttons\">{Form.Button("Delete my answers", Sure, "yes")} <a class=\"usa-button usa-button--outline\" href=\"{visit.To("/data")}\">Keep them</a></div>"
                )}
                """
            );
        }

        var problem = visit.Keeper.Delete();
        visit.Memory.Before = visit.Memory.Trial = null;
        return problem.Length > 0
            ? Shown(visit, problem, StatusCodes.Status409Conflict)
            : visit.Show(
                "Your data",
                $"<h1>Deleted</h1>\n<p>Your answers are gone from this computer. <a href=\"{visit.To("/")}\">Go to the start</a>.</p>"
            );
    }

    private static IResult Shown(Visit visit, string problem, int status) =>
        visit.Show(
            "Your data",
            $"""
            <div class="answer"><h1>Your data</h1>
            <p class="lead">This is all that is held of you, and only on this computer.</p></div>
            {Form.Refused(problem)}
            {(
                visit.Keeper is LedgerKeeper
                    ? (Markup)$"<p>Your answers are in the store on this computer, under <code translate=\"no\">{visit.Keeper.Place}</code>. What was answered before stays in it until you delete the case.</p>"
                    : $"<p>Your answers are in <code translate=\"no\">{visit.Keeper.Place}</code>. It is a plain file: you can read and change it with any editor, and the command line works with the same file.</p>"
            )}
            <p><a class="usa-button" href="{visit.To("/data/case.yaml")}">Save a copy</a></p>
            <details><summary>See the file</summary><pre tabindex="0" translate="no">{visit.Case.Text}</pre></details>
            {(visit.IsExample ? Markup.None : Changes(visit))}
            <h2>What leaves this computer</h2>
            <p>Nothing. These pages ask no other site for anything. Links to sources open only if you press them.</p>
            """,
            status
        );

    private static Markup Changes(Visit visit) =>
        $"""
            <h2>Bring in a case file</h2>
            <p>It takes the place of the answers that are here. Save a copy of them first.</p>
            <form method="post" action="{visit.To("/data/bring")}" enctype="multipart/form-data" class="usa-form">
            <input type="hidden" name="{Guarding.FormToken.Field}" value="{visit.FormToken()}">
            <label class="usa-label" for="file">Case file</label>
            <input class="usa-file-input" type="file" id="file" name="file" accept=".yaml,.yml,.json">
            {Form.Button("Bring it in")}
            </form>
            <h2>Delete everything</h2>
            {Form.Of(visit, "/data/delete", Form.Button("Delete my answers", "ask", "yes"))}
            """;
}
