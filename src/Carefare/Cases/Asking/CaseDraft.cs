using Carefare.Cases.Questions;
using Carefare.Cases.Reading;

namespace Carefare.Cases.Asking;

/// <summary>A case while it is being asked: the answers so far, and the file that they make.</summary>
public sealed class CaseDraft
{
    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);

    /// <summary>Whether nothing is answered.</summary>
    public bool IsEmpty => _answers.Count == 0;

    /// <summary>Whether anything is answered at a path or below it.</summary>
    public bool Has(string path) => _answers.Keys.Any(key => Below(key, path));

    /// <summary>Adds an answer, if it is one and agrees with the others.</summary>
    /// <param name="question">The question.</param>
    /// <param name="typed">What the person typed.</param>
    /// <returns>Null, or what is wrong with it and how to mend it; then nothing was added.</returns>
    public string? Take(AskedQuestion question, string typed)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Take(typed, out var answer) is { } fault)
        {
            return $"{fault.What} {fault.Mend}";
        }

        _answers[question.Path] = answer;
        if (CaseReader.Read("", ToYaml()).Problems is [var problem, ..])
        {
            _answers.Remove(question.Path);
            return $"{problem.What} {problem.Mend}";
        }

        return null;
    }

    /// <summary>Notes that there is no such thing.</summary>
    /// <param name="path">A group or list that may be <c>none</c>.</param>
    public void None(string path) => _answers[path] = "none";

    /// <summary>Notes that there is such a thing, of which nothing is known yet.</summary>
    /// <param name="question">One of its questions.</param>
    public void NotKnown(AskedQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        _answers[question.Path] = "unknown";
    }

    /// <summary>The case file: the answers with what they mean, and beside them, as comments, what could be added.</summary>
    public string ToYaml()
    {
        var pen = new CasePen(Named());
        CaseQuestions.Case.Write(pen, "");
        return pen.ToString();
    }

    private static bool Below(string key, string path) =>
        key.StartsWith(path, StringComparison.Ordinal) && (key.Length == path.Length || key[path.Length] is '.' or '[');

    // Clinics, credit and givers get the short names that identify them.
    private Dictionary<string, string> Named()
    {
        var answers = new Dictionary<string, string>(_answers, StringComparer.Ordinal)
        {
            [CaseQuestions.Version.Name] = "1",
        };
        Name(answers, "quotes", AboutQuotes.Clinic.Name, AboutQuotes.Name.Name, "clinic");
        Name(answers, "offers", AboutOffers.Id.Name, AboutOffers.Kind.Name, "credit");
        Name(answers, "commitments", AboutCommitments.Id.Name, AboutCommitments.From.Name, "money");
        return answers;
    }

    private void Name(Dictionary<string, string> answers, string rows, string key, string after, string otherwise)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; Has($"{rows}[{row}]"); row++)
        {
            var name = Words.ShortName(_answers.GetValueOrDefault($"{rows}[{row}].{after}", ""));
            name = name.Length == 0 ? otherwise : name;
            var free = Enumerable
                .Range(1, row + 2)
                .Select(number => number == 1 ? name : $"{name}-{number}")
                .First(taken.Add);
            answers[$"{rows}[{row}].{key}"] = free;
        }
    }
}
