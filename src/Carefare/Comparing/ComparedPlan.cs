using Carefare.Knowledge;
using Carefare.Planning;

namespace Carefare.Comparing;

/// <summary>What is said about one of two plans, as far as two are compared.</summary>
/// <param name="AsOf">The day of the plan.</param>
/// <param name="Plan">The plan; null where none fits.</param>
/// <param name="Least">The first change that makes a plan fit; null where one fits, or no single change does.</param>
/// <param name="PriceRoutes">The routes by which a clinic is paid what it asks.</param>
/// <param name="Facts">The facts that the plan rests on.</param>
/// <param name="Asks">What to find out next, one question each.</param>
/// <param name="Warnings">What to be careful of, one sentence each.</param>
public sealed record ComparedPlan(
    DateOnly AsOf,
    Plan? Plan,
    LeastChange? Least,
    IReadOnlySet<string> PriceRoutes,
    IReadOnlyList<Citation> Facts,
    IReadOnlyList<string> Asks,
    IReadOnlyList<string> Warnings
);
