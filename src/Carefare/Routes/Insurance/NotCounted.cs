using Carefare.Rules;

namespace Carefare.Routes.Insurance;

/// <summary>Why nothing is counted on a plan, in words.</summary>
internal static class NotCounted
{
    /// <summary>What must hold so that something is paid.</summary>
    public static string OnlyIf(PlanClaims plan) =>
        $"{Capital.Of(plan.Payer)} pays something back only if {Deciding(plan.Condition)}.";

    /// <summary>What must be known so that something can be counted.</summary>
    public static string NotKnown(PlanClaims plan) =>
        $"What {plan.Payer} pays back can be counted only if {Deciding(plan.Condition)}. That is not known yet.";

    private static string Deciding(Condition condition) =>
        string.Join(" and ", condition.Deciding.Select(part => part.Sentence));
}

/// <summary>A sentence begins with a capital letter.</summary>
internal static class Capital
{
    /// <summary>The text with its first letter large.</summary>
    public static string Of(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
