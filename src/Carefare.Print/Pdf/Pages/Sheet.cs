namespace Carefare.Print.Pdf.Pages;

/// <summary>The measures of a page, in points: US Letter.</summary>
internal static class Sheet
{
    /// <summary>8.5 inches.</summary>
    public const double Width = 612;

    /// <summary>11 inches.</summary>
    public const double Height = 792;

    /// <summary>The space at the left and at the right: one inch.</summary>
    public const double Side = 72;

    /// <summary>The space above the text.</summary>
    public const double Top = 64;

    /// <summary>The space below the text; the foot stands in it.</summary>
    public const double Bottom = 72;

    /// <summary>How wide the text is.</summary>
    public const double TextWidth = Width - (2 * Side);

    /// <summary>How high the text may be.</summary>
    public const double TextHeight = Height - Top - Bottom;

    /// <summary>The line on which the foot stands, from the top.</summary>
    public const double Foot = Height - 42;
}
