using System.Globalization;
using Carefare.Cases.Asking;
using Carefare.Cases.Filling;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Asking;

/// <summary>What a person sent for one decision: answers for the case, or what to mend, field by field.</summary>
/// <param name="decision">The decision.</param>
/// <param name="row">The row, where it has rows.</param>
/// <param name="told">What the case says now.</param>
internal sealed class FormAnswers(Decision decision, int row, Told told)
{
    private const string Unknown = "unknown";
    private const string None = "none";

    /// <summary>The answers, in the order of the page.</summary>
    public List<ProposedValue> Answers { get; } = [];

    /// <summary>What to mend, by field; in the question's own words.</summary>
    public List<(DecisionField Field, string Mend)> Problems { get; } = [];

    /// <summary>Nobody knows: the question is answered, and is not asked again.</summary>
    public static FormAnswers Unsure(Decision decision, int row, Told told)
    {
        var answers = new FormAnswers(decision, row, told);
        if (decision.IsRows)
        {
            if (told.Rows(decision.Rows) == 0)
            {
                answers.Answers.Add(new(decision.Rows, Unknown));
            }
        }
        else
        {
            answers.Answers.AddRange(
                decision
                    .Fields.Where(field => !field.IsOptional)
                    .DefaultIfEmpty(decision.Fields[0])
                    .Select(field => new ProposedValue(field.Path, Unknown))
            );
        }

        return answers;
    }

    /// <summary>There is no such thing.</summary>
    public static FormAnswers NoSuch(Decision decision, int row, Told told)
    {
        var answers = new FormAnswers(decision, row, told);
        answers.Answers.Add(new(decision.None, None));
        return answers;
    }

    /// <summary>Reads a form.</summary>
    public static FormAnswers Read(Decision decision, int row, Told told, IFormCollection form)
    {
        var answers = new FormAnswers(decision, row, told);
        foreach (var field in decision.Fields)
        {
            answers.Take(field, form[field.Name].ToString().Trim());
        }

        if (answers.Problems.Count == 0 && answers.Answers.Count == 0)
        {
            answers.Problems.Add((decision.Fields[0], decision.Fields[0].Mend));
        }

        answers.Identify();
        return answers;
    }

    private void Take(DecisionField field, string typed)
    {
        var path = decision.PathOf(field, row);
        if (typed.Length == 0)
        {
            TakeNothing(field);
        }
        else if (field.Kind == FieldKind.Choice && typed == None && field.Choices.All(choice => choice.Value != None))
        {
            Problems.Add((field, field.Mend));
        }
        else if (field.Kind == FieldKind.Choice && typed == None && path.Contains('['))
        {
            Answers.Add(
                path.EndsWith(".type", StringComparison.Ordinal) ? new(path.Split('[')[0], None) : new(path, None)
            );
        }
        else if (Meant(field, path, typed) is { } written)
        {
            Answers.Add(new(path, written));
        }
        else
        {
            Problems.Add((field, field.Mend));
        }
    }

    // What is left blank stays as it is, and is never erased by the way.
    private void TakeNothing(DecisionField field)
    {
        if ((!field.IsOptional || field.IsNeeded) && told.Shown(decision, field, row).Length == 0 && IsAskedFor(field))
        {
            Problems.Add((field, field.Mend));
        }
    }

    // In a row, only the name is asked for: the rest may come later.
    private bool IsAskedFor(DecisionField field) => !decision.IsRows || field.IsNeeded;

    private static string? Meant(DecisionField field, string path, string typed)
    {
        if (field.Kind is FieldKind.Choice or FieldKind.State or FieldKind.YesNo)
        {
            return field.Choices.Any(choice => choice.Value == typed) ? typed : null;
        }

        if (field.Kind == FieldKind.Several)
        {
            var chosen = typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return chosen.All(one => field.Choices.Any(choice => choice.Value == one))
                ? string.Join(", ", chosen)
                : null;
        }

        var meant = field.Kind == FieldKind.Percent ? Fraction(typed) : typed;
        return meant is null ? null : Interview.Find(path)?.Understand(meant);
    }

    private static string? Fraction(string typed) =>
        decimal.TryParse(
            typed.Replace("%", "", StringComparison.Ordinal).Trim(),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var percent
        )
        && percent <= 400
            ? (percent / 100).ToString("0.######", CultureInfo.InvariantCulture)
            : null;

    // Clinics and credit get the short names that identify them.
    private void Identify()
    {
        if (
            Problems.Count > 0
            || row < told.Rows(decision.Rows)
            || ShortNames.Of(decision, row, Answers, told) is not { } name
        )
        {
            return;
        }

        Answers.Insert(0, name);
    }
}
