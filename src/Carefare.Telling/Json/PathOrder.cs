namespace Carefare.Telling.Json;

/// <summary>Orders the paths of a plan as a person counts: "months[2]" before "months[10]".</summary>
internal sealed class PathOrder : IComparer<string>
{
    public static PathOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (one, other) = (x ?? "", y ?? "");
        for (int i = 0, j = 0; i < one.Length && j < other.Length; )
        {
            var (piece, piece2) = (Piece(one, i), Piece(other, j));
            var order =
                char.IsAsciiDigit(piece[0]) && char.IsAsciiDigit(piece2[0]) && piece.Length != piece2.Length
                    ? piece.Length - piece2.Length
                    : string.CompareOrdinal(piece, piece2);
            if (order != 0)
            {
                return order;
            }

            (i, j) = (i + piece.Length, j + piece2.Length);
        }

        return one.Length - other.Length;
    }

    /// <summary>A run of digits, or one other character.</summary>
    private static string Piece(string text, int from)
    {
        var to = from;
        while (to < text.Length && char.IsAsciiDigit(text[to]))
        {
            to++;
        }

        return text[from..int.Max(to, from + 1)];
    }
}
