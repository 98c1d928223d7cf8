namespace Carefare.Print.Pdf.Fonts;

/// <summary>The fonts of the program, read once: Public Sans, whose license stands beside them.</summary>
/// <remarks>They hold the letters of English, Spanish and most European languages that are written in Latin letters.</remarks>
internal static class FontFiles
{
    private static readonly Lazy<FontFile> RegularFile = new(() => FontFile.Embedded("PublicSans-Regular.ttf"));
    private static readonly Lazy<FontFile> BoldFile = new(() => FontFile.Embedded("PublicSans-Bold.ttf"));

    public static FontFile Regular => RegularFile.Value;

    public static FontFile Bold => BoldFile.Value;
}
