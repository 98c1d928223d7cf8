using Carefare.Planning;
using Carefare.Tests.Planning;

namespace Carefare.Bench;

/// <summary>The invented problems that the planner is measured on.</summary>
internal static class Problems
{
    /// <summary>An insurer may say yes at once, on appeal or on external review.</summary>
    public const string FourStories = "four stories";

    /// <summary>The same, and the insurer has said yes.</summary>
    public const string Certain = "certain";

    public static PlanProblem Of(string name) =>
        name == Certain
            ? Large.Reference with
            {
                Benefits = [.. Large.Reference.Benefits.Select(benefit => benefit with { Decisions = [] })],
            }
            : Large.Reference;
}
