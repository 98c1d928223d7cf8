using Carefare.Quantities;

namespace Carefare.Rules.Courses;

/// <summary>
/// What a course costs beside the clinic's bills: the way there and home, and lost pay. No plan's months count it, since it is not
/// due to anybody who sends a bill; clinics are compared with it.
/// </summary>
/// <param name="Clinic">The clinic's name.</param>
/// <param name="Visits">How many days of treatment there are.</param>
/// <param name="Travel">The way there and home, over the course; null where it is not known.</param>
/// <param name="LostPay">The pay lost over the course; null where it is not known.</param>
/// <param name="Bills">The least that the clinic asks for the course.</param>
public sealed record GettingThere(string Clinic, int Visits, Money? Travel, Money? LostPay, Money Bills)
{
    /// <summary>Whether all of it is known.</summary>
    public bool IsKnown => Travel is not null && LostPay is not null;

    /// <summary>Whether anything of it is known.</summary>
    public bool IsBegun => Travel is not null || LostPay is not null;

    /// <summary>What is known of it.</summary>
    public Money Sum => (Travel ?? Money.Zero) + (LostPay ?? Money.Zero);

    /// <summary>The course at a clinic that quoted.</summary>
    public static GettingThere Of(CourseQuotes quotes, ClinicTerms clinic)
    {
        ArgumentNullException.ThrowIfNull(quotes);
        ArgumentNullException.ThrowIfNull(clinic);
        var visits = quotes.ProtocolOf(clinic.Terms).Visits(quotes.Start).Count;
        var visit = clinic.Quote?.Visit;
        return new(
            clinic.Terms.ClinicName,
            visits,
            Over(visit?.Travel, visits),
            Over(visit?.LostPay, visits),
            quotes.CheapestAt(clinic).Price
        );
    }

    /// <summary>What it comes to in few words.</summary>
    public string Short =>
        $"{Clinic} takes {Sum}{(IsKnown ? "" : " or more")} of travel and lost pay beside the bills.";

    /// <summary>What it comes to, as a sentence; what is not known is named.</summary>
    public string Sentence =>
        $"{Visits} visits to {Clinic} take {Said(Travel, "of travel")} and {Said(LostPay, "of lost pay")} beside the bills"
        + (IsKnown ? $", {Bills + Sum} with them." : ".");

    /// <summary>Which clinic costs least with it, where that is another than by the bills alone; null where it is not known of all.</summary>
    /// <param name="all">Every clinic that quoted.</param>
    public static string? Least(IReadOnlyList<GettingThere> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        if (all.Count < 2 || all.Any(one => !one.IsKnown))
        {
            return null;
        }

        var (byBills, byAll) = (all.MinBy(one => one.Bills)!, all.MinBy(one => one.Bills + one.Sum)!);
        return byBills.Clinic == byAll.Clinic
            ? null
            : $"With travel and lost pay {byAll.Clinic} costs least, {byAll.Bills + byAll.Sum}; by the bills alone it is {byBills.Clinic}.";
    }

    private static Money? Over(Cases.Answer<Money>? each, int visits) =>
        each is { IsKnown: true, Value: var amount } ? Money.Sum(Enumerable.Repeat(amount, visits)) : null;

    private static string Said(Money? amount, string what) =>
        amount is { } known ? $"{known} {what}" : $"an unknown amount {what}";
}
