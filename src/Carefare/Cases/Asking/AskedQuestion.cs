using Carefare.Cases.Questions;

namespace Carefare.Cases.Asking;

/// <summary>One question of a case, in words for a person.</summary>
public sealed class AskedQuestion
{
    private readonly IQuestion _question;

    internal AskedQuestion(string path, IQuestion question)
    {
        Path = path;
        _question = question;
    }

    /// <summary>The path of the answer in the case file, for example "quotes[0].infusion".</summary>
    public string Path { get; }

    /// <summary>The question, with its question mark; where it has no words of its own, what the answer means.</summary>
    public string Ask => _question.Ask.Length > 0 ? _question.Ask : _question.Help;

    /// <summary>Why it is asked, as a sentence; may be empty.</summary>
    public string Why => _question.Why;

    /// <summary>What to write: "a whole number from 1 to 60".</summary>
    public string Wanted => _question.Wanted;

    /// <summary>The answers among which to choose; empty where the question is open.</summary>
    public IReadOnlyList<string> Choices => _question.Choices;

    /// <summary>Whether nothing can be said of the row without this answer.</summary>
    public bool IsNeeded => _question.IsNeeded;

    /// <summary>Takes what a person typed, more kindly than a file is read: "$1,500", "co", or the number of a choice.</summary>
    /// <param name="typed">What was typed.</param>
    /// <returns>The answer as the file writes it; null where it was not understood.</returns>
    public string? Understand(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return Take(typed, out var answer) is null ? answer : null;
    }

    /// <summary>Takes what a person typed, more kindly than a file is read: "$1,500", "co", or the number of a choice.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="answer">The answer as the file writes it; empty where it was not understood.</param>
    /// <returns>Null, or what is wrong and how to mend it.</returns>
    internal Fault? Take(string typed, out string answer)
    {
        typed = typed.Trim();
        answer = "";
        foreach (var meant in Meanings(typed))
        {
            if (_question.Check(meant) is null)
            {
                answer = _question.AsWritten(meant);
                return null;
            }
        }

        return _question.Check(typed);
    }

    private IEnumerable<string> Meanings(string typed)
    {
        yield return typed;
        if (int.TryParse(typed, out var number) && number >= 1 && number <= Choices.Count)
        {
            yield return Choices[number - 1];
        }

        var words = typed.ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        yield return words;
        yield return typed.ToUpperInvariant();
        yield return typed.Replace("$", "").Replace(",", "").Replace(" ", "");
        foreach (var choice in Choices.Where(choice => words.Length > 0 && choice.StartsWith(words[0])).Take(2))
        {
            // One letter is enough for yes and no.
            if (words.Length == 1 && Choices.Count == 2)
            {
                yield return choice;
            }
        }
    }
}
