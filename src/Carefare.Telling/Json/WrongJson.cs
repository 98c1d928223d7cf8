using System.Text;
using Carefare.Yaml;

namespace Carefare.Telling.Json;

/// <summary>Something in a JSON text cannot be used; it ends the reading and is told as a problem.</summary>
/// <param name="at">At which byte of the text it is.</param>
/// <param name="field">The path of the field.</param>
/// <param name="what">What is wrong, as a sentence.</param>
/// <param name="mend">How to mend it, as a sentence.</param>
internal sealed class WrongJson(int at, string field, string what, string mend) : Exception(what)
{
    /// <summary>Something is wrong with a part.</summary>
    public WrongJson(JsonPart part, string what, string mend)
        : this(part.At, part.Path, what, mend) { }

    /// <summary>The problem in a file, with its line and column.</summary>
    public Problem In(string file, string text)
    {
        var before = Encoding.UTF8.GetBytes(text).AsSpan(0, at);
        var start = before.LastIndexOf((byte)'\n') + 1;
        return new(
            file,
            before.Count((byte)'\n') + 1,
            Encoding.UTF8.GetCharCount(before[start..]) + 1,
            field,
            Message,
            mend
        );
    }
}
