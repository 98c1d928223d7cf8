using System.Globalization;
using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>Reads the values of a record's fields: words, numbers and lists of them.</summary>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class ValuesReader(Problems problems)
{
    /// <summary>The texts of a list, or of a single value; none where the field is absent.</summary>
    public IReadOnlyList<string> Texts(Fields fields, string key)
    {
        var node = fields.Take(key);
        var items = node switch
        {
            null => [],
            Node.Sequence list => list.Items,
            _ => [node],
        };
        if (items.All(item => item is Node.Scalar))
        {
            return [.. items.Cast<Node.Scalar>().Select(item => item.Text)];
        }

        problems.Add(node!.Place, fields.PathOf(key), "This is not a list of words.", "Write [one, another].");
        return [];
    }

    /// <summary>The numbers of a list, or of a single value; none where the field is absent or something in it is no number.</summary>
    public IReadOnlyList<decimal> Numbers(Fields fields, string key)
    {
        var texts = Texts(fields, key);
        var numbers = new List<decimal>();
        foreach (var text in texts)
        {
            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                numbers.Add(number);
            }
            else
            {
                var mend = "Write digits with a point for decimals, without $, % or commas.";
                problems.Add(fields.Take(key)!.Place, fields.PathOf(key), $"\"{text}\" is not a number.", mend);
            }
        }

        return numbers.Count == texts.Count ? numbers : [];
    }

    /// <summary>Whether the field says yes; no where it is absent.</summary>
    public bool Yes(Fields fields, string key) => OneOf(fields, key, ("no", false), ("yes", true)) ?? false;

    /// <summary>One of a few words, each of which stands for a value; null where it is absent or another.</summary>
    public T? OneOf<T>(Fields fields, string key, params IReadOnlyList<(string Word, T Value)> words)
        where T : struct
    {
        if (fields.Text(key) is not { } written)
        {
            return null;
        }

        foreach (var (word, value) in words)
        {
            if (word == written)
            {
                return value;
            }
        }

        var mend = Nearest.Mend(written, words.Select(one => one.Word));
        problems.Add(fields.Take(key)!.Place, fields.PathOf(key), $"\"{written}\" is not known here.", mend);
        return null;
    }
}
