namespace Carefare.Print.Pdf.Text;

/// <summary>Breaks text into lines: between words, and within a word only where it is longer than a line.</summary>
/// <param name="width">How wide a line may be, in points.</param>
internal sealed class Lines(double width)
{
    private const double LeastGap = 110;
    private const double MostGap = 250;

    private readonly List<TextLine> _lines = [];
    private readonly List<TextLine.Part> _parts = [];
    private double _right;

    /// <summary>The lines; none for no text.</summary>
    public static IReadOnlyList<TextLine> Of(IReadOnlyList<Stretch> text, double width)
    {
        var lines = new Lines(width);
        foreach (var word in Word.Of(text, width))
        {
            lines.Add(word);
        }

        lines.End();
        return lines._lines;
    }

    /// <summary>How wide the widest word is, and the whole text on one line.</summary>
    public static (double Least, double Most) WidthsOf(IReadOnlyList<Stretch> text)
    {
        var words = Word.Of(text, LeastGap).ToList();
        return (words.Select(word => word.Width).DefaultIfEmpty(0).Max(), words.Sum(word => word.WidthWithSpace));
    }

    /// <summary>The line to write on, and its small words in as many lines as they need.</summary>
    public static TextLine.Part.Gap Gap(Stretch.Gap gap, double widest)
    {
        var most = double.Min(MostGap, widest);
        var size = double.Clamp(gap.Hint.Width(gap.What) + 6, double.Min(LeastGap, most), most);
        var hints = Of([new Stretch.Said(gap.What, gap.Hint, gap.Element)], size);
        return new(0, size, [.. hints.Select(Joined)], gap);

        Words Joined(TextLine line) =>
            new(string.Concat(line.Parts.OfType<TextLine.Part.Said>().Select(part => part.Words.Text)), gap.Hint);
    }

    private void Add(Word word)
    {
        if (_right > 0 && _right + word.Width > width)
        {
            End();
        }

        if (word.Width <= width)
        {
            Put(word);
            return;
        }

        foreach (var piece in word.Broken(width))
        {
            if (_right > 0 && _right + piece.Width > width)
            {
                End();
            }

            Put(piece);
        }
    }

    private void Put(Word word)
    {
        foreach (var part in word.Parts)
        {
            var last = _parts.Count > 0 ? _parts[^1] as TextLine.Part.Said : null;
            if (part is TextLine.Part.Said said && last is not null && ReferenceEquals(last.From, said.From))
            {
                _parts[^1] = last with { Words = last.Words with { Text = last.Words.Text + said.Words.Text } };
            }
            else
            {
                _parts.Add(part with { Left = _right + part.Left });
            }
        }

        _right += word.WidthWithSpace;
    }

    private void End()
    {
        if (_parts.Count == 0)
        {
            return;
        }

        var looks = _parts.Select(part => part is TextLine.Part.Said said ? said.Words.Look : null).OfType<Look>();
        var (rise, leading) = looks.Aggregate(
            (Rise: 11.0, Leading: 0.0),
            (most, look) => (most.Rise, double.Max(most.Leading, look.Leading))
        );
        rise = _parts.OfType<TextLine.Part.Said>().Select(said => said.Words.Look.Rise).DefaultIfEmpty(rise).Max();
        var below = _parts
            .OfType<TextLine.Part.Gap>()
            .Select(gap => rise + 6 + (gap.Hints.Count * gap.From.Hint.Leading))
            .DefaultIfEmpty(0)
            .Max();
        var gaps = below > 0 ? 5 : 0;
        _lines.Add(new([.. _parts], RightEnd(), rise + gaps, double.Max(leading, below) + gaps));
        _parts.Clear();
        _right = 0;
    }

    private double RightEnd() =>
        _parts[^1] switch
        {
            TextLine.Part.Said said => said.Left + said.Words.Look.Width(said.Words.Text.TrimEnd(' ')),
            TextLine.Part.Gap gap => gap.Left + gap.Width,
            _ => _right,
        };
}
