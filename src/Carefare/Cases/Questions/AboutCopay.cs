using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions about a copay, in the network or out of it.</summary>
/// <param name="where">Which of the two, as the end of a question: "in the network".</param>
internal sealed class AboutCopay(string where)
{
    private readonly Question<Money> _amount = new(
        "copay",
        Numbers.Dollars,
        "A fixed amount for a visit in place of the coinsurance, in dollars; leave it out where there is none."
    )
    {
        Ask = $"Which fixed amount do you pay for such a visit {where} (the copay)?",
        Why = "A copay takes the place of the coinsurance.",
    };

    private readonly Question<bool> _afterDeductible = new(
        "copay_after_deductible",
        Words.YesNo,
        "Whether the deductible comes before the copay; a high-deductible plan always begins with the deductible."
    )
    {
        Ask = $"Does the deductible {where} come before the copay?",
        Why = "If it does, the first visits cost all that the plan allows.",
    };

    private readonly Question<string> _per = new(
        "copay_per",
        Words.OneOf("visit", "line"),
        "Whether the copay is paid once a visit or for each line of its bill; visit where left out."
    )
    {
        Ask = $"Is the copay {where} for a whole visit, or for each line of its bill?",
        Why = "A visit with monitoring or therapy has several lines.",
    };

    private readonly Question<bool> _counts = new(
        "copay_counts_to_deductible",
        Words.YesNo,
        "Whether the copay also counts toward the deductible; no where left out."
    )
    {
        Ask = $"Does the copay {where} count toward the deductible?",
        Why = "If it does, the deductible is met sooner.",
    };

    private readonly Several<string> _for = new(
        "copay_for",
        Words.OneOf("evaluation", "infusion", "maintenance", "monitoring", "drug", "integration"),
        "The kinds of charges that the copay is for; all of them where left out. The others have the coinsurance."
    );

    /// <summary>The questions.</summary>
    public IReadOnlyList<Field> Questions => [_amount, _afterDeductible, _per, _counts, _for];

    /// <summary>The answers in a row.</summary>
    public SharedCopay In(Row row) =>
        new(row.Get(_amount), row.Get(_afterDeductible), row.Get(_per), row.Get(_counts), row.Get(_for));
}
