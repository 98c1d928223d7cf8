using Carefare.Print.Pdf.Pages;

namespace Carefare.Print.Pdf.Text;

/// <summary>A line of text, as wide as it is.</summary>
/// <param name="Parts">What stands on it, from the left.</param>
/// <param name="Width">How wide it is without the space at its end.</param>
/// <param name="Rise">From its top to the letters' base.</param>
/// <param name="Height">How high it is.</param>
internal sealed record TextLine(IReadOnlyList<TextLine.Part> Parts, double Width, double Rise, double Height)
{
    /// <summary>Draws the line.</summary>
    /// <param name="again">Whether it was drawn before, on another page: then nobody needs to hear it again.</param>
    public void Draw(Page page, double left, double top, bool again = false)
    {
        foreach (var part in Parts)
        {
            switch (part)
            {
                case Part.Said said:
                    Draw(page, said, left + said.Left, top, again);
                    break;
                case Part.Gap gap:
                    Draw(page, gap, left + gap.Left, top + Rise);
                    break;
            }
        }
    }

    private void Draw(Page page, Part.Said said, double left, double top, bool again)
    {
        var baseline = top + Rise;
        page.Write(again ? null : said.From.Element, said.Words, left, baseline);
        if (said.From.Address is not { } address || again)
        {
            return;
        }

        var right = left + said.Words.Look.Width(said.Words.Text.TrimEnd(' '));
        var look = said.Words.Look;
        page.Line(left, baseline + 1.6, right, baseline + 1.6, 0.6, look.Ink);
        page.Link(
            said.From.Element,
            address,
            said.From.Text,
            left,
            baseline - look.Rise,
            right,
            baseline + (look.Size * 0.3)
        );
    }

    private static void Draw(Page page, Part.Gap gap, double left, double baseline)
    {
        page.Line(left, baseline + 2, left + gap.Width, baseline + 2, 0.7, "0.2 0.2 0.2");
        for (var i = 0; i < gap.Hints.Count; i++)
        {
            page.Write(gap.From.Element, gap.Hints[i], left, baseline + 2 + ((i + 1) * gap.From.Hint.Leading) - 1.5);
        }
    }

    /// <summary>What stands on a line.</summary>
    /// <param name="Left">Where it begins, from the left end of the line.</param>
    internal abstract record Part(double Left)
    {
        internal sealed record Said(double Left, Words Words, Stretch.Said From) : Part(Left);

        /// <param name="Width">How long the line to write on is.</param>
        /// <param name="Hints">The small words below it, line by line.</param>
        internal sealed record Gap(double Left, double Width, IReadOnlyList<Words> Hints, Stretch.Gap From)
            : Part(Left);
    }
}
