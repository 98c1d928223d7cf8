using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Carefare.Papers;
using Carefare.Print;
using Carefare.Print.Docx;
using Carefare.Print.Html;
using Carefare.Print.Pdf;
using Carefare.Print.PlainText;
using Carefare.Tests.Print;

namespace Carefare.Tests.Papers;

/// <summary>Every paper of six invented people in both languages and every format is as it was approved.</summary>
/// <remarks>
/// Text and HTML stand in the files word for word. PDF and DOCX, whose bytes are the same for the same paper, stand there by their
/// hashes, and their words are held against the paper's.
/// </remarks>
public sealed partial class PaperGoldenTests
{
    public static TheoryData<string, Language> Everybody
    {
        get
        {
            var all = new TheoryData<string, Language>();
            foreach (var person in Drafted.People)
            {
                all.Add(person, Language.English);
                all.Add(person, Language.Spanish);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void The_text_of_every_paper_is_as_approved(string person, Language language) =>
        Golden.Matches(
            string.Join(
                "\n",
                Drafted
                    .Of(person, language)
                    .Select(paper => $"##### {paper.Id}\n\n{Drafted.Text(new PlainTextWriter(), paper)}")
            ),
            "tests",
            "golden",
            "papers",
            $"{person}.{Short(language)}.txt"
        );

    [Theory]
    [MemberData(nameof(Everybody))]
    public void The_page_of_every_paper_is_as_approved(string person, Language language) =>
        Golden.Matches(
            string.Join(
                "\n",
                Drafted
                    .Of(person, language)
                    .Select(paper => Style().Replace(Drafted.Text(new HtmlWriter(), paper), "<style></style>"))
            ),
            "tests",
            "golden",
            "papers",
            $"{person}.{Short(language)}.html"
        );

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Every_paper_in_print_is_as_approved_and_says_what_the_paper_says(string person, Language language)
    {
        var hashes = new StringBuilder();
        foreach (var paper in Drafted.Of(person, language))
        {
            foreach (IPaperWriter writer in new IPaperWriter[] { new PdfWriter(), new DocxWriter() })
            {
                var bytes = Drafted.Bytes(writer, paper);
                hashes.Append($"{paper.Id}.{writer.Extension} {Convert.ToHexStringLower(SHA256.HashData(bytes))}\n");
            }

            Assert.Equal(PaperWords.Of(paper, "{0}"), WordsOfPage(Drafted.Text(new HtmlWriter(), paper)));
            using var pdf = new PdfTree(Drafted.Bytes(new PdfWriter(), paper));
            Assert.Equal(PaperWords.Of(paper, "{0}"), pdf.Words);
            Assert.Equal(0, pdf.Untagged);
            DocxWriterTests.Read(
                DocxWriterTests.Docx(paper),
                file =>
                {
                    Assert.Empty(DocxWriterTests.Faults(file));
                    Assert.Equal(PaperWords.Of(paper, "____________ ({0})"), DocxWriterTests.Words(file));
                }
            );
        }

        Golden.Matches(hashes.ToString(), "tests", "golden", "papers", $"{person}.{Short(language)}.sha256");
    }

    /// <summary>The words of a page as they are heard: a blank by its label.</summary>
    private static IEnumerable<string> WordsOfPage(string page)
    {
        var body = page[page.IndexOf("<body>", StringComparison.Ordinal)..];
        var heard = Label().Replace(body, "$1");
        return PaperWords.Split(WebUtility.HtmlDecode(Tag().Replace(Apart().Replace(heard, " "), "")));
    }

    [GeneratedRegex("<span class=\"blank\" role=\"img\" aria-label=\"([^\"]*)\">")]
    private static partial Regex Label();

    [GeneratedRegex(
        "</?(p|h[1-3]|li|ol|ul|table|caption|thead|tbody|tr|th|td|div|main|aside|body|html|br|span class=\"(who|day)\")[^>]*>"
    )]
    private static partial Regex Apart();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    private static string Short(Language language) => language == Language.English ? "en" : "es";

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
