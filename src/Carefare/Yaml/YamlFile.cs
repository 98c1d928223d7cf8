using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Carefare.Yaml;

/// <summary>Reads one YAML document of bounded size, without tags, anchors, aliases or repeated names.</summary>
/// <remarks>
/// It pulls events and stops at the first that is out of bounds, because the object and tree readers of the YAML
/// library can exhaust the stack on a small hostile file.
/// </remarks>
public sealed class YamlFile
{
    /// <summary>The longest file that is read, in characters.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 16;

    /// <summary>The most values that are read.</summary>
    public const int MaxNodes = 100_000;

    private readonly string _name;
    private readonly string _text;
    private readonly Parser _parser;
    private int _nodes;

    private YamlFile(string name, string text)
    {
        _name = name;
        _text = text;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a file's text.</summary>
    /// <param name="name">The file's name, for problems.</param>
    /// <param name="text">The whole text.</param>
    /// <returns>The document's value (an empty mapping for an empty file), or the one problem that stopped the reading.</returns>
    public static (Node? Root, Problem? Problem) Read(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            return (
                null,
                new(name, 1, 1, "", $"The file is longer than {MaxLength} characters.", "Give a shorter file.")
            );
        }

        var reader = new YamlFile(name, text);
        try
        {
            return (reader.Document(), null);
        }
        catch (OutOfBoundsException found)
        {
            return (null, found.Problem);
        }
        catch (YamlException broken)
        {
            return (null, reader.NotYaml(broken.Start, broken.InnerException?.Message ?? broken.Message));
        }
        catch (Exception broken) when (broken is ArgumentException or InvalidOperationException)
        {
            // The parser lets these escape for some malformed tags, document markers and escapes.
            return (
                null,
                reader.NotYaml(reader._parser.Current?.Start ?? Mark.Empty, "the text could not be understood")
            );
        }
    }

    private Node Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return new Node.Mapping(new(1, 1), []);
        }

        _parser.Consume<DocumentStart>();
        var root = Value(depth: 1);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
        {
            throw Stop(_parser.Current!.Start, "There is a second document.", "Keep one document a file.");
        }

        return root;
    }

    private Node Value(int depth)
    {
        if (_parser.Accept<AnchorAlias>(out var alias))
        {
            throw NoAlias(alias.Start);
        }

        var next = _parser.Consume<NodeEvent>();
        var place = PlaceOf(next.Start);
        if (++_nodes > MaxNodes)
        {
            throw Stop(next.Start, $"The file has more than {MaxNodes} values.", "Give a smaller file.");
        }

        if (depth > MaxDepth)
        {
            throw Stop(next.Start, $"Values are nested more than {MaxDepth} deep.", "Write it flatter.");
        }

        if (!next.Anchor.IsEmpty)
        {
            throw NoAlias(next.Start);
        }

        if (!next.Tag.IsEmpty)
        {
            throw Stop(next.Start, "Tags (!) are not read.", "Leave the tag out, or put the value in quotes.");
        }

        return next switch
        {
            YamlDotNet.Core.Events.Scalar scalar => new Node.Scalar(
                place,
                scalar.Value,
                scalar.Style != ScalarStyle.Plain
            ),
            SequenceStart => Sequence(place, depth),
            _ => Mapping(place, depth),
        };
    }

    private Node.Sequence Sequence(Place place, int depth)
    {
        var items = new List<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Value(depth + 1));
        }

        return new(place, items);
    }

    private Node.Mapping Mapping(Place place, int depth)
    {
        var entries = new List<Node.Entry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var at = _parser.Current?.Start ?? Mark.Empty;
            if (Value(depth + 1) is not Node.Scalar key)
            {
                throw Stop(at, "A name is a list or a group.", "Write a plain word before the colon.");
            }

            if (!names.Add(key.Text))
            {
                throw Stop(
                    new Mark(0, key.Place.Line, key.Place.Column),
                    $"\"{key.Text}\" stands twice.",
                    "Keep one of the two."
                );
            }

            entries.Add(new(key.Place, key.Text, Value(depth + 1)));
        }

        return new(place, entries);
    }

    private static Place PlaceOf(Mark mark) => new((int)mark.Line, (int)mark.Column);

    // The parser counts a line after the last where the text ends too early.
    private Problem NotYaml(Mark mark, string why)
    {
        var lines = _text.Split('\n');
        var line = (int)long.Clamp(mark.Line, 1, lines.Length);
        if (TabNear(line, lines) is { } tab)
        {
            return new(_name, tab, 1, "", "The line begins with a tab.", "Indent it with spaces.");
        }

        return new(
            _name,
            line,
            (int)long.Max(mark.Column, 1),
            "",
            $"This is not YAML: {Sentence(why)}",
            "Check the indentation, quotes and brackets on this line."
        );
    }

    /// <summary>The number of the line here, just before or just after that is indented with a tab.</summary>
    private static int? TabNear(int line, string[] lines)
    {
        for (var at = int.Max(line - 1, 1); at <= int.Min(line + 1, lines.Length); at++)
        {
            var text = lines[at - 1];
            if (text[..^text.TrimStart().Length].Contains('\t', StringComparison.Ordinal) && text.Trim().Length > 0)
            {
                return at;
            }
        }

        return null;
    }

    private static string Sentence(string why) =>
        why.Length == 0 ? "the text could not be understood." : char.ToLowerInvariant(why[0]) + OneLine(why[1..]) + ".";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").TrimEnd('.');

    private OutOfBoundsException NoAlias(Mark mark) =>
        Stop(mark, "Anchors and aliases (& and *) are not read.", "Write the value out, or put it in quotes.");

    private OutOfBoundsException Stop(Mark mark, string what, string mend) =>
        new(new(_name, (int)long.Max(mark.Line, 1), (int)long.Max(mark.Column, 1), "", what, mend));

    private sealed class OutOfBoundsException(Problem problem) : Exception(problem.What)
    {
        public Problem Problem { get; } = problem;
    }
}
