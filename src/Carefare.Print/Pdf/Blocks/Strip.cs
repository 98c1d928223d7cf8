using Carefare.Print.Pdf.Pages;

namespace Carefare.Print.Pdf.Blocks;

/// <summary>A strip as wide as the text, which no page break cuts.</summary>
/// <param name="Height">How high it is, in points.</param>
/// <param name="Draw">Draws it on a page, from its top.</param>
internal sealed record Strip(double Height, Action<Page, double> Draw)
{
    /// <summary>The space above it, which falls away at the top of a page.</summary>
    public double Before { get; init; }

    /// <summary>Whether it stays on the page of what follows.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>What stands above it again where it begins a page; null for nothing.</summary>
    public Strip? Head { get; init; }

    /// <summary>Space.</summary>
    public static Strip Space(double height) => new(height, (_, _) => { });
}
