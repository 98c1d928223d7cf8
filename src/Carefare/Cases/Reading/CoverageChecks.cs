using Carefare.Cases.Questions;

namespace Carefare.Cases.Reading;

/// <summary>Checks of what is said of health plans: amounts against each other, and one plan against another.</summary>
internal static class CoverageChecks
{
    public static void Check(IReadOnlyList<Coverage> plans, Findings findings)
    {
        foreach (var plan in plans)
        {
            Sharing(plan, plan.InNetwork, findings);
            Sharing(plan, plan.OutOfNetwork, findings);
        }

        foreach (var same in plans.Where(plan => plan.Order.IsKnown).GroupBy(plan => plan.Order.Value))
        {
            foreach (var plan in same.Skip(1))
            {
                findings.Doubt(
                    plan.Order.Key,
                    new(
                        $"Another plan pays {(same.Key == PayingOrder.Primary ? "first" : "second")}, too.",
                        "Write primary for the plan that pays first, and secondary for the other."
                    )
                );
            }
        }
    }

    private static void Sharing(Coverage plan, CostSharing sharing, Findings findings)
    {
        CaseChecks.AtMost(
            sharing.DeductibleMet,
            sharing.Deductible,
            "More of the deductible is met than there is.",
            findings
        );
        CaseChecks.AtMost(
            sharing.OopMet,
            sharing.OopMax,
            "More is met than the most that can be left to pay.",
            findings
        );
        if (CaseChecks.Beyond(sharing.Deductible, sharing.OopMax))
        {
            findings.Doubt(
                sharing.OopMax.Key,
                new(
                    "The most that can be left to pay is below the deductible.",
                    "Check both amounts on the plan's summary."
                )
            );
        }

        if (
            plan.Hdhp is { IsKnown: true, Value: true }
            && sharing.Copay.AfterDeductible is { IsKnown: true, Value: false } after
        )
        {
            findings.Doubt(
                after.Key,
                new(
                    "A high-deductible plan that goes with an HSA has no copay before its deductible.",
                    "The deductible is counted first; check hdhp and this answer on the plan's summary."
                )
            );
        }

        if (sharing.Family is { } family)
        {
            Family(sharing, family, findings);
        }
    }

    private static void Family(CostSharing sharing, SharedByFamily family, Findings findings)
    {
        CaseChecks.AtMost(
            family.DeductibleMet,
            family.Deductible,
            "More of the family's deductible is met than there is.",
            findings
        );
        CaseChecks.AtMost(
            family.OopMet,
            family.OopMax,
            "More is met than the most that can be left to the family to pay.",
            findings
        );
        var isEmbedded = family.Kind is { IsKnown: true, Value: "embedded" };
        if (isEmbedded && CaseChecks.Beyond(sharing.Deductible, family.Deductible))
        {
            findings.Doubt(
                family.Deductible.Key,
                new("The family's deductible is below one person's.", "Check both amounts on the plan's summary.")
            );
        }

        if (isEmbedded && CaseChecks.Beyond(sharing.DeductibleMet, family.DeductibleMet))
        {
            findings.Doubt(
                family.DeductibleMet.Key,
                new(
                    "The family has met less of its deductible than you alone.",
                    "What you have met is a part of what the family has."
                )
            );
        }
    }
}
