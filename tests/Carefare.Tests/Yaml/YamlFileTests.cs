using Carefare.Yaml;
using CsCheck;

namespace Carefare.Tests.Yaml;

public sealed class YamlFileTests
{
    private static readonly string[] Tokens =
    [
        "a",
        "b: ",
        ": ",
        "- ",
        "? ",
        "\n",
        "\n  ",
        "\t",
        "[",
        "]",
        "{",
        "}",
        ",",
        "&x ",
        "*x",
        "!",
        "!!",
        "!<",
        ">",
        "|",
        "|2-",
        "'",
        "\"",
        "\\",
        "\\x",
        "\\u00",
        "\\UFFFFFFFF",
        "#",
        "%",
        "%YAML 99999999999.1\n",
        "%TAG ! x\n",
        "---",
        "...",
        "..",
        " ",
        "~",
        "<<: ",
        "@",
        "`",
        "\0",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "\uD800",
        "é",
        "0x",
        "1e9",
    ];

    [Fact]
    public void Values_know_their_place_and_whether_they_were_quoted()
    {
        var root = Root("a: 1\nb:\n  - 'x'\n");
        var number = Assert.IsType<Node.Scalar>(root.Find("a"));
        Assert.Equal(new(new Place(1, 4), "1", Quoted: false), number);
        var list = Assert.IsType<Node.Sequence>(root.Find("b"));
        Assert.Equal(new(new Place(3, 5), "x", Quoted: true), Assert.IsType<Node.Scalar>(Assert.Single(list.Items)));
        Assert.Null(root.Find("c"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a remark\n")]
    [InlineData("---\n")]
    public void A_file_without_values_is_read_without_complaint(string text) =>
        Assert.Null(YamlFile.Read("case.yaml", text).Problem);

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", "case.yaml:3:1: \"a\" stands twice. Keep one of the two.")]
    [InlineData(
        "a: &x 1\n",
        "case.yaml:1:4: Anchors and aliases (& and *) are not read. Write the value out, or put it in quotes."
    )]
    [InlineData(
        "a: *x\n",
        "case.yaml:1:4: Anchors and aliases (& and *) are not read. Write the value out, or put it in quotes."
    )]
    [InlineData("a: !!int 1\n", "case.yaml:1:4: Tags (!) are not read. Leave the tag out, or put the value in quotes.")]
    [InlineData("a: 1\n---\nb: 2\n", "case.yaml:2:1: There is a second document. Keep one document a file.")]
    [InlineData("a:\n\t- 1\n", "case.yaml:2:1: The line begins with a tab. Indent it with spaces.")]
    [InlineData("[a, b]: 1\n", "case.yaml:1:1: A name is a list or a group. Write a plain word before the colon.")]
    public void What_is_out_of_bounds_is_one_sentence_at_its_place(string text, string sentence) =>
        Assert.Equal(sentence, YamlFile.Read("case.yaml", text).Problem?.ToString());

    [Theory]
    [InlineData("a: [1, 2\nb: 3\n", 1)]
    [InlineData("a: 'x\n", 1)]
    [InlineData("a: \"\\q\"\n", 1)]
    [InlineData("a: \"\\UFFFFFFFF\"\n", 1)]
    [InlineData("a: @x\n", 1)]
    [InlineData("!!]", 1)]
    [InlineData("... ..", 1)]
    [InlineData("%YAML 99999999999999.1\n---\na: 1\n", 1)]
    [InlineData("a: b: c\n", 1)]
    public void What_is_not_yaml_is_one_sentence_at_its_line(string text, int line)
    {
        var problem = YamlFile.Read("case.yaml", text).Problem;
        Assert.NotNull(problem);
        Assert.StartsWith("This is not YAML: ", problem.What, StringComparison.Ordinal);
        Assert.InRange(problem.Line, line, line + 1);
        Assert.DoesNotContain('\n', problem.ToString());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void However_deep_the_nesting_the_reading_stops_in_order(string opening)
    {
        var problem = YamlFile.Read("case.yaml", string.Concat(Enumerable.Repeat(opening, 100_000))).Problem;
        Assert.StartsWith("Values are nested more than 16 deep.", problem?.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_long_is_not_read_at_all() =>
        Assert.Equal(
            "The file is longer than 1048576 characters.",
            YamlFile.Read("case.yaml", new string('a', YamlFile.MaxLength + 1)).Problem?.What
        );

    [Fact]
    public void More_values_than_the_bound_are_not_read() =>
        Assert.Equal(
            "The file has more than 100000 values.",
            YamlFile.Read("case.yaml", "[" + string.Concat(Enumerable.Repeat("a,", 100_001)) + "]").Problem?.What
        );

    [Fact]
    public void Whatever_the_text_it_is_read_or_refused_but_never_breaks() =>
        Gen.OneOf([.. Tokens.Select(Gen.Const)]).Array[0, 40].Select(string.Concat).Sample(ReadOrRefused, iter: 20_000);

    [Fact]
    public void Whatever_the_characters_they_are_read_or_refused_but_never_break() =>
        Gen.String[0, 60].Sample(ReadOrRefused, iter: 5_000);

    private static void ReadOrRefused(string text)
    {
        var (root, problem) = YamlFile.Read("case.yaml", text);
        Assert.True(root is null ^ problem is null);
        if (problem is not null)
        {
            Assert.True(problem.Line >= 1 && problem.Column >= 1 && problem.What.EndsWith('.'));
        }
    }

    private static Node.Mapping Root(string text) => Assert.IsType<Node.Mapping>(YamlFile.Read("case.yaml", text).Root);
}
