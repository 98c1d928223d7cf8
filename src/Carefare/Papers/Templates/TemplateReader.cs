using Carefare.Knowledge;
using Carefare.Yaml;

namespace Carefare.Papers.Templates;

/// <summary>Reads the words of one paper; all that is wrong is told at once.</summary>
internal sealed class TemplateReader
{
    private const string MendWords = "Write {en: ..., es: ...}.";

    private static readonly Dictionary<string, BlockKind> WithWords = new(StringComparer.Ordinal)
    {
        ["heading"] = BlockKind.Heading,
        ["subheading"] = BlockKind.Subheading,
        ["text"] = BlockKind.Paragraph,
        ["notice"] = BlockKind.Notice,
        ["signature"] = BlockKind.Signature,
    };

    private static readonly Dictionary<string, BlockKind> WithItems = new(StringComparer.Ordinal)
    {
        ["lines"] = BlockKind.Lines,
        ["bullets"] = BlockKind.Bullets,
        ["numbers"] = BlockKind.Numbers,
        ["boxes"] = BlockKind.Boxes,
    };

    private static readonly Dictionary<string, Reader> Readers = new(StringComparer.Ordinal)
    {
        ["person"] = Reader.Person,
        ["clinic"] = Reader.Clinic,
        ["insurer"] = Reader.Insurer,
        ["administrator"] = Reader.Administrator,
        ["giver"] = Reader.Giver,
        ["office"] = Reader.Office,
    };

    private readonly Problems _problems;

    private TemplateReader(string file) => _problems = new(file);

    /// <summary>The template in a file, or what is wrong with it.</summary>
    public static (Template? Template, IReadOnlyList<Problem> Problems) Read(KnowledgeText text)
    {
        var (root, broken) = YamlFile.Read(text.Name, text.Text);
        if (root is null)
        {
            return (null, [broken!]);
        }

        var reader = new TemplateReader(text.Name);
        var template = reader.Of(text.Stem, root);
        return reader._problems.None ? (template, []) : (null, reader._problems.Found);
    }

    private Template? Of(string id, Node root)
    {
        if (Fields.Of(root, "", _problems) is not { } fields)
        {
            return null;
        }

        var reader = fields.NeedText("for", "Say who reads it: clinic.") ?? "";
        if (reader.Length > 0 && !Readers.ContainsKey(reader))
        {
            var mend = Nearest.Mend(reader, Readers.Keys);
            _problems.Add(fields.Place, "for", $"\"{reader}\" is nobody who reads papers.", mend);
        }

        var template = new Template(
            id,
            Readers.GetValueOrDefault(reader),
            Words(fields, "title"),
            Words(fields, "about"),
            [.. Sequence(fields.Take("needs"), "needs").OfType<Node.Scalar>().Select(slot => slot.Text)],
            fields.Take("unless") is { } unless ? Both(unless, "unless") : Bilingual.None,
            Blocks(fields.Need("cover", "Say what the person does with it."), "cover"),
            Blocks(fields.Need("body", "Say what the paper says."), "body")
        );
        fields.NoOthers();
        return template;
    }

    private Bilingual Words(Fields fields, string key) =>
        fields.Need(key, MendWords) is { } node ? Both(node, fields.PathOf(key)) : Bilingual.None;

    private Bilingual Both(Node node, string path)
    {
        if (Fields.Of(node, path, _problems) is not { } fields)
        {
            return Bilingual.None;
        }

        var words = Both(fields);
        fields.NoOthers();
        return words;
    }

    private static Bilingual Both(Fields fields) =>
        new(
            fields.NeedText("en", "Write the English words.") ?? "",
            fields.NeedText("es", "Write the Spanish words.") ?? ""
        );

    private IReadOnlyList<TemplateBlock> Blocks(Node? node, string path) =>
        [.. Sequence(node, path).Select((block, at) => Block(block, $"{path}[{at}]")).OfType<TemplateBlock>()];

    private TemplateBlock? Block(Node node, string path)
    {
        if (Fields.Of(node, path, _problems) is not { } fields)
        {
            return null;
        }

        var kind = ((Node.Mapping)node).Entries.Select(entry => entry.Key).FirstOrDefault(key => key != "if") ?? "";
        var condition = fields.Text("if") ?? "";
        TemplateBlock? block = null;
        if (WithWords.TryGetValue(kind, out var words))
        {
            block = new(words, Words(fields, kind), [], "", condition);
        }
        else if (WithItems.TryGetValue(kind, out var items))
        {
            var all = Sequence(fields.Take(kind), fields.PathOf(kind));
            block = new(
                items,
                Bilingual.None,
                [.. all.Select((item, at) => Item(item, $"{path}.{kind}[{at}]"))],
                "",
                condition
            );
        }
        else
        {
            block = new(BlockKind.Part, Bilingual.None, [], fields.NeedText("part", "Name the part.") ?? "", condition);
        }

        fields.NoOthers();
        return block;
    }

    private TemplateBlock Item(Node node, string path)
    {
        if (Fields.Of(node, path, _problems) is not { } fields)
        {
            return new(BlockKind.Item, Bilingual.None, [], "", "");
        }

        var item = new TemplateBlock(BlockKind.Item, Both(fields), [], "", fields.Text("if") ?? "");
        fields.NoOthers();
        return item;
    }

    private IReadOnlyList<Node> Sequence(Node? node, string path)
    {
        if (node is null or Node.Sequence)
        {
            return (node as Node.Sequence)?.Items ?? [];
        }

        _problems.Add(node.Place, path, "This should be a list.", "Begin each entry with a dash.");
        return [];
    }
}
