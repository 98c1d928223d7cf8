using System.Text;

namespace Carefare.Cases.Questions;

/// <summary>Writes a case file from answers by path.</summary>
/// <param name="answers">The answers as the file writes them, without quotes.</param>
internal sealed class CasePen(IReadOnlyDictionary<string, string> answers)
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _dash;

    /// <summary>Whether anything is answered at a path or below it.</summary>
    public bool Has(string path) =>
        path.Length == 0
        || answers.Keys.Any(key =>
            key.StartsWith(path, StringComparison.Ordinal)
            && (key.Length == path.Length || key[path.Length] is '.' or '[')
        );

    /// <summary>The answer at a path, or null.</summary>
    public string? At(string path) => answers.GetValueOrDefault(path);

    /// <summary>Writes a name, with its value where it has one, and a remark.</summary>
    public void Line(string name, string value, string remark)
    {
        Indent();
        _text.Append(name).Append(value.Length > 0 ? ": " : ":").Append(value);
        _text.Append(remark.Length > 0 ? "  # " : "").Append(remark).Append('\n');
    }

    /// <summary>Writes a name that has no answer yet, as a comment.</summary>
    public void Open(string name, string remark) =>
        _text.Append(' ', _depth * 2).Append("# ").Append(name).Append(":  ").Append(remark).Append('\n');

    /// <summary>Writes what is inside a group or a list.</summary>
    /// <param name="isRow">Whether it is a row, and begins with a dash.</param>
    public void Inside(bool isRow, Action write)
    {
        _depth++;
        _dash = isRow;
        write();
        _depth--;
    }

    /// <summary>Separates the parts of the file.</summary>
    public void Part()
    {
        if (_depth == 0)
        {
            _text.Append('\n');
        }
    }

    /// <summary>Puts a text in quotes.</summary>
    public static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Indent()
    {
        _text.Append(' ', (_dash ? _depth - 1 : _depth) * 2).Append(_dash ? "- " : "");
        _dash = false;
    }
}
