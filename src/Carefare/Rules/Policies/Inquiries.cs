using Carefare.Cases;

namespace Carefare.Rules.Policies;

/// <summary>Makes the questions to ask a plan.</summary>
internal static class Inquiries
{
    private const int Count = 5;

    /// <summary>Whom to ask, what, and what to say.</summary>
    public static Inquiry Of(Situation now, Coverage plan, PolicyWords words, string modality)
    {
        string[] questions = [.. Enumerable.Range(1, Count).Select(place => words[$"ask-{place}"])];
        var script = words["script"]
            .Replace("{modality}", words.Of("modality", modality), StringComparison.Ordinal)
            .Replace(
                "{diagnosis}",
                words.Of("diagnosis", now.Case.Condition.Diagnosis.Or("other")),
                StringComparison.Ordinal
            )
            .Replace("{questions}", string.Join(' ', questions.Take(3)), StringComparison.Ordinal);
        return new(words.Of("call", plan.Type.Or("other")), questions, script);
    }
}
