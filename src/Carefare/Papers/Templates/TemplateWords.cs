namespace Carefare.Papers.Templates;

/// <summary>Divides the words of a template at what is filled in ({slot}) and at what stands out (**words**).</summary>
internal static class TemplateWords
{
    /// <summary>The names of the slots in some words, in order.</summary>
    public static IEnumerable<string> Slots(string words) =>
        Pieces(words).Where(piece => piece.IsSlot).Select(piece => piece.Text);

    /// <summary>The words as a line.</summary>
    /// <param name="words">The words.</param>
    /// <param name="fill">What a slot comes to.</param>
    public static IReadOnlyList<Inline> Fill(string words, Func<string, Inline> fill)
    {
        var line = new List<Inline>();
        var isStrong = false;
        foreach (var (text, isSlot) in Pieces(words))
        {
            if (isSlot)
            {
                line.Add(fill(text));
                continue;
            }

            foreach (var (part, at) in text.Split("**").Select((part, at) => (part, at)))
            {
                isStrong ^= at > 0;
                if (part.Length > 0)
                {
                    line.Add(new Inline.Said(part, isStrong));
                }
            }
        }

        return line;
    }

    private static IEnumerable<(string Text, bool IsSlot)> Pieces(string words)
    {
        var rest = words;
        while (
            rest.IndexOf('{', StringComparison.Ordinal) is var from and >= 0
            && rest.IndexOf('}', from) is var to and > 0
        )
        {
            yield return (rest[..from], false);
            yield return (rest[(from + 1)..to], true);
            rest = rest[(to + 1)..];
        }

        yield return (rest, false);
    }
}
