using Carefare.Papers;
using Carefare.Print.Pdf.Structure;
using Carefare.Print.Pdf.Text;

namespace Carefare.Print.Pdf.Blocks;

/// <summary>The pieces of a paper's line as stretches of text, each with its element.</summary>
internal static class Stretches
{
    /// <summary>The stretches of a line.</summary>
    /// <param name="element">The paragraph, item or cell that they are in.</param>
    public static IReadOnlyList<Stretch> Of(IReadOnlyList<Inline> line, Look look, Element element, Looks looks) =>
        [.. line.Select(piece => Of(piece, look, element, looks))];

    private static Stretch Of(Inline piece, Look look, Element element, Looks looks) =>
        piece switch
        {
            Inline.Said said => Plain(said.Words, said.IsStrong ? looks.Strong(look) : look, element),
            Inline.Evidence evidence => Plain(evidence.Words, look, element),
            Inline.Blank blank => Gap(CleanText.Of(blank.What), element, looks),
            Inline.Link link when SafeAddress.IsSafe(link.Address) => new Stretch.Said(
                CleanText.Of(link.Words),
                Looks.Link(look),
                element.Child("Link"),
                link.Address
            ),
            Inline.Link link => Plain(link.Words, look, element),
            _ => throw new InvalidOperationException($"A line has {piece}."),
        };

    private static Stretch.Said Plain(string words, Look look, Element element) =>
        new(CleanText.Of(words), look, element);

    private static Stretch.Gap Gap(string what, Element element, Looks looks) =>
        new(what, looks.Hint, new("Span", element) { ActualText = $"____ ({what})" });
}
