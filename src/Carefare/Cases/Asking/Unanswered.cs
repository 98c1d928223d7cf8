using Carefare.Cases.Reading;

namespace Carefare.Cases.Asking;

/// <summary>Something that a case does not say yet.</summary>
/// <param name="Path">The path of the answer in the case file.</param>
/// <param name="Ask">The question.</param>
/// <param name="Why">Why it is asked, as a sentence; may be empty.</param>
public sealed record UnansweredQuestion(string Path, string Ask, string Why);

/// <summary>What a case does not say yet, in the order of the interview.</summary>
public static class Unanswered
{
    /// <summary>The questions of the interview that a case leaves out.</summary>
    public static IReadOnlyList<UnansweredQuestion> In(CaseReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var open = reading.LeftOut.ToHashSet(StringComparer.Ordinal);
        return [.. Interview.Chapters.SelectMany(chapter => In(chapter, open))];
    }

    private static IEnumerable<UnansweredQuestion> In(Chapter chapter, HashSet<string> open)
    {
        if (open.Contains(chapter.Path))
        {
            return chapter.Gate.Length > 0 ? [new(chapter.Path, chapter.Gate, "")] : [];
        }

        var rows = chapter.IsRows ? RowsOf(chapter.Path, open) : [0];
        return rows.SelectMany(chapter.Questions)
            .Where(question => open.Contains(question.Path))
            .Select(question => new UnansweredQuestion(question.Path, question.Ask, question.Why));
    }

    private static IEnumerable<int> RowsOf(string path, HashSet<string> open) =>
        open.Where(left => left.StartsWith(path + "[", StringComparison.Ordinal))
            .Select(left => int.Parse(left[(path.Length + 1)..left.IndexOf(']', path.Length)]))
            .Distinct()
            .Order();
}
