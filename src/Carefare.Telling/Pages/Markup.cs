using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Carefare.Quantities;

namespace Carefare.Telling.Pages;

/// <summary>
/// A piece of HTML. Written as an interpolated string: what stands between the holes is markup, and every text in a hole is
/// encoded, so that no name from a file can become markup.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder? _text;

    /// <summary>Begins a piece; called by the compiler.</summary>
    public Markup(int literalLength, int formattedCount) => _text = new(literalLength + formattedCount * 16);

    /// <summary>Nothing.</summary>
    public static Markup None => default;

    /// <summary>Adds markup; called by the compiler.</summary>
    public void AppendLiteral(string markup) => _text!.Append(markup);

    /// <summary>Adds a text, encoded; a percent sign stays with its number.</summary>
    public void AppendFormatted(string text) =>
        _text!.Append(Encoder.Encode(Tame.Text(text).Replace(" %", "\u00a0%", StringComparison.Ordinal)));

    /// <summary>Adds a number.</summary>
    public void AppendFormatted(int number) => _text!.Append(number);

    /// <summary>Adds an amount, with a true minus sign.</summary>
    public void AppendFormatted(Money amount) => _text!.Append(amount.ToString().Replace('-', '−'));

    /// <summary>Adds another piece as it is.</summary>
    public void AppendFormatted(Markup piece) => _text!.Append(piece._text);

    /// <summary>Adds pieces one after another.</summary>
    public void AppendFormatted(IEnumerable<Markup> pieces)
    {
        foreach (var piece in pieces)
        {
            AppendFormatted(piece);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text?.ToString() ?? "";
}
