using Carefare.Telling.Pages;
using Carefare.Web.Asking;

namespace Carefare.Web.Pages;

/// <summary>One answer of a form, with its label, its hint and what to mend.</summary>
/// <param name="Field">What is asked.</param>
/// <param name="Value">What is shown in it.</param>
/// <param name="Mend">What to mend; empty where nothing is wrong.</param>
/// <param name="IsTitle">Whether the question of the page is its label.</param>
internal sealed record FieldInput(DecisionField Field, string Value, string Mend, bool IsTitle)
{
    /// <summary>Why it is asked, where the question of the page is its label.</summary>
    public string Why { get; init; } = "";

    private string Id => Field.Name;

    private bool IsWrong => Mend.Length > 0;

    /// <summary>The markup. A question of the page that is also the label of its only answer is its heading.</summary>
    /// <param name="heading">The question of the page.</param>
    public Markup Of(string heading) =>
        Field.Kind switch
        {
            FieldKind.Choice or FieldKind.YesNo => Radios(heading),
            FieldKind.Several => Boxes(heading),
            FieldKind.State => Select(),
            _ => Line(),
        };

    private Markup Line() =>
        $"""
            <div class="usa-form-group{(IsWrong ? " usa-form-group--error" : "")}">
            {Label}{Hint}{Error}
            <input class="usa-input{(
                IsWrong ? " usa-input--error" : ""
            )}{Width}" id="{Id}" name="{Id}" value="{Value}" {Kind}{Form.Described(Id, Field.Hint.Length > 0, IsWrong)}>
            </div>
            """;

    private Markup Select() =>
        $"""
            <div class="usa-form-group{(IsWrong ? " usa-form-group--error" : "")}">
            {Label}{Hint}{Error}
            <select class="usa-select" id="{Id}" name="{Id}" autocomplete="address-level1"{Form.Described(
                Id,
                Field.Hint.Length > 0,
                IsWrong
            )}>
            <option value=""></option>
            {Field.Choices.Select(choice =>
                (Markup)
                    $"<option value=\"{choice.Value}\"{(choice.Value == Value ? (Markup)$" selected" : Markup.None)} translate=\"no\">{choice.Label}</option>\n"
            )}</select>
            </div>
            """;

    private Markup Radios(string heading) => Set(heading, "radio");

    private Markup Boxes(string heading) => Set(heading, "checkbox");

    private Markup Set(string heading, string type)
    {
        var chosen = Value.Split(',', StringSplitOptions.TrimEntries);
        var choices = Field.Choices.Select(
            (choice, i) => Choice(type, choice.Value, choice.Label, i, chosen.Contains(choice.Value))
        );
        Markup legend = IsTitle
            ? $"<legend class=\"usa-legend\"><h1 id=\"question\">{heading}</h1></legend>"
            : (Markup)$"<legend class=\"usa-legend\">{Field.Label}{Optional}</legend>";
        return $"""
            <fieldset class="usa-fieldset usa-form-group{(IsWrong ? " usa-form-group--error" : "")}"{Form.Described(
                Id,
                Field.Hint.Length > 0,
                IsWrong
            )}>
            {legend}{Because}{Hint}{Error}
            {choices}
            </fieldset>
            """;
    }

    private Markup Choice(string type, string value, string label, int number, bool isChosen)
    {
        var id = number == 0 ? Id : $"{Id}-{number}";
        Markup chosen = isChosen ? $" checked" : Markup.None;
        return $"""
            <div class="usa-{type}"><input class="usa-{type}__input" type="{type}" id="{id}" name="{Id}" value="{value}"{chosen}><label class="usa-{type}__label" for="{id}">{label}</label></div>

            """;
    }

    private Markup Label => $"<label class=\"usa-label\" for=\"{Id}\">{Field.Label}{Optional}</label>";

    private Markup Optional =>
        Field.IsOptional && !IsTitle ? $" <span class=\"usa-hint\">(you can leave it open)</span>" : Markup.None;

    private Markup Because => Why.Length > 0 ? $"<p class=\"why\">{Why}</p>" : Markup.None;

    private Markup Hint =>
        Field.Hint.Length > 0 ? $"<div class=\"usa-hint\" id=\"{Id}-hint\">{Field.Hint}</div>" : Markup.None;

    private Markup Error =>
        IsWrong
            ? $"<span class=\"usa-error-message\" id=\"{Id}-error\"><span class=\"hidden\">To mend: </span>{Mend}</span>"
            : Markup.None;

    private string Width => Field.Kind is FieldKind.Text ? "" : " short";

    private Markup Kind =>
        Field.Kind switch
        {
            FieldKind.Money or FieldKind.Number or FieldKind.Percent =>
                $"type=\"text\" inputmode=\"decimal\" autocomplete=\"off\"",
            FieldKind.Whole => $"type=\"text\" inputmode=\"numeric\" autocomplete=\"off\"",
            FieldKind.Day => $"type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" placeholder=\"2026-12-31\"",
            _ => (Markup)$"type=\"text\" autocomplete=\"off\"",
        };
}
