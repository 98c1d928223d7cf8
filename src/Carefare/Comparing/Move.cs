using Carefare.Cases;
using Carefare.Quantities;

namespace Carefare.Comparing;

/// <summary>Something in which the second plan's situation is another than the first's.</summary>
public abstract record PlanChange
{
    private PlanChange() { }

    /// <summary>What the person said.</summary>
    /// <param name="Change">What is said otherwise.</param>
    public sealed record Told(CaseChange Change) : PlanChange;

    /// <summary>The figures about the world.</summary>
    public sealed record Figures : PlanChange;

    /// <summary>The day of the plan.</summary>
    /// <param name="First">The first plan's.</param>
    /// <param name="Second">The second plan's.</param>
    public sealed record Day(DateOnly First, DateOnly Second) : PlanChange;
}

/// <summary>What the total did when changes were made, all those before them being made already.</summary>
/// <param name="Changes">One change; several where they were not told apart.</param>
/// <param name="Total">The total after them; null where nothing fits then.</param>
/// <param name="Difference">
/// The total less the last one at which a plan fitted, so that the differences of all moves add up; null where nothing fits
/// now, or nothing fitted before.
/// </param>
/// <param name="FittedBefore">Whether a plan fitted just before them.</param>
public sealed record Move(IReadOnlyList<PlanChange> Changes, Money? Total, Money? Difference, bool FittedBefore)
{
    /// <summary>Whether nothing fits any more.</summary>
    public bool FitsNoLonger => FittedBefore && Total is null;

    /// <summary>Whether a plan fits now, where none did before.</summary>
    public bool FitsNow => !FittedBefore && Total is not null;
}
