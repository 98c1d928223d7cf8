using Carefare.Rules;
using Carefare.Rules.Billing;
using Carefare.Rules.Courses;

namespace Carefare.Asking;

/// <summary>The billing codes that a question to a health plan should name.</summary>
internal static class CodesToName
{
    /// <summary>The question with the codes that the clinic usually writes; as it is where it asks for no allowed amount.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="key">The key of the answer in the case file.</param>
    /// <param name="question">The question.</param>
    public static string In(Situation now, string key, string question)
    {
        if (
            !key.StartsWith("coverage[", StringComparison.Ordinal)
            || !key.Contains(".allowed.", StringComparison.Ordinal)
        )
        {
            return question;
        }

        var modality = key.Contains("].esketamine.", StringComparison.Ordinal)
            ? Substitute.Modality
            : now.Case.Course.Modality.Or("iv");
        VisitKind? kind = key[(key.LastIndexOf('.') + 1)..] switch
        {
            "evaluation" => VisitKind.Evaluation,
            "integration" => VisitKind.Therapy,
            "infusion" or "maintenance" or "drug" => CourseCodes.KindOf(modality),
            _ => null,
        };
        var codes = kind is { } visit ? CourseCodes.Named(now, visit) : "";
        return codes.Length > 0 ? $"{question} They are usually {codes}." : question;
    }
}
