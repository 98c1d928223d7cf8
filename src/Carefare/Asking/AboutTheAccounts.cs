using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Asking;

/// <summary>What open questions about the HSA, the FSA and the health plan's kind could be answered with.</summary>
internal static class AboutTheAccounts
{
    /// <summary>The open answers, each with what it could be.</summary>
    public static IEnumerable<OpenAnswer> Of(Situation now) => [.. Hsa(now), .. Fsa(now), .. Plans(now)];

    private static IEnumerable<OpenAnswer> Hsa(Situation now)
    {
        var hsa = now.Case.Hsa;
        Case Then(HsaAccount changed) => now.Case with { Hsa = changed };
        yield return OpenAnswer.Of(hsa.Exists, exists => Then(hsa with { Exists = exists }), [("none", false)]);
        yield return OpenAnswer.YesNo(hsa.Payroll, payroll => Then(hsa with { Payroll = payroll }));
        yield return OpenAnswer.Of(
            hsa.Coverage,
            coverage => Then(hsa with { Coverage = coverage }),
            [("self only", "self_only"), ("family", "family")]
        );
        yield return OpenAnswer.Of(
            hsa.ContributedThisYear,
            put => Then(hsa with { ContributedThisYear = put }),
            UpTo(now, "hsa-contribution-limit", hsa.Coverage.Or("self_only"))
        );
    }

    private static IEnumerable<OpenAnswer> Fsa(Situation now)
    {
        var fsa = now.Case.Fsa;
        Case Then(FsaAccount changed) => now.Case with { Fsa = changed };
        yield return OpenAnswer.Of(fsa.Exists, exists => Then(fsa with { Exists = exists }), [("none", false)]);
        yield return OpenAnswer.YesNo(fsa.CanElectNext, can => Then(fsa with { CanElectNext = can }));
        yield return OpenAnswer.Of(
            fsa.Election,
            election => Then(fsa with { Election = election }),
            UpTo(now, "fsa-limit")
        );
        yield return OpenAnswer.Of(
            fsa.Spent,
            spent => Then(fsa with { Spent = spent }),
            new[] { Money.Zero, fsa.Election.Or(Money.Zero) }.Distinct().Select(spent => (spent.ToString(), spent))
        );
        yield return OpenAnswer.Of(
            fsa.Carryover,
            carryover => Then(fsa with { Carryover = carryover }),
            UpTo(now, "fsa-carryover-limit")
        );
    }

    private static IEnumerable<OpenAnswer> Plans(Situation now)
    {
        var plans = now.Case.Coverage.Or([]);
        return plans.Select(plan =>
            OpenAnswer.YesNo(
                plan.Hdhp,
                hdhp =>
                    now.Case with
                    {
                        Coverage = Answer.Of<IReadOnlyList<Coverage>>(
                            now.Case.Coverage.Key,
                            [.. plans.Select(other => other == plan ? plan with { Hdhp = hdhp } : other)]
                        ),
                    }
            )
        );
    }

    /// <summary>Nothing, and as much as the law allows.</summary>
    private static IEnumerable<(string Says, Money Value)> UpTo(
        Situation now,
        string limit,
        params ReadOnlySpan<string> scope
    ) =>
        now.Knowledge.LatestAt(limit, now.Today, scope) is { Value: FactValue.Number } most
            ? [(Money.Zero.ToString(), Money.Zero), (most.Dollars.ToString(), most.Dollars)]
            : [];
}
