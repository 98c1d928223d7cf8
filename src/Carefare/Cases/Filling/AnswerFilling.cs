using Carefare.Cases.Reading;
using Carefare.Yaml;

namespace Carefare.Cases.Filling;

/// <summary>Puts new answers into a case in place of what it says, some of them only together.</summary>
public static class AnswerFilling
{
    private const string ByHand = "The case is laid out in a way that is not changed here. Write it by hand.";

    /// <summary>Puts answers into the text of a case; all else in it stays as it is.</summary>
    /// <param name="file">The case file's name.</param>
    /// <param name="text">Its text, which can be read as a case.</param>
    /// <param name="groups">The answers by their whole paths; those of a group go in together or not at all.</param>
    /// <returns>The new text with what was done. The text can be read as a case too.</returns>
    public static FilledCase Fill(string file, string text, IReadOnlyList<IReadOnlyList<ProposedValue>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var (now, filled, left) = (text, new List<FilledAnswer>(), new List<LeftAnswer>());
        foreach (var group in groups.Where(group => group.Count > 0))
        {
            var (changed, before, why) = Put(file, now, group);
            if (changed is null)
            {
                left.Add(new(group[0].Path, group[0].Written, why));
                continue;
            }

            filled.AddRange(group.Select((one, at) => new FilledAnswer(one.Path, before[at], one.Written)));
            now = changed;
        }

        return new(now, filled, [], left);
    }

    private static (string? Text, IReadOnlyList<string> Before, string Why) Put(
        string file,
        string text,
        IReadOnlyList<ProposedValue> group
    )
    {
        string? changed = text;
        foreach (var one in group)
        {
            changed = changed is null ? null : CaseText.Put(changed, one.Path, one.Written);
        }

        if (changed is null)
        {
            return (null, [], ByHand);
        }

        var read = CaseReader.Read(file, changed);
        if (read.Problems is [var problem, ..])
        {
            return (null, [], $"It does not go with the rest of the case: {problem.What}");
        }

        // What is changed has to be these answers and no other.
        var answers = CaseEdits
            .Between(YamlFile.Read(file, text).Root!, YamlFile.Read(file, changed).Root!)
            .SelectMany(edit => edit.Change.Answers)
            .ToDictionary(answer => answer.Key, StringComparer.Ordinal);
        return answers.Keys.All(key => group.Any(one => one.Path == key))
            ? (changed, [.. group.Select(one => Before(answers.GetValueOrDefault(one.Path)))], "")
            : (null, [], ByHand);
    }

    private static string Before(AnswerDifference? answer) => answer?.First.Written ?? "unknown";
}
