using System.Globalization;
using Carefare.Cases;
using Carefare.Insurance;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Routes.Insurance;

/// <summary>What a row of coverage says of a plan's cost sharing, as far as it is known.</summary>
/// <param name="now">The situation.</param>
/// <param name="plan">The row.</param>
internal sealed class SharingTerms(Situation now, Coverage plan)
{
    private readonly OutOfPocketLimit _limit = new(now, plan);

    /// <summary>Whether all is known that decides what is left to pay on one side of the network.</summary>
    public Condition Known(Network side)
    {
        var sharing = On(side);
        var where = side == Network.In ? "in its network" : "out of its network";
        if (!sharing.Exists.Or(true))
        {
            return Condition.Is(holds: false, $"it pays for care {where}");
        }

        string[] missing = [.. Missing(sharing), .. Asked(plan.PlanYearStarts)];
        var sentence = $"what it leaves you to pay {where} is known";
        return missing.Length == 0 ? Condition.Is(holds: true, sentence) : Condition.Unknown(sentence, missing);
    }

    /// <summary>What would make it surer, or less to pay, although it can be counted.</summary>
    public IReadOnlyList<string> Asks(Network side) =>
        [.. On(side) is { Family: { } family } && IsEmbedded(family) ? Asks(family) : [], .. _limit.Asks(side)];

    /// <summary>Where rules come from that change what is left to pay on a side.</summary>
    public IReadOnlyList<Citation> Facts(Network side) =>
        [
            .. _limit.Facts(side),
            .. plan.Hdhp.Or(false) && On(side).Copay.Amount.IsKnown
                ? new[] { now.Knowledge.LatestAt("hdhp-copay", now.Today).Citation }
                : [],
        ];

    /// <summary>The plan, with the sides of the network of which all is known.</summary>
    /// <exception cref="InvalidOperationException">It is not known when the plan year starts.</exception>
    public HealthPlan Plan()
    {
        var first = DateOnly.ParseExact(
            $"2001-{plan.PlanYearStarts.Value}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture
        );
        return new(new(first.Month, first.Day), Terms(plan.InNetwork), Terms(plan.OutOfNetwork))
        {
            CrossAccumulates = plan.CrossAccumulates.Or(false),
            IsHdhp = plan.Hdhp.Or(false),
            Caps = _limit.Caps,
            Assistance = plan.Claims.SavingsProgram is { } program ? Help(program) : null,
        };
    }

    /// <summary>What is met; nothing of an amount that is not known and does not decide.</summary>
    public Accumulators Met() => new(Met(plan.InNetwork), Met(plan.OutOfNetwork));

    /// <summary>Whether a copay is all that is paid for a kind of charge, whatever the deductible.</summary>
    public bool IsCopayAlone(Network side, string kind) => IsCopayFirst(On(side)) && TakesCopay(side, kind);

    /// <summary>Whether the copay, where there is one, is for a kind of charge.</summary>
    public bool TakesCopay(Network side, string kind) =>
        On(side).Copay.For is { Count: > 0 } kinds ? kinds.Contains(kind, StringComparer.Ordinal) : true;

    private CostSharing On(Network side) =>
        side switch
        {
            Network.In => plan.InNetwork,
            Network.Out => plan.OutOfNetwork,
        };

    private bool IsCopayFirst(CostSharing sharing) =>
        sharing.Copay is { Amount.IsKnown: true, AfterDeductible: { IsKnown: true, Value: false } }
        && !plan.Hdhp.Or(false);

    private List<string> Missing(CostSharing sharing)
    {
        var copay = sharing.Copay;
        var isForAll = copay is { Amount.IsKnown: true, For.Count: 0 };
        var family = sharing.Family;
        var isAggregate = family is { Kind.IsKnown: true } && !IsEmbedded(family);
        var (deductible, met) = isAggregate
            ? (family!.Deductible, family.DeductibleMet)
            : (sharing.Deductible, sharing.DeductibleMet);
        var (most, mostMet) = isAggregate ? (family!.OopMax, family.OopMet) : (sharing.OopMax, sharing.OopMet);
        var needsDeductible = !(isForAll && IsCopayFirst(sharing));
        return
        [
            .. family is null ? [] : Asked(family.Kind),
            .. needsDeductible ? Asked(deductible) : [],
            .. needsDeductible && deductible.Or(Money.Cent) > Money.Zero ? Asked(met) : [],
            .. isForAll ? [] : Asked(sharing.Coinsurance),
            .. copay.Amount.IsKnown && !plan.Hdhp.Or(false) && deductible.Or(Money.Cent) > Money.Zero
                ? Asked(copay.AfterDeductible)
                : [],
            .. Asked(most),
            .. Asked(mostMet),
        ];
    }

    private static BenefitTerms? Terms(CostSharing sharing)
    {
        if (!sharing.Exists.Or(false))
        {
            return null;
        }

        var copay = sharing.Copay;
        return new(
            sharing.Deductible.Or(Money.Zero),
            sharing.Coinsurance.Or(1),
            sharing.OopMax.IsKnown ? sharing.OopMax.Value : null
        )
        {
            Copay = copay.Amount.IsKnown
                ? new(copay.Amount.Value)
                {
                    AfterDeductible = copay.AfterDeductible.Or(true),
                    ForEachLine = string.Equals(copay.Per.Or("visit"), "line", StringComparison.Ordinal),
                    CountsToDeductible = copay.CountsToDeductible.Or(false),
                }
                : null,
            Family = sharing.Family is { } family ? Shared(family) : null,
        };
    }

    /// <summary>Of an embedded plan, the family's amounts only lower what one person pays: those not known are left out.</summary>
    private static FamilyTerms? Shared(SharedByFamily family)
    {
        if (!IsEmbedded(family))
        {
            return new(FamilyKind.Aggregate, family.Deductible.Or(Money.Zero), family.OopMax.Or(Money.Zero));
        }

        return family is { Deductible.IsKnown: true, DeductibleMet.IsKnown: true }
            ? new(
                FamilyKind.Embedded,
                family.Deductible.Value,
                family is { OopMax.IsKnown: true, OopMet.IsKnown: true } ? family.OopMax.Value : null
            )
            : null;
    }

    private static Met Met(CostSharing sharing) =>
        new(sharing.DeductibleMet.Or(Money.Zero), sharing.OopMet.Or(Money.Zero))
        {
            FamilyDeductible = sharing.Family?.DeductibleMet.Or(Money.Zero) ?? Money.Zero,
            FamilyMaximum = sharing.Family?.OopMet.Or(Money.Zero) ?? Money.Zero,
        };

    private static Assistance? Help(SavingsProgram program) =>
        program.Left.IsKnown
            ? new(
                program.Left.Value,
                program.YouPay.Or(Money.Zero),
                program.Rule.Or("accumulator") switch
                {
                    "counts" => AssistanceRule.Counts,
                    "maximizer" => AssistanceRule.Maximizer,
                    _ => AssistanceRule.DoesNotCount,
                }
            )
            {
                SetShare = program.SetShare.Or(Money.Zero),
            }
            : null;

    private static string[] Asks(SharedByFamily family) =>
        [.. Asked(family.Deductible), .. Asked(family.DeductibleMet), .. Asked(family.OopMax), .. Asked(family.OopMet)];

    private static bool IsEmbedded(SharedByFamily family) =>
        string.Equals(family.Kind.Or(""), "embedded", StringComparison.Ordinal);

    private static string[] Asked<T>(Answer<T> answer) => answer.IsKnown ? [] : [answer.Key];
}
