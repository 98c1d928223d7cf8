using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Carefare.Print.Pdf.Objects;

namespace Carefare.Print.Pdf.Fonts;

/// <summary>Puts a font into a file: its outlines, its widths, and which characters its numbers stand for.</summary>
/// <remarks>ISO 32000-1, 9.7 (composite fonts) and 9.10 (extraction of text).</remarks>
internal static class FontObjects
{
    private const int Symbolic = 4;

    /// <summary>Adds the font.</summary>
    /// <param name="id">The object that pages name.</param>
    public static void Add(PdfFile file, int id, UsedFont used)
    {
        var subset = Subset.Of(used);
        var name = $"{Tag(subset)}+{used.Name}";
        var outlines = file.AddStream($"/Length1 {subset.Length}", subset);
        var font = used.Outlines;
        var box = string.Join(' ', font.Box.Select(side => PdfText.Number(used.Thousandths(side))));
        var described = file.Add(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags {Symbolic} /FontBBox [{box}] /ItalicAngle 0 "
                + $"/Ascent {PdfText.Number(used.Thousandths(font.Ascent))} /Descent {PdfText.Number(used.Thousandths(font.Descent))} "
                + $"/CapHeight {PdfText.Number(used.Thousandths(font.CapitalHeight))} /StemV {used.Stem} "
                + $"/FontFile2 {PdfText.Reference(outlines)} >>"
        );
        var numbered = file.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} "
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + $"/FontDescriptor {PdfText.Reference(described)} /CIDToGIDMap /Identity /DW 0 /W [0 [{Widths(used)}]] >>"
        );
        var characters = file.AddStream("", Encoding.ASCII.GetBytes(Characters(used)));
        file.Set(
            id,
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
                + $"/DescendantFonts [{PdfText.Reference(numbered)}] /ToUnicode {PdfText.Reference(characters)} >>"
        );
    }

    // Six letters that tell one subset from another: 9.9.2.
    private static string Tag(byte[] subset) =>
        string.Concat(SHA256.HashData(subset).Take(6).Select(part => (char)('A' + (part % 26))));

    private static string Widths(UsedFont used) =>
        string.Join(
            ' ',
            used.Slots.Select(slot =>
                PdfText.Number(slot.Glyph is { } glyph ? used.Thousandths(used.Outlines.AdvanceOf(glyph)) : 0)
            )
        );

    private static string Characters(UsedFont used)
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        );
        foreach (var rows in used.Slots.Index().Where(row => row.Item.Character is not null).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{rows.Length} beginbfchar\n");
            foreach (var (code, slot) in rows)
            {
                var character = Convert.ToHexString(
                    Encoding.BigEndianUnicode.GetBytes(slot.Character!.Value.ToString())
                );
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <{character}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
