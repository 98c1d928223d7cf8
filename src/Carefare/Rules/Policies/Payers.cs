using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Yaml;

namespace Carefare.Rules.Policies;

/// <summary>Which recorded payers a plan is with.</summary>
/// <param name="known">Every payer of which something is recorded.</param>
/// <param name="plan">The plan.</param>
internal sealed class Payers(IReadOnlyList<Payer> known, Coverage plan)
{
    /// <summary>The payer that the person names, or the public program that the type of coverage is; null where nothing is recorded of it.</summary>
    public Payer? Named =>
        known.FirstOrDefault(payer => plan.Payer.IsKnown && payer.IsNamed(plan.Payer.Value))
        ?? known.FirstOrDefault(payer =>
            payer.Programs.Count > 0 && payer.Programs[0] == plan.Type.Or("") && payer.Aliases.Count > 0
        );

    /// <summary>Every payer whose policies may bear on the plan.</summary>
    public IReadOnlyList<Payer> All =>
        [.. known.Where(payer => payer == Named || payer.Programs.Contains(plan.Type.Or(""), StringComparer.Ordinal))];

    /// <summary>The payer's name in the middle of a sentence.</summary>
    public string Name => Named?.Name ?? (plan.Payer.IsKnown ? plan.Payer.Value : "your health plan");

    /// <summary>A recorded payer whose name is near to what the person wrote; null where none is.</summary>
    public string? Near =>
        Named is null && plan.Payer.IsKnown
            ? Nearest.To(
                plan.Payer.Value,
                known.SelectMany(payer => payer.Aliases.Prepend(payer.Name)).Where(name => name.Length > 4)
            )
            : null;
}
