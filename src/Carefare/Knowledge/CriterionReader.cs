using System.Globalization;
using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>Reads what a policy asks for: a list of "kind: {…}".</summary>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class CriterionReader(Problems problems)
{
    /// <summary>The criteria in their order; what cannot be understood is left out and noted.</summary>
    public IReadOnlyList<PolicyCriterion> Read(Node node, string path)
    {
        if (node is not Node.Sequence { Items.Count: > 0 } list)
        {
            problems.Add(node.Place, path, "There is no list of criteria.", "Write \"- age: {min: 18}\", or unknown.");
            return [];
        }

        return [.. list.Items.Select((item, i) => One(item, $"{path}[{i}]")).OfType<PolicyCriterion>()];
    }

    private PolicyCriterion? One(Node item, string path)
    {
        if (item is not Node.Mapping { Entries: [var (place, kind, value)] })
        {
            problems.Add(item.Place, path, "This is not one criterion.", "Write \"age: {min: 18}\".");
            return null;
        }

        var at = $"{path}.{kind}";
        if (PolicyCriterion.Joined.Contains(kind))
        {
            return Made(kind) with { Parts = Read(value, at) };
        }

        if (kind == PolicyCriterion.Clinic)
        {
            return Made(kind) with { Words = Sentence(value, at) };
        }

        if (!PolicyCriterion.Plain.TryGetValue(kind, out var known))
        {
            problems.Add(place, at, $"\"{kind}\" is no kind of criterion.", Nearest.Mend(kind, PolicyCriterion.Kinds));
            return null;
        }

        // "psychotherapy: yes" asks for no more than its name says.
        if (value is Node.Scalar { Quoted: false, Text: "yes" } && known is { Numbers: [], Words: [] })
        {
            return Made(kind);
        }

        return Fields.Of(value, at, problems) is { } fields ? Plain(kind, known, fields) : null;
    }

    private PolicyCriterion Plain(string kind, (string[] Numbers, string[] Words) known, Fields fields)
    {
        var numbers = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var name in known.Numbers)
        {
            if (fields.Take(name) is { } node && Number(node, fields.PathOf(name)) is { } number)
            {
                numbers[name] = number;
            }
        }

        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in known.Words)
        {
            if (fields.Take(name) is { } node && Choice(node, fields.PathOf(name), name) is { } word)
            {
                words[name] = word;
            }
        }

        fields.NoOthers();
        if (numbers.Count == 0)
        {
            problems.Add(fields.Place, fields.Path, "It asks for nothing.", $"Give {known.Numbers[0]}.");
        }

        return Made(kind) with
        {
            Numbers = numbers,
            Words = words,
        };
    }

    private Dictionary<string, string> Sentence(Node node, string path)
    {
        if (node is Node.Scalar { Text.Length: > 0 } says)
        {
            return new(StringComparer.Ordinal) { ["says"] = says.Text };
        }

        problems.Add(node.Place, path, "This should be a sentence.", "Say what the clinic has to state.");
        return new(StringComparer.Ordinal);
    }

    private decimal? Number(Node node, string path)
    {
        if (
            node is Node.Scalar { Quoted: false, Text: var text }
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        )
        {
            return number;
        }

        problems.Add(node.Place, path, "This should be a number.", "Write digits, with a point for decimals.");
        return null;
    }

    private string? Choice(Node node, string path, string name)
    {
        var choices = PolicyCriterion.Choices[name];
        if (node is Node.Scalar { Text: var text } && choices.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        problems.Add(node.Place, path, "This is not known here.", $"Use one of: {string.Join(", ", choices)}.");
        return null;
    }

    private static PolicyCriterion Made(string kind) =>
        new(kind, new Dictionary<string, decimal>(), new Dictionary<string, string>(), []);
}
