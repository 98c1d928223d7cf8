using Carefare.Knowledge;
using Carefare.Trials.Studies;

namespace Carefare.Trials.Matching;

/// <summary>Whether a study gives ketamine.</summary>
internal sealed class GivesKetamine(KnowledgeBase knowledge)
{
    private const string Name = "treatment";

    private readonly Terms _ketamine = Terms.Of(knowledge, "means-ketamine");
    private readonly Terms _standIn = Terms.Of(knowledge, "means-stand-in");

    public Criterion Of(Study study)
    {
        var given = Said.List([.. study.Treatments.Where(one => one.Names.Count > 0).Select(one => one.Names[0])]);
        return study.Design.Type == "OBSERVATIONAL"
                ? Criterion.No(Name, "It only observes people, and gives no treatment.")
            : given.Length == 0 ? Criterion.Open(Name, "The registry does not say what it gives.")
            : study.Treatments.Any(one => one.Names.Any(IsKetamine)) ? Criterion.Yes(Name, $"It gives {given}.")
            : study.Treatments.Any(one => one.Names.Any(_ketamine.Are))
                ? Criterion.Open(Name, $"It gives {given}: ask whether that is ketamine.")
            : Criterion.No(Name, $"It gives no ketamine, but {given}.");
    }

    // "Placebo for ketamine" is none.
    private bool IsKetamine(string name) => _ketamine.Are(name) && !_standIn.Are(name);
}
