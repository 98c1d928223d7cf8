using System.Text;

namespace Carefare.Print.Pdf.Text;

/// <summary>What stays together on a line: up to and with the next space.</summary>
/// <param name="Parts">What it is made of; where it changes its look it has several.</param>
/// <param name="Width">How wide it is without the space.</param>
/// <param name="WidthWithSpace">How wide it is with it.</param>
internal sealed record Word(IReadOnlyList<TextLine.Part> Parts, double Width, double WidthWithSpace)
{
    /// <summary>The words of a text, in order.</summary>
    /// <param name="width">How wide a line is, so that no line to write on is longer.</param>
    public static IEnumerable<Word> Of(IReadOnlyList<Stretch> text, double width)
    {
        var parts = new List<TextLine.Part>();
        foreach (var stretch in text)
        {
            if (stretch is Stretch.Gap gap)
            {
                parts.Add(Lines.Gap(gap, width));
            }
            else if (stretch is Stretch.Said said)
            {
                foreach (var piece in Pieces(said.Text))
                {
                    parts.Add(new TextLine.Part.Said(0, new(piece, said.Look), said));
                    if (piece[^1] == ' ')
                    {
                        yield return Joined(parts);
                        parts = [];
                    }
                }
            }
        }

        if (parts.Count > 0)
        {
            yield return Joined(parts);
        }
    }

    /// <summary>The word in pieces that are no wider than a line.</summary>
    public IEnumerable<Word> Broken(double width)
    {
        foreach (var part in Parts)
        {
            if (part is not TextLine.Part.Said said)
            {
                yield return Joined([part]);
                continue;
            }

            foreach (var piece in Broken(said.Words, width))
            {
                yield return Joined([said with { Words = said.Words with { Text = piece } }]);
            }
        }
    }

    private static IEnumerable<string> Broken(Words words, double width)
    {
        var (piece, wide) = (new StringBuilder(), 0.0);
        foreach (var character in words.Text.EnumerateRunes())
        {
            var more = words.Look.Font.WidthOf(character) * words.Look.Size / 1000;
            if (wide + more > width && piece.Length > 0 && character.Value != ' ')
            {
                yield return piece.ToString();
                piece.Clear();
                wide = 0;
            }

            piece.Append(character.ToString());
            wide += more;
        }

        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }

    private static IEnumerable<string> Pieces(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var space = text.IndexOf(' ', start);
            var end = space < 0 ? text.Length : space + 1;
            yield return text[start..end];
            start = end;
        }
    }

    private static Word Joined(IReadOnlyList<TextLine.Part> parts)
    {
        var (placed, right, end) = (new List<TextLine.Part>(), 0.0, 0.0);
        foreach (var part in parts)
        {
            placed.Add(part with { Left = right });
            var (wide, seen) = part switch
            {
                TextLine.Part.Said said => (said.Words.Width, said.Words.Look.Width(said.Words.Text.TrimEnd(' '))),
                TextLine.Part.Gap gap => (gap.Width, gap.Width),
                _ => (0, 0),
            };
            end = seen > 0 ? right + seen : end;
            right += wide;
        }

        return new(placed, end, right);
    }
}
