using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>What a change of one figure would do to the plan: it is made anew with the change, nothing else changed.</summary>
/// <param name="Change">The change, for people: "$10 more a month".</param>
/// <param name="Total">What the best plan then costs.</param>
/// <param name="Saves">How much less that is; negative where it is more.</param>
public sealed record ChangeWorth(string Change, Money Total, Money Saves);

/// <summary>The smallest change that would make a rejected option win, or fit where it does not.</summary>
/// <param name="Says">The change as a sentence.</param>
/// <param name="Total">What the option then costs; null where no change of the kind is enough.</param>
/// <param name="Before">
/// What it costs with one step less, which is not enough: a dollar, or a hundredth of a percent; null where it does not fit then.
/// </param>
public sealed record WinningChange(string Says, Money? Total, Money? Before);
