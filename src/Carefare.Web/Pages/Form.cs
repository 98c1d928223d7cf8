using Carefare.Telling.Pages;
using Carefare.Web.Guarding;
using Carefare.Web.Serving;

namespace Carefare.Web.Pages;

/// <summary>The pieces of forms.</summary>
internal static class Form
{
    /// <summary>A form that is sent to a page of this case.</summary>
    public static Markup Of(Visit visit, string path, Markup body, string more = "") =>
        $"""
            <form method="post" action="{visit.To(path)}" class="{("usa-form " + more).TrimEnd()}" novalidate>
            <input type="hidden" name="{FormToken.Field}" value="{visit.FormToken()}">
            {body}
            </form>
            """;

    /// <summary>A button that sends the form.</summary>
    /// <param name="words">What it says.</param>
    /// <param name="name">The field that it sends; empty where it is the form's main button.</param>
    /// <param name="value">What it sends.</param>
    /// <param name="about">The id of the text that says what it is about, for those who hear the page.</param>
    public static Markup Button(string words, string name = "", string value = "", string about = "") =>
        name.Length == 0
            ? $"<button type=\"submit\" class=\"usa-button\">{words}</button>"
            : (Markup)
                $"<button type=\"submit\" class=\"usa-button usa-button--outline\" name=\"{name}\" value=\"{value}\"{(about.Length > 0 ? (Markup)$" aria-describedby=\"{about}\"" : Markup.None)}>{words}</button>";

    /// <summary>Why what was sent was not taken; nothing where it was.</summary>
    public static Markup Refused(string problem) =>
        problem.Length == 0
            ? Markup.None
            : $"<div class=\"usa-alert usa-alert--error\" role=\"alert\"><div class=\"usa-alert__body\"><p>{problem}</p></div></div>";

    /// <summary>Attributes of an input that is described by its hint and its error.</summary>
    public static Markup Described(string id, bool hasHint, bool hasError)
    {
        var by = string.Join(
            ' ',
            new[] { hasHint ? $"{id}-hint" : "", hasError ? $"{id}-error" : "" }.Where(one => one.Length > 0)
        );
        Markup invalid = hasError ? $" aria-invalid=\"true\"" : Markup.None;
        return by.Length == 0 ? invalid : $" aria-describedby=\"{by}\"{invalid}";
    }
}
