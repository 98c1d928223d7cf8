using Carefare.Quantities;

namespace Carefare.Comparing;

/// <summary>A change that makes a plan fit.</summary>
/// <param name="Change">The change, for people: "$42.00 more a month".</param>
/// <param name="Total">What the plan then costs.</param>
public sealed record LeastChange(string Change, Money Total);
