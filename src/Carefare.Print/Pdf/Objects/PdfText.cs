using System.Globalization;
using System.Text;

namespace Carefare.Print.Pdf.Objects;

/// <summary>Values as a PDF file writes them.</summary>
internal static class PdfText
{
    /// <summary>A number with at most two digits after the point: a hundredth of a point is finer than any printer.</summary>
    public static string Number(double value) =>
        Math.Round(value, 2) is var rounded && rounded == 0
            ? "0"
            : rounded.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Text for people, as UTF-16 in hexadecimal digits: no character of it can end the string.</summary>
    public static string String(string text) =>
        $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>An address, in the letters that an address may have.</summary>
    public static string Address(Uri address) =>
        $"({address.AbsoluteUri.Replace("\\", "%5C", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";

    /// <summary>A reference to an object.</summary>
    public static string Reference(int id) => $"{id.ToString(CultureInfo.InvariantCulture)} 0 R";

    /// <summary>References, in brackets.</summary>
    public static string References(IEnumerable<int> ids) => $"[{string.Join(' ', ids.Select(Reference))}]";

    /// <summary>A box: left, bottom, right, top, in points from the lower left corner of the page.</summary>
    public static string Box(double left, double bottom, double right, double top) =>
        $"[{Number(left)} {Number(bottom)} {Number(right)} {Number(top)}]";
}
