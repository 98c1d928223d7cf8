using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Rules.Lending;

/// <summary>The offers of credit of a case side by side, each as one purchase of the same amount on the same day.</summary>
/// <param name="Amount">What is to be paid for.</param>
/// <param name="Cheapest">The course whose price the amount is; null where the amount was given.</param>
/// <param name="Day">The day on which it is borrowed.</param>
/// <param name="Most">The most that may go to payments of new debt in a month; null where income or debts are not known.</param>
/// <param name="Offers">The offers: the safe ones first, each group by what is paid back, then the rate, then the monthly payment.</param>
/// <param name="Asks">The keys of the terms without which further offers cannot be counted.</param>
/// <param name="Facts">The facts it rests on.</param>
public sealed record CreditComparison(
    Money Amount,
    PricedCourse? Cheapest,
    DateOnly Day,
    Money? Most,
    IReadOnlyList<ComparedOffer> Offers,
    IReadOnlyList<string> Asks,
    IReadOnlyList<Citation> Facts
)
{
    /// <summary>The smallest amount that is compared: below it, payments round to nothing.</summary>
    public static readonly Money Least = Money.Of(10);

    /// <summary>Whether there are offers that can be counted, and none of them is safe.</summary>
    public bool DoNotBorrow => Offers.Count > 0 && !Offers.Any(offer => offer.IsSafe);

    /// <summary>Compares the offers of a situation.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="amount">What is to be paid for, at least <see cref="Least"/>; null for the price of the course where it is cheapest.</param>
    /// <returns>Null where no price is known, or the amount is too small.</returns>
    public static CreditComparison? Of(Situation now, Money? amount)
    {
        ArgumentNullException.ThrowIfNull(now);
        var quotes = CourseQuotes.Of(now);
        var cheapest = amount is null ? CheapestOf(quotes) : null;
        if ((amount ?? cheapest?.Price) is not { } wanted || wanted < Least)
        {
            return null;
        }

        // A loan that is all fee pays nothing out.
        var offers = now.Case.Offers.Where(offer => !LenderTerms.Missing(offer).Any() && offer.Origination.Or(0) < 1);
        var weighing = new OfferWeighing(now, wanted, quotes.Start);
        return new(
            wanted,
            cheapest,
            quotes.Start,
            Lending.DebtToIncome.MostNewPayment(now),
            [
                .. offers
                    .Select(weighing.Weigh)
                    .OrderBy(offer => !offer.IsSafe)
                    .ThenBy(offer => offer.Cost is null)
                    .ThenBy(offer => offer.Cost?.TotalRepaid ?? Money.Zero)
                    .ThenBy(offer => offer.Cost?.AprPercent)
                    .ThenBy(offer => offer.Monthly),
            ],
            [.. now.Case.Offers.SelectMany(LenderTerms.Missing), .. Lending.DebtToIncome.Asks(now)],
            [Lending.DebtToIncome.Cap(now).Citation]
        );
    }

    private static PricedCourse? CheapestOf(CourseQuotes quotes) =>
        quotes
            .Clinics.SelectMany(clinic => clinic.Terms.Forms.Select(form => quotes.Price(clinic.Terms, form)))
            .MinBy(course => course.Price);
}
