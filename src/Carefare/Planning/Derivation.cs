using Carefare.Knowledge;

namespace Carefare.Planning;

/// <summary>How a figure came about, down to answers and facts.</summary>
/// <param name="Says">What the figure is: "Interest in March 2027".</param>
/// <param name="Value">The figure as a person reads it: "$41.20", "22.00 %".</param>
/// <param name="Rule">How it follows from the figures below it, or where it was read: "price + interest − tax saved"; a rule of law cites its paragraph.</param>
/// <param name="From">The figures that it follows from, in the order of the rule.</param>
/// <param name="Facts">The facts that it rests on directly.</param>
public sealed record Derivation(
    string Says,
    string Value,
    string Rule,
    IReadOnlyList<Derivation> From,
    IReadOnlyList<Citation> Facts
);
