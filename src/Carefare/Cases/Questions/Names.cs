using Carefare.Yaml;

namespace Carefare.Cases.Questions;

/// <summary>Checks the names in a group: each is known, and none says the same as another.</summary>
internal sealed class Names(IReadOnlyList<Field> fields, string path, Findings findings)
{
    public void Check(Node.Mapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            var field = fields.FirstOrDefault(field => field.Name == entry.Key || field.Also == entry.Key);
            if (field is null)
            {
                findings.Wrong(entry.Place, PathOf(entry), Unknown(entry));
            }
            else if (field.Also == entry.Key && mapping.Find(field.Name) is not null)
            {
                var what = $"{field.Name} and {field.Also} say the same.";
                findings.Wrong(entry.Place, PathOf(entry), new(what, "Keep one of the two."));
            }
        }
    }

    private Fault Unknown(Node.Entry entry)
    {
        // In braces a comma ends a value: {price: 1,500} has the price 1 and a name 500.
        if (entry.Key.All(char.IsAsciiDigit))
        {
            return new($"{Fault.Show(entry.Key)} stands where a name belongs.", "Write numbers without a comma: 1500.");
        }

        string[] known =
        [
            .. fields.SelectMany(field => new[] { field.Name, field.Also }).Where(name => name.Length > 0),
        ];
        var mend = Nearest.To(entry.Key, known) is { } near
            ? $"Did you mean {near}?"
            : $"Remove it, or use one of {string.Join(", ", known)}.";
        return new($"{Fault.Show(entry.Key)} is not known here.", mend);
    }

    private string PathOf(Node.Entry entry)
    {
        var name = Fault.Show(entry.Key).Trim('"');
        return path.Length == 0 ? name : $"{path}.{name}";
    }
}
