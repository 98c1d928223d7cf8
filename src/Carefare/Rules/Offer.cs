using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Treatment;

namespace Carefare.Rules;

/// <summary>What a way to pay offers to the plan. The kinds are closed: the planner knows offers and no routes.</summary>
/// <param name="Id">Identifies the offer in the case, for example "carecard" or "front-range/package".</param>
/// <param name="Route">The route that makes it.</param>
/// <param name="Name">Its name for people.</param>
public abstract record Offer(string Id, string Route, string Name)
{
    /// <summary>The course at a clinic in a price form: the list price, a discount on it, or a membership.</summary>
    /// <param name="Price">Prices the course from a first day on.</param>
    public sealed record Treatment(
        string Id,
        string Route,
        string Name,
        string Clinic,
        PriceForm Form,
        Func<DateOnly, PricedCourse> Price
    ) : Offer(Id, Route, Name)
    {
        /// <summary>The course from a first day that ends after some treatments of the series; null where it cannot be stopped.</summary>
        public Func<DateOnly, int, StoppedCourse>? Stop { get; init; }
    }

    /// <summary>Money from others for a course: sure, or to be decided by them.</summary>
    public abstract record Benefit(string Id, string Route, string Name) : Offer(Id, Route, Name)
    {
        /// <summary>
        /// What it hangs on, in order: each decision is made only where those before it said no, and the money comes as soon as one
        /// says yes. Empty where it is sure.
        /// </summary>
        public IReadOnlyList<Decision> Decisions { get; init; } = [];

        /// <summary>The offers that it cannot stand beside, by their identifiers.</summary>
        public IReadOnlyList<string> Excludes { get; init; } = [];

        /// <summary>Whether it pays only what nobody else pays (payer of last resort).</summary>
        public bool IsLastResort { get; init; }
    }

    /// <summary>The person pays, and gets a part back later.</summary>
    /// <param name="Pays">What comes back of a course's charges, where it is granted on a day (the day of the plan where it is sure).</param>
    public sealed record Reimbursement(
        string Id,
        string Route,
        string Name,
        Func<PricedCourse, DateOnly, IReadOnlyList<PaidBack>> Pays
    ) : Benefit(Id, Route, Name);

    /// <summary>Others pay the clinic, or the person, in dated tranches.</summary>
    /// <param name="Tranches">The tranches in the order of their days.</param>
    public sealed record DirectPayment(string Id, string Route, string Name, IReadOnlyList<Tranche> Tranches)
        : Benefit(Id, Route, Name);

    /// <summary>Credit.</summary>
    /// <param name="Terms">The terms.</param>
    /// <param name="Limit">The most that may be owed; null where the lender has not said.</param>
    /// <param name="Clinic">The clinic whose charges it may pay; null for any.</param>
    public sealed record Credit(string Id, string Route, string Name, CreditTerms Terms, Money? Limit, string? Clinic)
        : Offer(Id, Route, Name);

    /// <summary>A health savings account.</summary>
    /// <param name="Balance">What is in it.</param>
    /// <param name="Established">Care given before this day cannot be paid from it.</param>
    /// <param name="Years">For each calendar year, what may still be contributed and what it saves.</param>
    public sealed record Hsa(
        string Id,
        string Route,
        string Name,
        Money Balance,
        DateOnly Established,
        IReadOnlyList<HsaYear> Years
    ) : Offer(Id, Route, Name);

    /// <summary>A health flexible spending account.</summary>
    /// <param name="Years">The plan years, in order: the present one, and the next where it can be elected.</param>
    public sealed record Fsa(string Id, string Route, string Name, IReadOnlyList<FsaYear> Years)
        : Offer(Id, Route, Name);

    /// <summary>The itemized deduction for medical care, which returns tax after the year.</summary>
    /// <param name="Years">For each calendar year, from what amount on it returns what.</param>
    public sealed record Deduction(string Id, string Route, string Name, IReadOnlyList<DeductionYear> Years)
        : Offer(Id, Route, Name);
}

/// <summary>Tax saved on the first dollars, then on the next: the fractions never rise.</summary>
/// <param name="UpTo">How many dollars this fraction applies to, after the earlier ones.</param>
/// <param name="Fraction">The tax saved on each dollar, from 0 to 1.</param>
public readonly record struct SavingStep(Money UpTo, decimal Fraction);

/// <summary>Contributions to an HSA in one calendar year.</summary>
/// <param name="Year">The year.</param>
/// <param name="From">The first day on which a contribution can be made.</param>
/// <param name="Until">The last day of the year on which one can be made.</param>
/// <param name="Room">What may still be contributed.</param>
/// <param name="Savings">The tax saved.</param>
/// <param name="SavedAt">The day on which the tax saved arrives; null where it arrives with each contribution (payroll).</param>
public sealed record HsaYear(
    int Year,
    DateOnly From,
    DateOnly Until,
    Money Room,
    IReadOnlyList<SavingStep> Savings,
    DateOnly? SavedAt
);

/// <summary>One plan year of an FSA. All of the election is there from the first day (uniform coverage).</summary>
/// <param name="From">The first day of the plan year, or of the plan where it runs already.</param>
/// <param name="Until">The last day of the plan year.</param>
/// <param name="CareUntil">The last day on which care counts: <paramref name="Until"/>, or the end of a grace period.</param>
/// <param name="ClaimBy">The last day for claims.</param>
/// <param name="Available">What can be spent without a new election (already elected, or null election).</param>
/// <param name="MaxElection">What may be newly elected for the year; zero where the election is past.</param>
/// <param name="Savings">The tax saved on a new election.</param>
/// <param name="Carryover">The most of what is left that goes into the next plan year.</param>
public sealed record FsaYear(
    DateOnly From,
    DateOnly Until,
    DateOnly CareUntil,
    DateOnly ClaimBy,
    Money Available,
    Money MaxElection,
    IReadOnlyList<SavingStep> Savings,
    Money Carryover
);

/// <summary>The medical deduction of one calendar year.</summary>
/// <param name="Year">The year in which the care is paid for.</param>
/// <param name="Threshold">The amount of care paid with taxed money beyond which the deduction returns something.</param>
/// <param name="Savings">The tax returned on what is beyond.</param>
/// <param name="RefundDay">The day on which it arrives.</param>
public sealed record DeductionYear(int Year, Money Threshold, IReadOnlyList<SavingStep> Savings, DateOnly RefundDay);
