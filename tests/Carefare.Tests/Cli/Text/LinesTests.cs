using Carefare.Cli.Text;
using Carefare.Telling;
using CsCheck;

namespace Carefare.Tests.Cli.Text;

public sealed class LinesTests
{
    [Fact]
    public void No_line_is_wider_than_it_may_be_and_no_word_is_lost() =>
        Gen.Select(Gen.String[Gen.Char["ab 界é,-$"], 0, 120], Gen.Int[2, 40])
            .Sample(
                (text, width) =>
                {
                    var lines = Lines.Wrap(text, width);
                    return lines.All(line => Lines.Columns(line) <= width)
                        && string.Concat(lines).Replace(" ", "", StringComparison.Ordinal)
                            == text.Replace(" ", "", StringComparison.Ordinal);
                }
            );

    [Theory]
    [InlineData("Front Range", 11)]
    [InlineData("e\u0301", 1)]
    [InlineData("病院", 4)]
    public void A_column_is_counted_as_a_terminal_shows_it(string text, int columns) =>
        Assert.Equal(columns, Lines.Columns(text));

    [Fact]
    public void A_name_cannot_steer_the_terminal() =>
        Assert.Equal(" [31mred next right", Tame.Text("\u001b[31mred\nnext\u202eright"));
}
