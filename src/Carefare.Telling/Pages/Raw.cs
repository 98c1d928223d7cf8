namespace Carefare.Telling.Pages;

/// <summary>Markup that we wrote ourselves and that is already text, such as the style sheet. Never for texts from outside.</summary>
internal static class Raw
{
    public static Markup Of(string ours)
    {
        var piece = new Markup(ours.Length, 0);
        piece.AppendLiteral(ours);
        return piece;
    }
}
