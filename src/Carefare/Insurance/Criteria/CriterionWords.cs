using System.Globalization;

namespace Carefare.Insurance.Criteria;

/// <summary>What a plan asks for, in words.</summary>
internal static class CriterionWords
{
    private static readonly string[] Numerals =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ];

    /// <summary>A criterion as a sentence without a full stop.</summary>
    public static string Of(Criterion criterion) =>
        criterion switch
        {
            Criterion.Age { Least: { } least, Most: { } most } => $"Age {least} to {most}",
            Criterion.Age { Least: { } least } => $"Age {least} or more",
            Criterion.Age { Most: { } most } => $"Age {most} or less",
            Criterion.Age => "Any age",
            Criterion.Score score => Of(score),
            Criterion.Trials trials => Capital(
                $"{Number(trials.Count)} {(trials.Count == 1 ? "antidepressant" : "antidepressants")}"
                    + (trials.Classes > 1 ? $" of {Number(trials.Classes)} classes" : "")
                    + $" that did not help enough{Each(trials.Each)}"
            ),
            Criterion.Augmentation added => Capital(
                $"{Number(added.Count)} {(added.Count == 1 ? "drug" : "drugs")} added to an antidepressant "
                    + $"(augmentation) that did not help enough{Each(added.Each)}"
            ),
            Criterion.Psychotherapy => "Psychotherapy that did not help enough",
            Criterion.AntidepressantAlongside => "An oral antidepressant beside it",
            Criterion.ByClinic clinic => clinic.Says.TrimEnd('.'),
            Criterion.AnyOf any => Joined("; or ", any.Parts.Select(Of)),
            Criterion.AllOf all => Joined(", and ", all.Parts.Select(Of)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Sentences joined to one.</summary>
    public static string Joined(string word, IEnumerable<string> sentences) =>
        Capital(string.Join(word, sentences.Select(Small)));

    /// <summary>A sentence as it goes on in another: an abbreviation keeps its capitals.</summary>
    public static string Small(string sentence) =>
        sentence.Length > 1 && char.IsLower(sentence[1])
            ? char.ToLowerInvariant(sentence[0]) + sentence[1..]
            : sentence;

    /// <summary>A rating scale by its usual name.</summary>
    public static string Scale(string key) =>
        key switch
        {
            "phq9" => "PHQ-9",
            "madrs" => "MADRS",
            "hamd" => "HAM-D",
            "qids" => "QIDS",
            "bdi2" => "BDI-II",
            _ => key.ToUpperInvariant(),
        };

    private static string Of(Criterion.Score score)
    {
        var scales = score.AtLeast.Select(scale => $"{Scale(scale.Key)} of {scale.Value}").ToList();
        var any = scales.Count == 1 ? scales[0] : $"{string.Join(", ", scales.SkipLast(1))} or {scales[^1]}";
        return any + " or more" + (score.WithinWeeks is { } weeks ? $", not older than {weeks} weeks" : "");
    }

    private static string Each(TrialRule rule)
    {
        string[] parts =
        [
            .. rule.Weeks is { } weeks ? [$"{weeks} weeks or longer"] : Array.Empty<string>(),
            .. rule.Dose switch
            {
                DoseRule.Any => Array.Empty<string>(),
                DoseRule.Usual => ["at a usual dose"],
                DoseRule.HighestTolerated => ["at the highest tolerated dose"],
            },
            .. rule.ThisEpisode ? ["in the present episode"] : Array.Empty<string>(),
            .. rule.WithinYears is { } years ? [$"in the last {years} years"] : Array.Empty<string>(),
            .. rule.ImprovementAtMost is { } most
                ? [$"with {(most * 100).ToString("0.#", CultureInfo.InvariantCulture)} % improvement at most"]
                : Array.Empty<string>(),
        ];
        return parts.Length > 0 ? $", each {string.Join(", ", parts)}" : "";
    }

    /// <summary>A number as people say it.</summary>
    public static string Number(int number) =>
        number < Numerals.Length ? Numerals[number] : number.ToString(CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
