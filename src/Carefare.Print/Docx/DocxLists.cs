using Carefare.Papers;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Carefare.Print.Docx;

/// <summary>The lists of a file: how each is marked, and that each begins to count anew.</summary>
internal sealed class DocxLists
{
    private readonly List<ListMarks> _lists = [];

    /// <summary>Begins a list.</summary>
    /// <returns>Its number, which its items name.</returns>
    public int New(ListMarks marks)
    {
        _lists.Add(marks);
        return _lists.Count;
    }

    /// <summary>All lists, as the file defines them.</summary>
    public Numbering Numbering() =>
        new([
            .. Enum.GetValues<ListMarks>().Select(Kind),
            .. _lists.Select(
                (marks, i) =>
                    new NumberingInstance(
                        new AbstractNumId { Val = (int)marks },
                        new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 }
                    )
                    {
                        NumberID = i + 1,
                    }
            ),
        ]);

    private static AbstractNum Kind(ListMarks marks)
    {
        var (format, text, font) = marks switch
        {
            ListMarks.Bullets => (NumberFormatValues.Bullet, "•", "Arial"),
            ListMarks.Numbers => (NumberFormatValues.Decimal, "%1.", "Arial"),
            ListMarks.Boxes => (NumberFormatValues.Bullet, "☐", "Segoe UI Symbol"),
        };
        return new(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = format },
                new LevelText { Val = text },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "420", Hanging = "360" }),
                new NumberingSymbolRunProperties(
                    new RunFonts
                    {
                        Ascii = font,
                        HighAnsi = font,
                        EastAsia = font,
                    }
                )
            )
            {
                LevelIndex = 0,
            }
        )
        {
            AbstractNumberId = (int)marks,
        };
    }
}
