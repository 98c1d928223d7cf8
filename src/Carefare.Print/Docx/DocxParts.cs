using System.Xml;
using Carefare.Papers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Carefare.Print.Docx;

/// <summary>The parts of a DOCX file: the text, the styles, the lists, the feet of the pages, and what it is called.</summary>
internal static class DocxParts
{
    // Twentieths of a point: US Letter, with an inch of space at the sides.
    private const int Side = 1440;

    /// <summary>Writes the parts.</summary>
    public static void Write(Paper paper, Stream to)
    {
        var words = PageWords.In(paper.Language);
        var title = CleanText.Of(paper.Title);
        using var file = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        var main = file.AddNewPart<MainDocumentPart>(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "rId1"
        );
        var lists = new DocxLists();
        var body = new Body();
        var blocks = new DocxBlocks(new(words, address => LinkTo(main, address)), lists);
        if (paper.Cover.Count > 0)
        {
            body.Append(blocks.Of(words.Cover, paper.Cover));
            body.AppendChild(new Paragraph(new ParagraphProperties(Section(main, "footCover", words.Cover, words))));
        }

        body.Append(blocks.Of(title, paper.Body));
        body.AppendChild(Section(main, "footPaper", title, words));
        main.Document = new(body);
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxStyles.In(words.Tag);
        main.AddNewPart<NumberingDefinitionsPart>("lists").Numbering = lists.Numbering();
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings(words.Tag);
        About(file, title, words.Tag);
    }

    private static SectionProperties Section(MainDocumentPart main, string id, string title, PageWords words)
    {
        main.AddNewPart<FooterPart>(id).Footer = DocxFoot.Of(title, words);
        return new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = id },
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize { Width = 12_240, Height = 15_840 },
            new PageMargin
            {
                Top = 1280,
                Bottom = 1440,
                Left = Side,
                Right = Side,
                Header = 720,
                Footer = 720,
                Gutter = 0,
            },
            new PageNumberType { Start = 1 }
        );
    }

    private static string LinkTo(MainDocumentPart main, Uri address)
    {
        var known = main.HyperlinkRelationships.FirstOrDefault(link => link.Uri == address);
        return known?.Id
            ?? main.AddHyperlinkRelationship(
                address,
                isExternal: true,
                $"link{main.HyperlinkRelationships.Count() + 1}"
            ).Id;
    }

    private static Settings Settings(string language) =>
        new(
            new Zoom { Percent = "100" },
            new DefaultTabStop { Val = 720 },
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            ),
            new ThemeFontLanguages { Val = language }
        );

    private static void About(WordprocessingDocument file, string title, string language)
    {
        var part = file.AddNewPart<CoreFilePropertiesPart>("rId2");
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream);
        const string Package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Terms = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", Package);
        xml.WriteElementString("dc", "title", Terms, title);
        xml.WriteElementString("dc", "creator", Terms, "Carefare");
        xml.WriteElementString("dc", "language", Terms, language);
        xml.WriteEndElement();
    }
}
