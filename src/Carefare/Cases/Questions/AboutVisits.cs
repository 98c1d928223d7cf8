using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>What a visit costs beside the clinic's bill, under a row of <c>quotes</c>.</summary>
internal static class AboutVisits
{
    public static readonly Question<Money> Travel = new(
        "travel",
        Numbers.Dollars,
        "What it costs to get to one visit and home again, in dollars: fare or fuel, parking, a ride home."
    )
    {
        Ask = "What does it cost to get to one visit and home again: fare or fuel, parking, a ride home?",
        Why = "A cheaper clinic farther away may cost more in the end.",
    };

    public static readonly Question<Money> LostPay = new(
        "lost_pay",
        Numbers.Dollars,
        "The pay that a visit costs the household, after tax, in dollars: the patient's and that of whoever goes along."
    )
    {
        Ask = "How much pay does one visit cost you and whoever goes along, after tax?",
        Why = "You may not drive home, so somebody else may lose hours too.",
    };

    public static readonly Group<QuotedVisit> Group = new(
        "visit",
        "What a visit costs beside the clinic's bill.",
        [Travel, LostPay],
        row => new(row.Get(Travel), row.Get(LostPay))
    );
}
