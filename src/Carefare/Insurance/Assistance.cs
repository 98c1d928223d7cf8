using Carefare.Quantities;

namespace Carefare.Insurance;

/// <summary>Money of a third party, such as a drug maker's savings program, for what a plan leaves the person to pay.</summary>
/// <param name="Left">How much of it there is.</param>
/// <param name="YouPayFirst">What the person pays of each line before it does.</param>
/// <param name="Rule">What it counts for.</param>
public sealed record Assistance(Money Left, Money YouPayFirst, AssistanceRule Rule)
{
    /// <summary>Under a maximizer, what the plan sets as the person's share of a line while the money lasts.</summary>
    public Money SetShare { get; init; }
}

/// <summary>What a plan does with money of a third party.</summary>
public enum AssistanceRule
{
    /// <summary>It counts toward the deductible and the out-of-pocket maximum as if the person had paid it.</summary>
    Counts,

    /// <summary>A copay accumulator: only what the person pays counts.</summary>
    DoesNotCount,

    /// <summary>
    /// A copay maximizer: while the money lasts, the plan sets the person's share of a line at the amount that drains it, and
    /// nothing of that counts.
    /// </summary>
    Maximizer,
}
