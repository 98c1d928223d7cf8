using Carefare.Knowledge;

namespace Carefare.Trials.Matching;

/// <summary>Words to look for in what a study says, from the route's file of knowledge.</summary>
/// <param name="words">The words, each the beginning of a word or phrase.</param>
internal sealed class Terms(IReadOnlyList<string> words)
{
    /// <summary>The words under a name, parted by commas; none where the name is not there.</summary>
    public static Terms Of(KnowledgeBase knowledge, string name) =>
        new(
            knowledge.Words("clinical-trial").TryGetValue(name, out var listed)
                ? listed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : []
        );

    /// <summary>Whether one of the words begins a word of the text.</summary>
    public bool Are(string text) => words.Any(word => Begins(text, word));

    private static bool Begins(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (at == 0 || !char.IsLetter(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
