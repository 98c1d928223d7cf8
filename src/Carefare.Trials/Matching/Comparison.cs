using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Trials.Studies;

namespace Carefare.Trials.Matching;

/// <summary>Who gets something else than ketamine in a study.</summary>
/// <param name="SomeGetNone">Whether some people get no ketamine.</param>
/// <param name="Sentence">What the registry says of it, for people.</param>
public sealed record Comparison(Truth SomeGetNone, string Sentence);

/// <summary>Tells from a study's groups who gets something else than ketamine.</summary>
internal sealed class Comparisons(KnowledgeBase knowledge)
{
    private readonly Terms _ketamine = Terms.Of(knowledge, "means-ketamine");
    private readonly Terms _standIn = Terms.Of(knowledge, "means-stand-in");

    public Comparison Of(Study study)
    {
        var arms = study.Arms;
        var without = arms.Where(arm => Gives(arm) == Truth.No).ToList();
        return arms.Count == 0 || arms.Any(arm => Gives(arm) == Truth.Unknown)
                ? new(Truth.Unknown, "The registry does not say what each group gets: ask whether there is a placebo.")
            : without.Count == 0
                ? new(
                    Truth.No,
                    arms.Count switch
                    {
                        1 => "Everybody gets ketamine.",
                        2 => "Both groups get ketamine; ask how they differ.",
                        _ => $"All {arms.Count} groups get ketamine; ask how they differ.",
                    }
                )
            : study.Design.Model == "CROSSOVER"
                ? new(Truth.No, $"Everybody gets each in turn, ketamine and {Instead(without)}.{Told(study.Design)}")
            : new(
                Truth.Yes,
                $"{Count(without.Count, arms.Count)}, but {Instead(without)}.{Chance(study.Design)}{Told(study.Design)}"
            );
    }

    private Truth Gives(Arm arm)
    {
        var named = arm.Given.Where(_ketamine.Are).ToList();
        var hollow = arm.Type is "PLACEBO_COMPARATOR" or "SHAM_COMPARATOR" or "NO_INTERVENTION";
        // "Placebo for ketamine" is none, "ketamine in saline" is: the kind of the group tells them apart.
        return named.Exists(given => !_standIn.Are(given)) ? Truth.Yes
            : named.Count > 0 && !hollow
                ? arm.Type == "EXPERIMENTAL" ? Truth.Yes
                    : Truth.Unknown
            : hollow || arm.Given.Count > 0 ? Truth.No
            : Truth.Unknown;
    }

    private string Instead(List<Arm> without) =>
        string.Join(", or ", without.Select(Instead).Distinct(StringComparer.Ordinal));

    private string Instead(Arm arm)
    {
        var given = Said.List([.. arm.Given.Select(Plain)]);
        return given.Length == 0
            ? arm.Type == "NO_INTERVENTION"
                ? "no treatment"
                : "a placebo"
            : arm.Type is "PLACEBO_COMPARATOR" or "SHAM_COMPARATOR" || arm.Given.Any(_standIn.Are)
                ? $"a placebo or what stands in for one ({given})"
                : given;
    }

    private static string Count(int without, int all) =>
        without == 1 ? $"1 of the {all} groups gets no ketamine" : $"{without} of the {all} groups get no ketamine";

    private static string Chance(Design design) =>
        design.Allocation == "RANDOMIZED" ? " Chance decides which group you are in." : "";

    private static string Told(Design design) =>
        design.Masking switch
        {
            "NONE" => " You will know what you get.",
            "" => " Ask whether you will know what you get.",
            _ when design.Masked.Count == 0 => " Ask whether you will know what you get.",
            _ when design.Masked.Contains("PARTICIPANT", StringComparer.Ordinal) =>
                " You will not be told what you get.",
            _ => " You will know what you get.",
        };

    // The registry puts the kind before the name: "Drug: Midazolam".
    private static string Plain(string given) => given.Split(": ", 2)[^1];
}
