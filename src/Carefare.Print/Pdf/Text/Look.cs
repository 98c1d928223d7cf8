using Carefare.Print.Pdf.Fonts;

namespace Carefare.Print.Pdf.Text;

/// <summary>How letters look.</summary>
/// <param name="FontName">The name of the font on the page.</param>
/// <param name="Font">The font.</param>
/// <param name="Size">Its size in points.</param>
/// <param name="Ink">Red, green and blue, from 0 to 1, as the file writes them.</param>
internal sealed record Look(string FontName, UsedFont Font, double Size, string Ink)
{
    /// <summary>From one line to the next.</summary>
    public double Leading => Size * 1.32;

    /// <summary>From the top of a line to the letters' base.</summary>
    public double Rise => Size * 1.0;

    /// <summary>How wide a text is, in points.</summary>
    public double Width(string text) => text.EnumerateRunes().Sum(Font.WidthOf) * Size / 1000;
}

/// <summary>The looks of a document, over the fonts that it uses.</summary>
/// <remarks>Every ink is dark enough to be read on white paper, and without color.</remarks>
internal sealed class Looks
{
    private const string Black = "0 0 0";
    private const string Gray = "0.27 0.27 0.27";
    private const string Blue = "0.02 0.2 0.5";

    public Looks()
    {
        Regular = new(FontFiles.Regular, "PublicSans-Regular", 80);
        Bold = new(FontFiles.Bold, "PublicSans-Bold", 140);
        Body = new("F1", Regular, 11, Black);
        Small = Body with { Size = 9.5 };
    }

    public UsedFont Regular { get; }

    public UsedFont Bold { get; }

    public Look Body { get; }

    /// <summary>In a table.</summary>
    public Look Small { get; }

    public Look Foot => Body with { Size = 8.5, Ink = Gray };

    /// <summary>What belongs in a blank.</summary>
    public Look Hint => Body with { Size = 7.5, Ink = Gray };

    /// <summary>The title or a heading.</summary>
    /// <param name="level">1 for the title.</param>
    public Look Heading(int level) =>
        new(
            "F2",
            Bold,
            level switch
            {
                1 => 18,
                2 => 13.5,
                _ => 11.5,
            },
            Black
        );

    public Look Strong(Look look) => look with { FontName = "F2", Font = Bold };

    public static Look Link(Look look) => look with { Ink = Blue };
}
