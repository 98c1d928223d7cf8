using System.Globalization;
using Carefare.Web.Keeping;
using Carefare.Yaml;

namespace Carefare.Web.Asking;

/// <summary>What a case says now, as a form shows it.</summary>
/// <param name="told">The case.</param>
internal sealed class Told(OpenCase told)
{
    private const string Unknown = "unknown";
    private const string None = "none";

    /// <summary>How many rows a list has.</summary>
    public int Rows(string path) => At(path) is Node.Sequence list ? list.Items.Count : 0;

    /// <summary>The word at a path; empty where there is none.</summary>
    public string Word(string path) => (At(path) as Node.Scalar)?.Text ?? "";

    /// <summary>Whether a decision was taken: each answer that it needs is there, or it was said that nobody knows.</summary>
    public bool IsTaken(Decision decision)
    {
        if (decision.IsRows)
        {
            return At(decision.Rows) is not null;
        }

        var needed = decision.Fields.Where(field => !field.IsOptional).ToList();
        return needed.Count > 0
            ? needed.TrueForAll(field => IsThere(field.Path))
            : decision.Fields.Any(field => IsThere(field.Path));
    }

    /// <summary>The decisions of the first plan that are still to be taken.</summary>
    public IEnumerable<Decision> Missing =>
        DecisionReader.All.Where(decision => decision.IsFirst && IsDue(decision) && !IsTaken(decision));

    /// <summary>Whether there is enough for a first plan.</summary>
    public bool IsReady => !Missing.Any();

    /// <summary>Whether a decision can be asked: what it needs is known.</summary>
    public bool IsDue(Decision decision) =>
        decision.Needs.Length == 0 || At(decision.Needs) is Node.Scalar { Text: not Unknown };

    /// <summary>The answer as a form shows it; empty where there is none.</summary>
    public string Shown(Decision decision, DecisionField field, int row)
    {
        var path = decision.PathOf(field, row);
        if (At(path) is Node.Sequence several)
        {
            return string.Join(',', several.Items.OfType<Node.Scalar>().Select(one => one.Text));
        }

        var said =
            (At(path) as Node.Scalar)?.Text
            ?? (IsNone(path) && field.Choices.Any(choice => choice.Value == None) ? None : "");
        return said is Unknown or "~" or "null" ? ""
            : field.Kind == FieldKind.Percent && decimal.TryParse(said, CultureInfo.InvariantCulture, out var part)
                ? (part * 100).ToString("0.####", CultureInfo.InvariantCulture)
            : field.Kind == FieldKind.YesNo ? YesNo(said)
            : said;
    }

    /// <summary>Whether it was said that there is no such thing.</summary>
    public bool IsNone(string path) => Above(path).Any(at => At(at) is Node.Scalar { Text: None });

    /// <summary>Whether it was said that nobody knows.</summary>
    public bool IsUnsure(Decision decision) =>
        decision.IsRows
            ? At(decision.Rows) is Node.Scalar { Text: Unknown }
            : decision
                .Fields.Where(field => !field.IsOptional)
                .DefaultIfEmpty(decision.Fields[0])
                .All(field => Above(field.Path).Any(at => At(at) is Node.Scalar { Text: Unknown }));

    private bool IsThere(string path) => At(path) is not null || Above(path).Any(at => At(at) is Node.Scalar);

    // A group or list that is "none" or "unknown" answers all that is below it.
    private static IEnumerable<string> Above(string path)
    {
        for (var at = path; at.Length > 0; at = at[..int.Max(0, at.LastIndexOfAny(['.', '[']))])
        {
            yield return at;
        }
    }

    private Node? At(string path)
    {
        var at = told.Told;
        foreach (var part in path.Split('.'))
        {
            var pieces = part.Split('[');
            at = (at as Node.Mapping)?.Find(pieces[0]);
            foreach (var piece in pieces.Skip(1))
            {
                var row = int.Parse(piece.TrimEnd(']'), CultureInfo.InvariantCulture);
                at = at is Node.Sequence list && row < list.Items.Count ? list.Items[row] : null;
            }
        }

        return at;
    }

    private static string YesNo(string said) =>
        said.ToLowerInvariant() switch
        {
            "true" or "yes" => "yes",
            "false" or "no" => "no",
            var other => other,
        };
}
