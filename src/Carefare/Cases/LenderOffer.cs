using Carefare.Quantities;

namespace Carefare.Cases;

/// <summary>Credit that the person has or was offered. Rows of <c>offers</c>.</summary>
/// <param name="Key">The row's path in the case file.</param>
/// <param name="Id">The name that identifies the offer in the case.</param>
/// <param name="Kind">What kind of credit it is.</param>
/// <param name="Months">The promotion's length, or the loan's term.</param>
/// <param name="Apr">Nominal annual rate: of the account (deferred interest, card), after the promotion (zero_percent), or of the loan.</param>
/// <param name="Limit">The most that may be owed (also key <c>max</c> of a loan).</param>
/// <param name="MinPurchase">The smallest purchase that the promotion takes.</param>
/// <param name="Origination">The fraction of a loan that is withheld as a fee.</param>
public sealed record LenderOffer(
    string Key,
    string Id,
    LenderOfferKind Kind,
    Answer<int> Months,
    Answer<Rate> Apr,
    Answer<Money> Limit,
    Answer<Money> MinPurchase,
    Answer<decimal> Origination,
    Answer<decimal> MinPaymentPercent,
    Answer<Money> MinPaymentFloor
);

/// <summary>The kinds of credit of a case file.</summary>
public enum LenderOfferKind
{
    /// <summary>deferred_interest: no interest if paid in full in time, else all of it from the purchase on.</summary>
    DeferredInterest,

    /// <summary>zero_percent: a true 0 % promotion; interest only on what remains afterwards.</summary>
    ZeroPercent,

    /// <summary>reduced_apr: fixed equal payments at a reduced rate, on a card.</summary>
    ReducedApr,

    /// <summary>loan: an instalment loan.</summary>
    Loan,

    /// <summary>card: an ordinary revolving credit card.</summary>
    Card,
}
