using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>What is settled before the rest of the funding is a linear programme.</summary>
/// <param name="Credits">The credit that may be used.</param>
/// <param name="Tax">How pre-tax money and the deduction are used.</param>
internal sealed record FundingChoice(IReadOnlyList<Offer.Credit> Credits, TaxMode Tax)
{
    /// <summary>Whether a clinic's plan among the credit must be used wholly; otherwise also in part, as a bound.</summary>
    public bool Wholly { get; init; } = true;

    /// <summary>Money that is left over for rounding to cents, in dollars.</summary>
    public decimal Margin { get; init; }

    /// <summary>The most that may leave in a month; null for any.</summary>
    public Money? MostInAMonth { get; init; }

    /// <summary>Purchases of a day that are at least as large as their offer asks for.</summary>
    public IReadOnlyList<Purchase> Large { get; init; } = [];

    /// <summary>Purchases of a day that are not made.</summary>
    public IReadOnlyList<Purchase> Avoided { get; init; } = [];

    /// <summary>Months in which an account gets at least the floor of its minimum payment.</summary>
    public IReadOnlyList<PaymentDay> Floors { get; init; } = [];

    /// <summary>Months in which all that an account's statement asks for is paid.</summary>
    public IReadOnlyList<PaymentDay> Cleared { get; init; } = [];

    /// <summary>Columns of the programme that are not used, so that contributions save tax in the order of its steps.</summary>
    public IReadOnlyList<int> Idle { get; init; } = [];

    /// <summary>Whether an offer of credit may be used.</summary>
    public bool Uses(Offer.Credit offer) => Credits.Contains(offer);
}

/// <summary>What a clinic is paid on a day with an offer of credit, in the first strand that makes this choice.</summary>
internal readonly record struct Purchase(int Strand, string Offer, DateOnly Day);

/// <summary>What an account is paid in a month, in the first strand that makes this choice.</summary>
internal readonly record struct PaymentDay(int Strand, string Offer, Month Month);

/// <summary>How pre-tax money and the deduction are used.</summary>
/// <param name="Elects">Whether new elections for the FSA may be made; the HSA then takes nothing in their plan years.</param>
/// <param name="Claims">The calendar years in which the medical deduction is claimed.</param>
internal sealed record TaxMode(bool Elects, IReadOnlyList<int> Claims)
{
    /// <summary>Every mode that could pay under a policy.</summary>
    public static IReadOnlyList<TaxMode> Of(PlanProblem problem, Policy policy)
    {
        var electable = problem.Fsa?.Years.Any(year => year.MaxElection > Money.Zero) ?? false;
        bool[] elects =
            !electable ? [false]
            : problem.Hsa?.Years.Count > 0 ? [false, true]
            : [true];
        var claimable = (problem.Deduction?.Years ?? [])
            .Where(year => policy.Strands.Any(strand => Exceeds(strand.Option, year)))
            .Select(year => year.Year)
            .Take(MostClaims)
            .ToList();
        return
        [
            .. from elect in elects
            from subset in Enumerable.Range(0, 1 << claimable.Count)
            select new TaxMode(elect, [.. claimable.Where((_, at) => (subset >> at & 1) == 1)]),
        ];
    }

    private const int MostClaims = 4;

    private static bool Exceeds(Option option, DeductionYear year) =>
        Money.Sum(option.Charges.Where(charge => charge.Due.Year == year.Year).Select(Eligibility.Care))
        > year.Threshold;
}
