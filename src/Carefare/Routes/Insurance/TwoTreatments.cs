using Carefare.Rules;

namespace Carefare.Routes.Insurance;

/// <summary>What a health plan pays of two treatments between which the plan can choose, as one finding.</summary>
internal static class TwoTreatments
{
    /// <summary>What tells the decisions and offers for esketamine from those for the wanted treatment.</summary>
    public const string ForSubstitute = " for esketamine";

    /// <summary>The better of the two statuses, and what is said and offered of both.</summary>
    /// <param name="wanted">What it pays of the treatment that is wanted.</param>
    /// <param name="substitute">What it pays of esketamine in its place.</param>
    public static Finding Of(Finding wanted, Finding substitute)
    {
        var status = Better(wanted.Status, substitute.Status);
        return wanted with
        {
            Status = status,
            Why = $"For esketamine: {substitute.Why} For the other treatment: {wanted.Why}",
            Flip = string.Join(
                ' ',
                new[] { substitute, wanted }
                    .Where(one => status != Status.Open)
                    .Select(one => one.Flip)
                    .Where(flip => flip.Length > 0)
                    .Distinct(StringComparer.Ordinal)
            ),
            Asks = [.. wanted.Asks.Concat(substitute.Asks).Distinct(StringComparer.Ordinal)],
            Facts = [.. wanted.Facts.Concat(substitute.Facts).Distinct()],
            Figures = [.. wanted.Figures, .. substitute.Figures],
            Offers =
            [
                .. wanted.Offers,
                .. substitute.Offers.Select(offer => offer with { Id = $"{offer.Id}{ForSubstitute}" }),
            ],
            Steps = [.. wanted.Steps.Concat(substitute.Steps).Distinct().OrderBy(step => step.By)],
        };
    }

    private static Status Better(Status one, Status other) => Rank(one) <= Rank(other) ? one : other;

    private static int Rank(Status status) =>
        status switch
        {
            Status.Open => 0,
            Status.Later => 1,
            Status.Unknown => 2,
            Status.Closed => 3,
        };
}
