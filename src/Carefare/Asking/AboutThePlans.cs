using Carefare.Cases;
using Carefare.Rules;

namespace Carefare.Asking;

/// <summary>What a health plan could answer about how it shares the cost.</summary>
internal static class AboutThePlans
{
    /// <summary>The open answers of every plan, each with what it could be.</summary>
    public static IEnumerable<OpenAnswer> Of(Situation now) =>
        now.Case.Coverage.Or([]).SelectMany(plan => Of(now, plan));

    private static IEnumerable<OpenAnswer> Of(Situation now, Coverage plan)
    {
        Case Then(Coverage changed) =>
            now.Case with
            {
                Coverage = Answer.Of<IReadOnlyList<Coverage>>(
                    now.Case.Coverage.Key,
                    [.. now.Case.Coverage.Value.Select(other => ReferenceEquals(other, plan) ? changed : other)]
                ),
            };
        var claims = plan.Claims;
        yield return OpenAnswer.YesNo(
            claims.Retroactive,
            reachesBack => Then(plan with { Claims = claims with { Retroactive = reachesBack } })
        );
        yield return OpenAnswer.YesNo(plan.Grandfathered, old => Then(plan with { Grandfathered = old }));
        yield return OpenAnswer.Of(
            plan.Coordination,
            rule => Then(plan with { Coordination = rule }),
            [
                ("it pays what the first plan leaves", CoordinationOfBenefits.Standard),
                ("it takes off what the first plan pays", CoordinationOfBenefits.NonDuplication),
            ]
        );
        yield return OpenAnswer.Of(
            plan.Order,
            order => Then(plan with { Order = order }),
            [("first", PayingOrder.Primary), ("second", PayingOrder.Secondary)]
        );
        if (claims.SavingsProgram is { } program)
        {
            yield return OpenAnswer.Of(
                program.Rule,
                rule => Then(plan with { Claims = claims with { SavingsProgram = program with { Rule = rule } } }),
                [("it counts", "counts"), ("it does not count", "accumulator")]
            );
        }

        foreach (
            var open in Sharing(plan.InNetwork, changed => Then(plan with { InNetwork = changed }))
                .Concat(Sharing(plan.OutOfNetwork, changed => Then(plan with { OutOfNetwork = changed })))
        )
        {
            yield return open;
        }
    }

    private static IEnumerable<OpenAnswer> Sharing(CostSharing sharing, Func<CostSharing, Case> then)
    {
        yield return OpenAnswer.YesNo(
            sharing.Copay.AfterDeductible,
            after => then(sharing with { Copay = sharing.Copay with { AfterDeductible = after } })
        );
        if (sharing.Family is { } family)
        {
            yield return OpenAnswer.Of(
                family.Kind,
                kind => then(sharing with { Family = family with { Kind = kind } }),
                [("each person has one", "embedded"), ("only the family has one", "aggregate")]
            );
        }
    }
}
