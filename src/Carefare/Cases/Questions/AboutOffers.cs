using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The questions of a row of <c>offers</c>.</summary>
internal static class AboutOffers
{
    public static readonly Question<string> Id = new(
        "id",
        Words.Name,
        "A short name that identifies the credit in this file."
    )
    {
        Required = "Add id: with a short name, such as visa.",
    };

    public static readonly Question<LenderOfferKind> Kind = new(
        "kind",
        Words.OneOf<LenderOfferKind>(
            ("deferred_interest", LenderOfferKind.DeferredInterest),
            ("zero_percent", LenderOfferKind.ZeroPercent),
            ("reduced_apr", LenderOfferKind.ReducedApr),
            ("loan", LenderOfferKind.Loan),
            ("card", LenderOfferKind.Card)
        ),
        "deferred_interest: no interest if paid in full in time, else all of it from the purchase on. "
            + "zero_percent: no interest during the promotion. reduced_apr: equal payments at a reduced rate, on a card. "
            + "loan: an instalment loan. card: an ordinary credit card."
    )
    {
        Required = "Add kind: deferred_interest, zero_percent, reduced_apr, loan or card.",
        Ask = "What kind of credit is it?",
        Why = "Each costs something quite different.",
    };

    public static readonly Question<int> Months = new(
        "months",
        Numbers.Whole(1, 120),
        "The months of the promotion or of the loan."
    )
    {
        Ask = "For how many months is the promotion or the loan?",
        Why = "What is not paid by then can become dear.",
    };

    public static readonly Question<Rate> Apr = new(
        "apr",
        Numbers.RateAYear,
        "The rate a year as a fraction: 0.2999 is 29.99 %. With zero_percent: the rate after the promotion."
    )
    {
        Ask = "What is its rate a year, as a fraction? (29.99 % is 0.2999)",
        Why = "It decides what the credit costs.",
    };

    public static readonly Question<Money> Limit = new(
        "limit",
        Numbers.Dollars,
        "The most that can still be borrowed, in dollars (max says the same)."
    )
    {
        Also = "max",
        Ask = "How much can you still borrow on it?",
        Why = "A plan will not use more.",
    };

    public static readonly Question<Money> MinPurchase = new(
        "min_purchase",
        Numbers.Dollars,
        "The smallest purchase that the promotion takes, in dollars."
    );

    public static readonly Question<decimal> Origination = new(
        "origination",
        Numbers.Fraction,
        "The fraction of a loan that the lender keeps as a fee: 0.03 is 3 %."
    )
    {
        Ask = "Which fraction of the loan does the lender keep as a fee?",
    };

    public static readonly Question<decimal> MinPaymentPercent = new(
        "percent",
        Numbers.Fraction,
        "The fraction of the balance that is the least payment a month: 0.035 is 3.5 %."
    )
    {
        Ask = "Which fraction of the balance is the least payment a month?",
    };

    public static readonly Question<Money> MinPaymentFloor = new(
        "floor",
        Numbers.Dollars,
        "The least payment a month is never below this, in dollars."
    )
    {
        Ask = "Below which amount is the least payment a month never?",
    };

    private static readonly Group<(Answer<decimal> Percent, Answer<Money> Floor)> MinPayment = new(
        "min_payment",
        "The least payment a month.",
        [MinPaymentPercent, MinPaymentFloor],
        row => (row.Get(MinPaymentPercent), row.Get(MinPaymentFloor))
    );

    public static readonly Rows<LenderOffer> Rows = new(
        "offers",
        "Credit that is there or was offered, a row each; none for no credit.",
        new(
            "offers",
            "One card, promotion or loan.",
            [Id, Kind, Months, Apr, Limit, MinPurchase, Origination, MinPayment],
            row =>
                new(
                    row.Path,
                    row.Get(Id).Or(""),
                    row.Get(Kind).Or(default),
                    row.Get(Months),
                    row.Get(Apr),
                    row.Get(Limit),
                    row.Get(MinPurchase),
                    row.Get(Origination),
                    row.Get(MinPayment).Percent,
                    row.Get(MinPayment).Floor
                )
        )
    )
    {
        By = Id,
    };
}
