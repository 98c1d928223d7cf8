namespace Carefare.Comparing;

/// <summary>Sentences that are said about only one of two plans.</summary>
/// <param name="OnlyFirst">Those about the first only.</param>
/// <param name="OnlySecond">Those about the second only.</param>
public sealed record SaidDifference(IReadOnlyList<string> OnlyFirst, IReadOnlyList<string> OnlySecond)
{
    internal static SaidDifference Between(IReadOnlyList<string> first, IReadOnlyList<string> second) =>
        new([.. first.Except(second, StringComparer.Ordinal)], [.. second.Except(first, StringComparer.Ordinal)]);
}
