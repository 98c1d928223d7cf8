using Carefare.Quantities;
using Carefare.Treatment;

namespace Carefare.Planning;

/// <summary>Whose money a ledger line moves.</summary>
public enum PartyKind
{
    /// <summary>The person's cash.</summary>
    Cash,

    /// <summary>The person's HSA.</summary>
    Hsa,

    /// <summary>The person's FSA.</summary>
    Fsa,

    /// <summary>A clinic.</summary>
    Clinic,

    /// <summary>A lender, or a clinic in so far as it lends.</summary>
    Lender,

    /// <summary>Somebody else who pays for the care: an insurer, a fund, a programme.</summary>
    Payer,

    /// <summary>The tax authorities and, for an FSA that is forfeited, the employer.</summary>
    Treasury,
}

/// <summary>One side of a ledger line.</summary>
/// <param name="Kind">Whose money.</param>
/// <param name="Id">Which clinic or which offer; empty for the person's own purses.</param>
public readonly record struct Party(PartyKind Kind, string Id)
{
    /// <summary>Whether it is the person's own money: cash, HSA, and FSA money that is newly elected.</summary>
    internal bool IsOwn => Kind is PartyKind.Cash or PartyKind.Hsa || this is { Kind: PartyKind.Fsa, Id: "" };
}

/// <summary>Money that moves on a day: every cent that leaves the person or a payer is on exactly one line.</summary>
/// <param name="Day">The day.</param>
/// <param name="From">Who pays.</param>
/// <param name="To">Who receives.</param>
/// <param name="Amount">How much; more than zero.</param>
/// <param name="Why">What for, in a few words.</param>
/// <param name="Route">The route that it belongs to.</param>
public sealed record LedgerLine(DateOnly Day, Party From, Party To, Money Amount, string Why, string Route)
{
    /// <summary>What it takes out of the person's own money; negative where it brings something in.</summary>
    internal Money Out =>
        (From.IsOwn, To.IsOwn) switch
        {
            (true, false) => Amount,
            (false, true) => -Amount,
            (true, true) or (false, false) => Money.Zero,
        };
}

/// <summary>One month of a plan.</summary>
/// <param name="Month">The month.</param>
/// <param name="Out">The person's own money that leaves in the month, net of tax saved: the sum of <paramref name="By"/>.</param>
/// <param name="By">The same by route; tax saved is negative.</param>
/// <param name="Bills">What clinics ask for in the month.</param>
/// <param name="Owed">What is owed to lenders at the end of the month.</param>
/// <param name="CashLeft">The person's cash at the end of the month.</param>
public sealed record PlanMonth(
    Month Month,
    Money Out,
    IReadOnlyList<RouteAmount> By,
    Money Bills,
    Money Owed,
    Money CashLeft
);

/// <summary>An amount of a route.</summary>
public readonly record struct RouteAmount(string Route, Money Amount);

/// <summary>What the total is made of: price − paid by others + finance charge + forfeited − tax saved − sunk FSA money.</summary>
/// <param name="Price">What the clinics ask for, less what they give back.</param>
/// <param name="FinanceCharge">Interest and fees.</param>
/// <param name="TaxSaved">Tax saved by contributions, elections and the deduction.</param>
/// <param name="SunkFsa">Paid from FSA money that was elected before the plan, and would otherwise be lost.</param>
/// <param name="Forfeited">Newly elected FSA money that is lost.</param>
public sealed record TotalParts(Money Price, Money FinanceCharge, Money TaxSaved, Money SunkFsa, Money Forfeited)
{
    /// <summary>What insurers, funds and programmes pay.</summary>
    public Money PaidByOthers { get; init; }

    /// <summary>The total.</summary>
    public Money Total => Price - PaidByOthers + FinanceCharge + Forfeited - TaxSaved - SunkFsa;
}

/// <summary>A debt of a plan.</summary>
/// <param name="Offer">The credit offer.</param>
/// <param name="Route">Its route.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Borrowed">What it pays for.</param>
/// <param name="FinanceCharge">Interest and fees that the plan pays for it.</param>
/// <param name="HighestPayment">The largest payment of a month.</param>
/// <param name="PaidOff">The day of the last payment.</param>
/// <param name="SafeBy">For a promotion: the last day to have paid off the purchase whose promotion ends first; null otherwise.</param>
/// <param name="LastSafeBy">For a promotion: the last day to have paid off all its purchases; null otherwise.</param>
/// <param name="IfMissed">
/// For deferred interest: what one dollar of a purchase left at the end of its promotion would cost, for the costliest; null otherwise.
/// </param>
public sealed record PlanDebt(
    string Offer,
    string Route,
    string Name,
    Money Borrowed,
    Money FinanceCharge,
    Money HighestPayment,
    DateOnly PaidOff,
    DateOnly? SafeBy,
    DateOnly? LastSafeBy,
    Money? IfMissed
);

/// <summary>A plan that the exact evaluator has worked through day by day.</summary>
/// <param name="Course">The course.</param>
/// <param name="Parts">What the total is made of.</param>
/// <param name="Months">Every month from the day of the plan until nothing is owed.</param>
/// <param name="Debts">The debts.</param>
/// <param name="Ledger">Every movement of money in the order of the days.</param>
public sealed record Plan(
    PricedCourse Course,
    TotalParts Parts,
    IReadOnlyList<PlanMonth> Months,
    IReadOnlyList<PlanDebt> Debts,
    IReadOnlyList<LedgerLine> Ledger
)
{
    /// <summary>What else may come, and what is done then; null where nothing is open that the plan counts on.</summary>
    public Outlook? Outlook { get; init; }

    /// <summary>What plans are compared by: the total, or what the outlook counts for.</summary>
    public Money Counted => Outlook?.Counted ?? Total;

    /// <summary>The most that leaves in one month, whatever comes.</summary>
    public Money Peak => Outlook?.Peak ?? HighestMonth;

    /// <summary>What the course costs the person in the end.</summary>
    public Money Total => Parts.Total;

    /// <summary>The most that leaves in one month.</summary>
    public Money HighestMonth => Months.Select(month => month.Out).DefaultIfEmpty(Money.Zero).Max();

    /// <summary>The day of the first treatment.</summary>
    public DateOnly FirstTreatment => Course.Start;
}
