using Carefare.Knowledge;
using Carefare.Quantities;

namespace Carefare.Tracking;

/// <summary>A part of a receipt that was used more than once, with the rules against it.</summary>
/// <param name="Receipt">The receipt.</param>
/// <param name="Amount">How much of it was used more than once; more than zero.</param>
/// <param name="Says">What was used twice, and what to do, as sentences.</param>
/// <param name="Rules">The rules with their sources; none where the bill is only paid beyond its amount.</param>
public sealed record DoubleUse(string Receipt, Money Amount, string Says, IReadOnlyList<Fact> Rules)
{
    /// <summary>What was used twice of the receipts of a case; none where nothing was.</summary>
    /// <param name="track">What is known of the case.</param>
    /// <param name="known">The rules.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<DoubleUse> In(Track track, KnowledgeBase known, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(known);
        return
        [
            .. ReceiptJobs
                .Of(track)
                .Where(jobs => jobs.Twice > Money.Zero)
                .Select(jobs => new DoubleUse(
                    jobs.Receipt.Id,
                    jobs.Twice,
                    Sentence(jobs),
                    [.. RulesOf(jobs.Uses).Select(id => known.LatestAt(id, today))]
                )),
        ];
    }

    private static string Sentence(ReceiptJobs jobs) =>
        $"{jobs.Twice} of the receipt {jobs.Receipt.Id} is used more than once: it is for {jobs.Receipt.Amount}, and "
        + $"{Listed(jobs.Uses)}. Each dollar is used once, so undo one of them; if it was entered wrongly, correct it.";

    private static string Listed(IReadOnlyList<ReceiptUse> uses)
    {
        string[] said =
        [
            .. uses.GroupBy(use => use.Use)
                .Select(use => $"{Money.Sum(use.Select(one => one.Amount))} {Verb(use.Key)}"),
        ];
        return said.Length == 1 ? said[0] : $"{string.Join(", ", said[..^1])} and {said[^1]}";
    }

    private static string Verb(Use use) =>
        use switch
        {
            Use.Insurance => "is paid by insurance",
            Use.Hsa => "is paid by the HSA",
            Use.Fsa => "is paid by the FSA",
            Use.Deduction => "is deducted on a tax return",
            Use.Others => "is paid by somebody else",
        };

    /// <summary>The rules between each two of the uses, in a settled order.</summary>
    private static IEnumerable<string> RulesOf(IReadOnlyList<ReceiptUse> uses) =>
        uses.SelectMany((one, at) => uses.Skip(at + 1).SelectMany(other => Between(one.Use, other.Use)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Between(Use one, Use other)
    {
        bool Is(Use use) => one == use || other == use;
        if (Is(Use.Hsa))
        {
            yield return "hsa-care-from";
        }

        if (Is(Use.Deduction))
        {
            yield return "medical-deduction-rule";
            if (Is(Use.Hsa))
            {
                yield return "medical-deduction-paid-once";
            }

            yield break;
        }

        if (Is(Use.Fsa))
        {
            yield return "fsa-paid-once";
        }

        if (Is(Use.Hsa) || Is(Use.Fsa))
        {
            yield return "accounts-paid-once";
        }
    }
}
