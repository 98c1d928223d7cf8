using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Planning;

/// <summary>Who pays what and when, in whole cents. Cash pays whatever nothing else does.</summary>
/// <param name="Option">How the treatment goes, and what others pay.</param>
/// <param name="Credits">The credit that is used; each offer at most once.</param>
/// <param name="Contributions">What goes into the HSA, in the order of the days.</param>
/// <param name="Withdrawals">What the HSA pays, to a clinic or back to the person, in the order of the days.</param>
/// <param name="Elections">What is newly elected for the FSA.</param>
/// <param name="Claims">What the FSA pays.</param>
/// <param name="Deducted">What is claimed as a medical deduction.</param>
internal sealed record Proposal(
    Option Option,
    IReadOnlyList<CreditUse> Credits,
    IReadOnlyList<DatedAmount> Contributions,
    IReadOnlyList<DatedAmount> Withdrawals,
    IReadOnlyList<Election> Elections,
    IReadOnlyList<FsaClaim> Claims,
    IReadOnlyList<ChargeAmount> Deducted
)
{
    /// <summary>The charges as far as they are the person's to pay.</summary>
    public IReadOnlyList<Charge> Charges => Option.Charges;

    /// <summary>Pays every charge in cash.</summary>
    public static Proposal InCash(Option option) => new(option, [], [], [], [], [], []);
}

/// <summary>An amount on a day.</summary>
internal readonly record struct DatedAmount(DateOnly Day, Money Amount);

/// <summary>A part of a charge, which is given by its place in the course.</summary>
internal readonly record struct ChargeAmount(int Charge, Money Amount);

/// <summary>A new election for a plan year of the FSA, which is given by its place in the offer.</summary>
internal readonly record struct Election(int Year, Money Amount);

/// <summary>What a plan year of the FSA pays of one service of a charge.</summary>
/// <param name="Year">The plan year, by its place in the offer.</param>
/// <param name="Charge">The charge, by its place in the course.</param>
/// <param name="Service">The service, by its place in the charge.</param>
/// <param name="IsSunk">Whether it is paid of what was elected before the plan, which is not the person's own money any more.</param>
/// <param name="Amount">How much.</param>
internal readonly record struct FsaClaim(int Year, int Charge, int Service, bool IsSunk, Money Amount);

/// <summary>How an offer of credit is used.</summary>
internal abstract record CreditUse(Offer.Credit Offer)
{
    /// <summary>What is bought with it; empty for a loan and for the clinic's plan, which covers whole charges.</summary>
    public virtual IReadOnlyList<ChargeAmount> Bought => [];

    /// <summary>Purchases that are smaller than the offer takes; what a clinic is paid on one day is one purchase.</summary>
    public IEnumerable<DatedAmount> TooSmall(IReadOnlyList<Charge> charges)
    {
        var least = LeastPurchase.Of(Offer.Terms);
        return least == Money.Zero
            ? []
            : Bought
                .GroupBy(part => charges[part.Charge].Due, part => part.Amount)
                .Select(day => new DatedAmount(day.Key, Money.Sum(day)))
                .Where(purchase => purchase.Amount < least);
    }

    /// <summary>A revolving account: what is bought, and what is paid on the first day of a month.</summary>
    /// <param name="Payments">
    /// What is paid at least in each month; after the last of them all that can be spared, until nothing is owed.
    /// </param>
    public sealed record Revolving(
        Offer.Credit Offer,
        IReadOnlyList<ChargeAmount> Purchases,
        IReadOnlyDictionary<Month, Money> Payments
    ) : CreditUse(Offer)
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ChargeAmount> Bought => Purchases;
    }

    /// <summary>Purchases that are each repaid in equal payments.</summary>
    public sealed record Reduced(Offer.Credit Offer, IReadOnlyList<ChargeAmount> Purchases) : CreditUse(Offer)
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ChargeAmount> Bought => Purchases;
    }

    /// <summary>A loan, paid out on the day of the first charge.</summary>
    public sealed record Lent(Offer.Credit Offer, Money Principal) : CreditUse(Offer);

    /// <summary>The clinic's own plan for the whole series.</summary>
    public sealed record AtClinic(Offer.Credit Offer) : CreditUse(Offer);
}
