using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Planning;

/// <summary>What the planner found.</summary>
/// <param name="Recommended">The cheapest plan that fits, or null where none does.</param>
/// <param name="Frontier">Plans of which none is better in total, highest month and first treatment at once; cheapest first.</param>
/// <param name="Rejected">Each other option with its own best cost.</param>
/// <param name="Certificate">How far from the best it can be at most.</param>
public sealed record PlanAnswer(
    Plan? Recommended,
    IReadOnlyList<Plan> Frontier,
    IReadOnlyList<RejectedOption> Rejected,
    Certificate Certificate
);

/// <summary>An option that is not recommended.</summary>
/// <param name="Option">The clinic and price form, or the credit offer, for people.</param>
/// <param name="Clinic">The clinic.</param>
/// <param name="Form">The price form.</param>
/// <param name="Total">Its best total, or null where it does not fit.</param>
/// <param name="Why">Why it is not recommended, as a sentence.</param>
public sealed record RejectedOption(string Option, string Clinic, PriceForm Form, Money? Total, string Why)
{
    /// <summary>Its best plan; null where it does not fit.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The treatment or the credit that it is about; null where it is not on offer any more.</summary>
    public Offer? Offer { get; init; }

    /// <summary>The smallest change that would make it win, or fit; null where there is no sensible one, or none was looked for.</summary>
    public WinningChange? WinsIf { get; init; }
}

/// <summary>The proof that comes with a plan.</summary>
/// <param name="Method">How it was found and proved.</param>
/// <param name="Bound">No plan of the class costs less, in dollars.</param>
/// <param name="Gap">The plan's total less the bound, in dollars; never negative.</param>
public sealed record Certificate(string Method, Money Bound, Money Gap);

/// <summary>The smallest change of one kind that makes a plan fit.</summary>
/// <param name="Change">The change, for people: "$42 more a month".</param>
/// <param name="Total">What the plan then costs.</param>
/// <param name="Plan">The plan.</param>
public sealed record Relaxation(string Change, Money Total, Plan Plan)
{
    /// <summary>The change in dollars; null where it is not an amount.</summary>
    public Money? Amount { get; init; }
}

/// <summary>What the plan is compared with.</summary>
/// <param name="Name">What the person would do, for people: "everything on the card at 32.99 %".</param>
/// <param name="Total">What that costs in the end; null where it is never paid off, or there is nothing to compare with.</param>
/// <param name="Says">The same as a sentence.</param>
public sealed record BaselineCost(string Name, Money? Total, string Says)
{
    /// <summary>The same month by month; null where it is never paid off, or there is nothing to compare with.</summary>
    public Plan? Plan { get; init; }
}
