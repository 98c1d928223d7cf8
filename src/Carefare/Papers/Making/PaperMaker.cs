using Carefare.Knowledge;
using Carefare.Papers.Parts;
using Carefare.Papers.Slots;
using Carefare.Papers.Templates;

namespace Carefare.Papers.Making;

/// <summary>Makes a paper from its words and what is known of a person.</summary>
/// <param name="facts">All that is known.</param>
internal sealed class PaperMaker(PaperFacts facts)
{
    private readonly Filling _filling = new(facts);

    /// <summary>The paper.</summary>
    public Paper Make(Template template)
    {
        var language = facts.Words.Language;
        var body = Blocks(template.Body);
        var ofBody = facts.Cited;
        var cover = Blocks(template.Cover);
        return new(
            template.Id,
            template.Title.In(language),
            language,
            template.For,
            [.. cover, .. Sources([.. facts.Cited.Except(ofBody)]), .. Help()],
            [.. CopyNotice(template), .. body, .. Sources(ofBody)]
        );
    }

    /// <summary>The slots without which a paper is of no use, and that are not known.</summary>
    public IReadOnlyList<string> Lacks(Template template) => [.. template.Needs.Where(need => !_filling.Has(need))];

    /// <summary>The keys of the case that would fill the blanks of a paper, each once.</summary>
    public static IReadOnlyList<string> Missing(Paper paper) =>
        [
            .. Blanks(paper.Body)
                .Select(blank => blank.Key)
                .Where(key => key.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Every blank of some blocks.</summary>
    public static IEnumerable<Inline.Blank> Blanks(IEnumerable<Block> blocks) =>
        blocks.SelectMany(Line).OfType<Inline.Blank>();

    private static IEnumerable<Inline> Line(Block block) =>
        block switch
        {
            Block.Paragraph paragraph => paragraph.Line,
            Block.Notice notice => notice.Line,
            Block.Lines lines => lines.Rows.SelectMany(row => row),
            Block.Items items => items.Entries.SelectMany(entry => entry),
            Block.Table table => table.Rows.SelectMany(row => row.SelectMany(cell => cell)),
            _ => [],
        };

    private IReadOnlyList<Block> Blocks(IEnumerable<TemplateBlock> blocks) => [.. blocks.Where(Holds).SelectMany(Of)];

    private IReadOnlyList<Block> Of(TemplateBlock block) =>
        block.Kind switch
        {
            BlockKind.Heading => [new Block.Heading(2, Plain(block))],
            BlockKind.Subheading => [new Block.Heading(3, Plain(block))],
            BlockKind.Paragraph => [new Block.Paragraph(Fill(block))],
            BlockKind.Notice => [new Block.Notice(Fill(block))],
            BlockKind.Signature => [new Block.Signature(Plain(block))],
            BlockKind.Lines => [new Block.Lines(Items(block))],
            BlockKind.Bullets => [new Block.Items(Items(block), ListMarks.Bullets)],
            BlockKind.Numbers => [new Block.Items(Items(block), ListMarks.Numbers)],
            BlockKind.Boxes => [new Block.Items(Items(block), ListMarks.Boxes)],
            BlockKind.Part => PaperParts.Of(block.Part, facts),
            BlockKind.Item => [],
        };

    private bool Holds(TemplateBlock block) =>
        block.Condition.Length == 0
        || (
            block.Condition.StartsWith("not ", StringComparison.Ordinal)
                ? !_filling.Has(block.Condition["not ".Length..])
                : _filling.Has(block.Condition)
        );

    private IReadOnlyList<IReadOnlyList<Inline>> Items(TemplateBlock block) =>
        [.. block.Items.Where(Holds).Select(Fill)];

    private string Plain(TemplateBlock block) => block.Words.In(facts.Words.Language);

    private IReadOnlyList<Inline> Fill(TemplateBlock block) => TemplateWords.Fill(Plain(block), _filling.Of);

    /// <summary>In another language than that of the reader: that this is a copy to read, and which one is sent.</summary>
    private IReadOnlyList<Block> CopyNotice(Template template) =>
        template.IsSent && facts.Words.Language == Language.Spanish ? [new Block.Notice([Said("copy")])] : [];

    /// <summary>Who helps, at the end of the sheet for the person: never a part of what is sent.</summary>
    private IReadOnlyList<Block> Help() =>
        [
            new Block.Paragraph([Said("advice")]),
            new Block.Paragraph([
                Said("crisis"),
                new Inline.Said(" "),
                new Inline.Link(Called("crisis-call"), new("tel:988")),
                new Inline.Said(" · "),
                new Inline.Link(Called("crisis-text"), new("sms:988")),
            ]),
        ];

    /// <summary>Where rules and figures are from.</summary>
    private IReadOnlyList<Block> Sources(IReadOnlyList<Citation> cited) =>
        cited.Count == 0
            ? []
            : [new Block.Heading(3, Called("sources")), new Block.Items([.. cited.Select(Source)], ListMarks.Bullets)];

    private IReadOnlyList<Inline> Source(Citation cited) =>
        [
            cited.Address.Length > 0
                ? new Inline.Link(cited.Source, new(cited.Address))
                : new Inline.Said(cited.Source),
            new Inline.Said($" ({Called("read-on")} {facts.Words.Of(cited.Checked)})"),
        ];

    private Inline.Said Said(string name) => new(Called(name));

    private string Called(string name) => facts.Words.Called("paper", name);
}
