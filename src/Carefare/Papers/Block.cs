namespace Carefare.Papers;

/// <summary>A part of a paper, from the top to the bottom of the page.</summary>
public abstract record Block
{
    private Block() { }

    /// <summary>A heading below the title.</summary>
    /// <param name="Level">2 for a part, 3 within it.</param>
    /// <param name="Words">The heading.</param>
    public sealed record Heading(int Level, string Words) : Block;

    /// <summary>A paragraph.</summary>
    /// <param name="Line">What it says.</param>
    public sealed record Paragraph(IReadOnlyList<Inline> Line) : Block;

    /// <summary>Lines that are kept apart without space between: an address, a reference.</summary>
    /// <param name="Rows">The lines.</param>
    public sealed record Lines(IReadOnlyList<IReadOnlyList<Inline>> Rows) : Block;

    /// <summary>A list.</summary>
    /// <param name="Entries">Its items.</param>
    /// <param name="Marks">What stands before each.</param>
    public sealed record Items(IReadOnlyList<IReadOnlyList<Inline>> Entries, ListMarks Marks) : Block;

    /// <summary>A table; its first row is its head.</summary>
    /// <param name="Caption">What it shows.</param>
    /// <param name="Head">The head of each column.</param>
    /// <param name="Rows">The rows, each as long as the head.</param>
    /// <param name="Numbers">The columns that hold numbers or amounts, from 0: set to the right.</param>
    public sealed record Table(
        string Caption,
        IReadOnlyList<string> Head,
        IReadOnlyList<IReadOnlyList<IReadOnlyList<Inline>>> Rows,
        IReadOnlyList<int> Numbers
    ) : Block;

    /// <summary>A line to sign on, with a day.</summary>
    /// <param name="Who">Who signs.</param>
    public sealed record Signature(string Who) : Block;

    /// <summary>A notice that is set apart from the text.</summary>
    /// <param name="Line">What it says.</param>
    public sealed record Notice(IReadOnlyList<Inline> Line) : Block;
}

/// <summary>What stands before the items of a list.</summary>
public enum ListMarks
{
    /// <summary>A bullet.</summary>
    Bullets,

    /// <summary>1, 2, 3.</summary>
    Numbers,

    /// <summary>A box to tick by hand.</summary>
    Boxes,
}
