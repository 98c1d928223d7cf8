using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions about what a family shares of a plan's cost sharing.</summary>
internal static class AboutFamilySharing
{
    /// <summary>The questions under <c>family</c>.</summary>
    /// <param name="where">In the network or out of it, as the end of a question: "in the network".</param>
    public static Group<SharedByFamily?> Group(string where)
    {
        var kind = new Question<string>(
            "kind",
            Words.OneOf("embedded", "aggregate"),
            "embedded: each person has a deductible of their own within the family's; aggregate: only the family has one."
        )
        {
            Ask =
                $"Does each person of the family have a deductible of their own {where} (embedded), or only the family (aggregate)?",
            Why = "With an aggregate one the plan pays nothing for you before the whole family's is met.",
        };
        var deductible = Amount("deductible", "The family's deductible", $"What is the family's deductible {where}?");
        var deductibleMet = Amount(
            "deductible_met",
            "How much of the family's deductible is met, your own part included",
            $"How much of the family's deductible {where} is met this plan year, by all of you together?"
        );
        var oopMax = Amount(
            "oop_max",
            "The most that can be left to the family to pay in a plan year",
            $"What is the family's out-of-pocket maximum {where}?"
        );
        var oopMet = Amount(
            "oop_met",
            "How much of the family's out-of-pocket maximum is met, your own part included",
            $"How much of the family's out-of-pocket maximum {where} is met this plan year, by all of you together?"
        );
        return new(
            "family",
            "What the family shares; none where the plan covers you alone.",
            [kind, deductible, deductibleMet, oopMax, oopMet],
            row =>
                row.IsGiven
                    ? new(row.Get(kind), row.Get(deductible), row.Get(deductibleMet), row.Get(oopMax), row.Get(oopMet))
                    : null
        )
        {
            MayBeNone = true,
        };
    }

    private static Question<Money> Amount(string name, string help, string ask) =>
        new(name, Numbers.Dollars, $"{help}, in dollars.")
        {
            Ask = ask,
            Why = "What others of the family have paid counts for you, too.",
        };
}
