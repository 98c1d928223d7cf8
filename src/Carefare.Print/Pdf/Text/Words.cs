using System.Globalization;
using System.Text;

namespace Carefare.Print.Pdf.Text;

/// <summary>Words of one look.</summary>
internal sealed record Words(string Text, Look Look)
{
    /// <summary>How wide they are, in points.</summary>
    public double Width => Look.Width(Text);

    /// <summary>The words, where the font lacks some of their characters and draws boxes; else null.</summary>
    public string? Lacking => Text.EnumerateRunes().Any(Look.Font.Lacks) ? Text : null;

    /// <summary>The numbers of the characters, in hexadecimal digits.</summary>
    public string Codes()
    {
        var codes = new StringBuilder(Text.Length * 4);
        foreach (var character in Text.EnumerateRunes())
        {
            codes.Append(CultureInfo.InvariantCulture, $"{Look.Font.CodeOf(character):X4}");
        }

        return codes.ToString();
    }
}
