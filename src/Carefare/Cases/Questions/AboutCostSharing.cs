using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions about what a health plan leaves to pay in its network, or out of it.</summary>
/// <param name="where">Which of the two, as the end of a question: "in the network".</param>
internal sealed class AboutCostSharing(string where)
{
    private readonly Question<Money> _deductible = new(
        "deductible",
        Numbers.Dollars,
        "What must be paid in a plan year before the plan pays, in dollars."
    )
    {
        Ask = $"What is the deductible {where}?",
        Why = "Until it is met, covered care costs its full price.",
    };

    private readonly Question<Money> _deductibleMet = new(
        "deductible_met",
        Numbers.Dollars,
        "How much of the deductible is met this plan year, in dollars."
    )
    {
        Ask = $"How much of the deductible {where} have you met this plan year?",
        Why = "The rest is what is still to be paid.",
    };

    private readonly Question<decimal> _coinsurance = new(
        "coinsurance",
        Numbers.Fraction,
        "The patient's share after the deductible, as a fraction: 0.2 is 20 %."
    )
    {
        Ask = $"Which part do you pay {where} once the deductible is met (the coinsurance)?",
        Why = "The plan pays the rest of what it allows.",
    };

    private readonly Question<Money> _oopMax = new(
        "oop_max",
        Numbers.Dollars,
        "The most that can be left to pay in a plan year, in dollars."
    )
    {
        Ask = $"What is the most that can be left for you to pay {where} in a plan year (the out-of-pocket maximum)?",
        Why = "Beyond it the plan pays all that it allows.",
    };

    private readonly Question<Money> _oopMet = new(
        "oop_met",
        Numbers.Dollars,
        "How much of that is met this plan year, in dollars."
    )
    {
        Ask = $"How much of the out-of-pocket maximum {where} have you met this plan year?",
        Why = "The rest is what can still be left to pay.",
    };

    private readonly AboutCopay _copay = new(where);

    private readonly Group<SharedByFamily?> _family = AboutFamilySharing.Group(where);

    /// <summary>The questions under a name.</summary>
    public Group<CostSharing> Group(string name) =>
        new(
            name,
            $"What is left to pay {where}; none where the plan pays nothing there.",
            [_deductible, _deductibleMet, _coinsurance, _oopMax, _oopMet, .. _copay.Questions, _family],
            row =>
                new(
                    row.Given,
                    row.Get(_deductible),
                    row.Get(_deductibleMet),
                    row.Get(_coinsurance),
                    row.Get(_oopMax),
                    row.Get(_oopMet),
                    _copay.In(row),
                    row.Get(_family)
                )
        )
        {
            MayBeNone = true,
        };
}
