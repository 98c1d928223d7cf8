using System.Globalization;
using Carefare.Papers;
using Carefare.Print.Docx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Carefare.Tests.Print;

public sealed class DocxWriterTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public void The_file_is_sound_and_its_text_is_that_of_the_paper(Language language)
    {
        var paper = SamplePapers.Whole(language: language);
        Read(
            Docx(paper),
            file =>
            {
                Assert.Equal([], Faults(file));
                Assert.Equal(PaperWords.Of(paper, "____________ ({0})"), Words(file));
                var tag = language == Language.English ? "en-US" : "es-US";
                var runs = Body(file).Descendants<Run>().Where(run => run.GetFirstChild<Text>() is not null);
                Assert.All(runs, run => Assert.Equal(tag, run.RunProperties?.Languages?.Val?.Value));
                Assert.Equal(paper.Title, file.PackageProperties.Title);
            }
        );
    }

    [Fact]
    public void Blanks_can_be_filled_and_heads_of_tables_repeat() =>
        Read(
            Docx(SamplePapers.Whole()),
            file =>
            {
                var blanks = Body(file).Descendants<SdtRun>().ToList();
                Assert.Equal(3, blanks.Count);
                Assert.All(blanks, blank => Assert.NotNull(blank.SdtProperties?.GetFirstChild<ShowingPlaceholder>()));
                Assert.Equal(
                    3,
                    blanks.Select(blank => blank.SdtProperties!.GetFirstChild<SdtId>()!.Val!.Value).Distinct().Count()
                );
                var rows = Body(file).Descendants<TableRow>().ToList();
                Assert.NotNull(rows[0].TableRowProperties?.GetFirstChild<TableHeader>());
                Assert.Null(rows[1].TableRowProperties?.GetFirstChild<TableHeader>());
                var styles = Body(file).Descendants<ParagraphStyleId>().Select(style => style.Val!.Value!);
                Assert.Equal(
                    ["Heading1", "Heading2", "Heading1", "Heading2", "Heading3"],
                    styles.Where(style => style.StartsWith("Heading", StringComparison.Ordinal))
                );
            }
        );

    [Fact]
    public void Every_list_counts_anew() =>
        Read(
            Docx(SamplePapers.Whole()),
            file =>
            {
                var lists = Body(file).Descendants<NumberingId>().Select(list => list.Val!.Value).Distinct();
                var known = file.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!.Elements<NumberingInstance>();
                Assert.Equal([1, 2, 3], lists);
                Assert.Equal([1, 2, 3], known.Select(list => list.NumberID!.Value));
            }
        );

    [Fact]
    public void The_same_paper_gives_the_same_bytes() =>
        Assert.Equal(Docx(SamplePapers.Whole()), Docx(SamplePapers.Whole()));

    internal static byte[] Docx(Paper paper)
    {
        using var stream = new MemoryStream();
        new DocxWriter().Write(paper, stream);
        return stream.ToArray();
    }

    internal static void Read(byte[] bytes, Action<WordprocessingDocument> look)
    {
        using var stream = new MemoryStream(bytes);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        look(file);
    }

    internal static IReadOnlyList<string> Faults(WordprocessingDocument file) =>
        [
            .. new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(file, TestContext.Current.CancellationToken)
                .Select(fault =>
                    string.Create(CultureInfo.InvariantCulture, $"{fault.Path?.XPath}: {fault.Description}")
                ),
        ];

    internal static Body Body(WordprocessingDocument file) => file.MainDocumentPart!.Document!.Body!;

    internal static IReadOnlyList<string> Words(WordprocessingDocument file) =>
        [.. Body(file).Descendants<Paragraph>().SelectMany(paragraph => PaperWords.Split(Text(paragraph)))];

    private static string Text(Paragraph paragraph) =>
        string.Concat(
            paragraph
                .Descendants()
                .Select(part =>
                    part switch
                    {
                        Text text => text.Text,
                        TabChar => " ",
                        _ => "",
                    }
                )
        );
}
