using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Carefare.Print.Docx;

/// <summary>The styles of a file, which a person can change in one place.</summary>
internal static class DocxStyles
{
    public const string Line = "PaperLine";
    public const string LastLine = "PaperLastLine";
    public const string Item = "ListParagraph";
    public const string Caption = "Caption";
    public const string Table = "PaperTable";
    public const string AfterTable = "PaperAfterTable";
    public const string Cell = "PaperCell";
    public const string Number = "PaperNumber";
    public const string Notice = "PaperNotice";
    public const string Sign = "PaperSign";
    public const string Small = "PaperSmall";
    public const string Foot = "Footer";
    public const string Link = "Hyperlink";
    public const string Blank = "PlaceholderText";

    private const string Font = "Arial";
    private const string Gray = "444444";

    /// <summary>The style of a heading.</summary>
    /// <param name="level">1 for the title.</param>
    public static string Heading(int level) => $"Heading{level}";

    /// <summary>All styles, for a text in a language.</summary>
    public static Styles In(string language) =>
        new(
            Defaults(language),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle())
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            },
            Head(1, size: 36, before: 0),
            Head(2, size: 27, before: 280),
            Head(3, size: 23, before: 220),
            Named(Line, "Paper line", Spaced(0, 0)),
            Named(LastLine, "Paper last line", Spaced(0, 140)),
            Named(Item, "List Paragraph", Spaced(0, 70)),
            Named(Caption, "caption", Look(19, bold: true), new KeepNext(), Spaced(200, 60)),
            Named(Cell, "Paper cell", Look(19), Spaced(50, 50)),
            Named(
                Number,
                "Paper number",
                Look(19),
                Spaced(50, 50),
                new Justification { Val = JustificationValues.Right }
            ),
            Named(AfterTable, "Paper after table", Look(8), Spaced(0, 0)),
            Named(Notice, "Paper notice", Frame(), Spaced(180, 180), new Indentation { Left = "160", Right = "120" }),
            Named(Sign, "Paper signature", Spaced(700, 0)),
            Named(Small, "Paper small", Look(17, Gray), Spaced(0, 140)),
            Named(Foot, "footer", Look(17, Gray), Spaced(0, 0)),
            Letters(Link, "Hyperlink", new Color { Val = "053380" }, new Underline { Val = UnderlineValues.Single }),
            Letters(Blank, "Placeholder Text", new Color { Val = Gray }),
            TableStyle()
        );

    private static DocDefaults Defaults(string language) =>
        new(
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle(
                    new RunFonts
                    {
                        Ascii = Font,
                        HighAnsi = Font,
                        EastAsia = Font,
                        ComplexScript = Font,
                    },
                    new FontSize { Val = "22" },
                    new FontSizeComplexScript { Val = "22" },
                    new Languages { Val = language }
                )
            ),
            new ParagraphPropertiesDefault(
                new ParagraphPropertiesBaseStyle(
                    new SpacingBetweenLines
                    {
                        After = "140",
                        Line = "276",
                        LineRule = LineSpacingRuleValues.Auto,
                    }
                )
            )
        );

    private static Style Head(int level, int size, int before) =>
        new(
            new StyleName { Val = $"heading {level}" },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(
                new KeepNext(),
                new KeepLines(),
                Spaced(before, 100),
                new OutlineLevel { Val = level - 1 }
            ),
            Look(size, bold: true)
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = Heading(level),
        };

    private static Style Named(string id, string name, params ReadOnlySpan<OpenXmlElement> properties)
    {
        var (paragraph, look) = (new StyleParagraphProperties(), (StyleRunProperties?)null);
        foreach (var property in properties)
        {
            if (property is StyleRunProperties letters)
            {
                look = letters;
            }
            else
            {
                paragraph.AppendChild(property);
            }
        }

        var style = new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new PrimaryStyle(),
            paragraph
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = id.StartsWith("Paper", StringComparison.Ordinal),
        };
        if (look is not null)
        {
            style.AppendChild(look);
        }

        return style;
    }

    private static Style Letters(string id, string name, params OpenXmlElement[] look) =>
        new(new StyleName { Val = name }, new StyleRunProperties(look)) { Type = StyleValues.Character, StyleId = id };

    private static Style TableStyle() =>
        new(
            new StyleName { Val = "Paper table" },
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = Gray,
                    },
                    new BottomBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = Gray,
                    },
                    new InsideHorizontalBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = Gray,
                    }
                ),
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Type = TableWidthValues.Dxa, Width = 80 },
                    new TableCellRightMargin { Type = TableWidthValues.Dxa, Width = 80 }
                )
            )
        )
        {
            Type = StyleValues.Table,
            StyleId = Table,
            CustomStyle = true,
        };

    private static StyleRunProperties Look(int halfPoints, string? color = null, bool bold = false)
    {
        var look = new StyleRunProperties();
        if (bold)
        {
            look.AppendChild(new Bold());
        }

        if (color is not null)
        {
            look.AppendChild(new Color { Val = color });
        }

        look.Append(new FontSize { Val = $"{halfPoints}" }, new FontSizeComplexScript { Val = $"{halfPoints}" });
        return look;
    }

    private static SpacingBetweenLines Spaced(int before, int after) =>
        new() { Before = $"{before}", After = $"{after}" };

    private static ParagraphBorders Frame() =>
        new(
            new TopBorder
            {
                Val = BorderValues.Single,
                Size = 6,
                Space = 6,
                Color = Gray,
            },
            new LeftBorder
            {
                Val = BorderValues.Single,
                Size = 24,
                Space = 6,
                Color = Gray,
            },
            new BottomBorder
            {
                Val = BorderValues.Single,
                Size = 6,
                Space = 6,
                Color = Gray,
            },
            new RightBorder
            {
                Val = BorderValues.Single,
                Size = 6,
                Space = 6,
                Color = Gray,
            }
        );
}
