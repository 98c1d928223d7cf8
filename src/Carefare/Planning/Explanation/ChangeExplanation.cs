using Carefare.Quantities;

namespace Carefare.Planning.Explanation;

/// <summary>Explains what a change of one figure would do: to the plan, or to an option that is not recommended.</summary>
internal static class ChangeExplanation
{
    /// <summary>The smallest change that would make an option win.</summary>
    public static Derivation Of(RejectedOption option, WinningChange change, Plan? recommended) =>
        new(
            $"What would make {option.Option} win",
            change.Says,
            "the least of its kind: the option's plan made anew with one change after another",
            [
                .. Leaf("Its total now", option.Total),
                .. Leaf("Its total with one step less of the change", change.Before),
                .. Leaf("Its total with the change", change.Total),
                .. Leaf("The total of the plan", recommended?.Counted),
            ],
            []
        );

    /// <summary>The total with a change.</summary>
    public static Derivation Total(ChangeWorth worth) =>
        new(
            $"The best plan's total with this change: {worth.Change}",
            worth.Total.ToString(),
            "the plan made anew with the change",
            [],
            []
        );

    /// <summary>What a change saves.</summary>
    public static Derivation Saves(ChangeWorth worth, Plan plan) =>
        new(
            $"How much less it costs: {worth.Change}",
            worth.Saves.ToString(),
            "the total − the total with the change",
            [.. Leaf("The total", plan.Counted), Total(worth)],
            []
        );

    private static IEnumerable<Derivation> Leaf(string says, Money? amount) =>
        amount is { } known ? [new(says, known.ToString(), "", [], [])] : [];
}
