using Carefare.Print.Pdf.Structure;

namespace Carefare.Print.Pdf.Text;

/// <summary>A stretch of text before it is broken into lines.</summary>
/// <param name="Element">What it is a part of.</param>
internal abstract record Stretch(Element Element)
{
    /// <summary>Words.</summary>
    /// <param name="Address">Where they lead; null for nowhere.</param>
    internal sealed record Said(string Text, Look Look, Element Element, Uri? Address = null) : Stretch(Element);

    /// <summary>A line to write on, with what belongs there in small words below it.</summary>
    internal sealed record Gap(string What, Look Hint, Element Element) : Stretch(Element);
}
