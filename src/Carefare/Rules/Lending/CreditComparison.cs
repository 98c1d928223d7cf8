using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Rules.Lending;

/// <summary>
/// The offers of credit of a case side by side, lenders' and clinics', each as one purchase of the same amount on the same
/// day; a clinic's plan as far as it pays.
/// </summary>
/// <param name="Amount">What is to be paid for.</param>
/// <param name="Cheapest">The course whose price the amount is; null where the amount was given.</param>
/// <param name="Day">The day on which it is borrowed.</param>
/// <param name="Most">The most that may go to payments of new debt in a month; null where income or debts are not known.</param>
/// <param name="Offers">The offers: the safe ones first, then those that pay the whole amount, each group by what is paid back, then the rate, then the monthly payment.</param>
/// <param name="Avoided">The offers that the person does not want.</param>
/// <param name="Asks">The keys of the terms without which further offers cannot be counted.</param>
/// <param name="Facts">The facts it rests on.</param>
/// <param name="Warnings">What to be careful of, a sentence each.</param>
public sealed record CreditComparison(
    Money Amount,
    PricedCourse? Cheapest,
    DateOnly Day,
    Money? Most,
    IReadOnlyList<ComparedOffer> Offers,
    IReadOnlyList<AvoidedOffer> Avoided,
    IReadOnlyList<string> Asks,
    IReadOnlyList<Citation> Facts,
    IReadOnlyList<string> Warnings
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

        var credit = new CreditOffers(now, quotes);
        var avoided = credit.All.Where(credit.IsAvoided).ToList();
        return new(
            wanted,
            cheapest,
            quotes.Start,
            Lending.DebtToIncome.MostNewPayment(now),
            [
                .. credit
                    .All.Except(avoided)
                    .Select(offer => new OfferWeighing(now, credit.PartOf(offer, wanted), quotes.Start).Weigh(offer))
                    .OrderBy(offer => !offer.IsSafe)
                    .ThenBy(offer => offer.Amount < wanted)
                    .ThenBy(offer => offer.Cost is null)
                    .ThenBy(offer => offer.Cost?.TotalRepaid ?? Money.Zero)
                    .ThenBy(offer => offer.Cost?.AprPercent)
                    .ThenBy(offer => offer.Monthly),
            ],
            [
                .. avoided.Select(offer => new AvoidedOffer(
                    offer.Id,
                    offer.Terms,
                    $"{Findings.LeftOut} {Findings.LetIn}"
                )),
            ],
            [.. credit.Missing, .. Lending.DebtToIncome.Asks(now)],
            [Lending.DebtToIncome.Cap(now).Citation],
            Lending.DebtToIncome.Unguarded(now)
        );
    }

    private static PricedCourse? CheapestOf(CourseQuotes quotes) =>
        quotes.Wanted.Select(quotes.CheapestAt).MinBy(course => course.Price);
}
