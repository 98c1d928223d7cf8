using Carefare.Rules;
using Carefare.Trials.Registry;
using Carefare.Trials.Studies;

namespace Carefare.Trials.Matching;

/// <summary>Whether a study is about the person's condition: by the words that it lists, never by its criteria.</summary>
internal sealed class RightCondition
{
    private const string Name = "condition";

    private readonly Cases.Answer<string> _diagnosis;
    private readonly Terms _named;
    private readonly Terms _near;
    private readonly bool _searched;

    public RightCondition(Situation now, SearchTerms sent)
    {
        _diagnosis = now.Case.Condition.Diagnosis;
        var key = _diagnosis.Or("");
        _named = Terms.Of(now.Knowledge, $"means-{key}");
        _near = Terms.Of(now.Knowledge, $"near-{key}");
        _searched = now.Knowledge.Words("clinical-trial").GetValueOrDefault($"search-{key}") == sent.Condition;
    }

    public Criterion Of(Study study)
    {
        var studied =
            study.Conditions.Count > 0 ? $"It is about {Said.List(study.Conditions)}" : "It lists no condition";
        IReadOnlyList<string> listed = [.. study.Conditions, .. study.Keywords, study.Title];
        return !_diagnosis.IsKnown
                ? Criterion.Open(Name, $"{studied}; what your treatment is for is not known.", _diagnosis.Key)
            : listed.Any(_named.Are) ? Criterion.Yes(Name, $"{studied}.")
            : listed.Any(_near.Are) || _searched || study.Conditions.Count == 0
                ? Criterion.Open(Name, $"{studied}: ask whether yours is meant.")
            : Criterion.No(Name, $"{studied}.");
    }
}
