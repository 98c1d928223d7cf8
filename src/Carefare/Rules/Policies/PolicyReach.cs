using Carefare.Cases;
using Carefare.Knowledge;

namespace Carefare.Rules.Policies;

/// <summary>Whether policies rule a person's plan, treatment and diagnosis.</summary>
/// <param name="now">The situation.</param>
/// <param name="plan">The plan.</param>
internal sealed class PolicyReach(Situation now, Coverage plan)
{
    private const string Suicidal = "depression_with_suicidal_thoughts";
    private const string Depression = "major_depression";

    /// <summary>Whether a policy is about a treatment for the person's diagnosis under the plan.</summary>
    public Reach Of(Policy policy, string modality)
    {
        var scope = policy.Scope;
        Reach[] conditions =
        [
            In(scope.Modalities, Answer.Of("", modality)),
            ByDiagnosis(policy),
            In(scope.States, now.Case.Person.State),
            ByType(scope),
        ];
        return conditions.Min();
    }

    /// <summary>Whether a yes for depression may ask for other things of a person with suicidal thoughts, for whom payers have rules apart.</summary>
    public bool MayAskOtherwise(Policy policy) =>
        policy.Standing == Standing.CoveredWithCriteria
        && now.Case.Condition.Diagnosis.Or("") == Suicidal
        && !policy.Scope.Diagnoses.Contains(Suicidal, StringComparer.Ordinal)
        && policy.Scope.Diagnoses.Contains(Depression, StringComparer.Ordinal);

    /// <summary>What is not known and would decide whether a policy that may rule does.</summary>
    public IEnumerable<string> Lacks(Policy policy)
    {
        if (!plan.Type.IsKnown)
        {
            yield return plan.Type.Key;
        }

        if (policy.Scope.Diagnoses.Count > 0 && !now.Case.Condition.Diagnosis.IsKnown)
        {
            yield return now.Case.Condition.Diagnosis.Key;
        }

        if (policy.Scope.States.Count > 0 && !now.Case.Person.State.IsKnown)
        {
            yield return now.Case.Person.State.Key;
        }
    }

    private Reach ByDiagnosis(Policy policy)
    {
        var (named, own) = (policy.Scope.Diagnoses, now.Case.Condition.Diagnosis);
        return MayAskOtherwise(policy) ? Reach.Perhaps
            : own.Or("") == Suicidal && named.Contains(Depression, StringComparer.Ordinal) ? Reach.Yes
            : In(named, own);
    }

    private Reach ByType(PolicyScope scope) =>
        !plan.Type.IsKnown ? Reach.Perhaps
        : scope.Types.Contains(plan.Type.Value, StringComparer.Ordinal) ? Reach.Yes
        : scope.Perhaps.Contains(plan.Type.Value, StringComparer.Ordinal) ? Reach.Perhaps
        : Reach.No;

    private static Reach In(IReadOnlyList<string> words, Answer<string> answer) =>
        words.Count == 0 ? Reach.Yes
        : !answer.IsKnown ? Reach.Perhaps
        : words.Contains(answer.Value, StringComparer.Ordinal) ? Reach.Yes
        : Reach.No;
}
