using Carefare.Fhir.Reading;
using Hl7.Fhir.Model;

namespace Carefare.Fhir.Plans;

/// <summary>Finds the health plans of a bundle that are in force on a day.</summary>
/// <param name="resources">What is in the bundle.</param>
/// <param name="asOf">The day.</param>
internal sealed class PlanFinding(Resources resources, DateOnly asOf)
{
    /// <summary>The plans, the one that pays first at the top, and the coverages that are none of them.</summary>
    public (IReadOnlyList<Plan> Plans, IReadOnlyList<SetAside> SetAside) Find()
    {
        var aside = new List<SetAside>();
        var sound = new List<Held<Coverage>>();
        foreach (var held in resources.Of<Coverage>())
        {
            if (WhyNot(held.Resource) is { } why)
            {
                aside.Add(new(held.Name, why));
            }
            else
            {
                sound.Add(held);
            }
        }

        var plans = new List<Plan>();
        foreach (var records in sound.GroupBy(KeyOf, StringComparer.Ordinal))
        {
            Held<Coverage>[] now = [.. records.Where(held => Holds(held.Resource.Period))];
            if (now.Length == 0)
            {
                aside.AddRange(
                    records.Select(held => new SetAside(held.Name, $"It is not in force on {asOf:yyyy-MM-dd}."))
                );
                continue;
            }

            var (name, origin) = PayerOf(now[0]);
            plans.Add(
                new(
                    Payers.KeyOf(name),
                    name,
                    origin,
                    now[0],
                    records.Select(held => held.Identity).ToHashSet(StringComparer.Ordinal)
                )
            );
        }

        return ([.. plans.OrderBy(plan => plan.InForce.Resource.Order ?? int.MaxValue)], aside);
    }

    private static string? WhyNot(Coverage coverage) =>
        coverage.Status switch
        {
            FinancialResourceStatusCodes.Active => PlanTypes.IsNotMedical(coverage)
                ? "It covers teeth, eyes or pharmacy drugs only."
                : null,
            FinancialResourceStatusCodes.Cancelled => "It was cancelled.",
            FinancialResourceStatusCodes.EnteredInError => "It was entered in error.",
            FinancialResourceStatusCodes.Draft => "It is a draft.",
            null => "It does not say whether it is valid.",
        };

    // Insurers keep one record of a plan for each period; the numbers of member, group and plan tie them together.
    private string KeyOf(Held<Coverage> held)
    {
        var coverage = held.Resource;
        var payer = Payers.KeyOf(PayerOf(held).Name);
        return payer == "medicare"
            ? payer
            : string.Join('\n', payer, coverage.SubscriberId, Class(coverage, "group"), Class(coverage, "plan"));
    }

    private static string Class(Coverage coverage, string type) =>
        coverage.Class.Find(part => Codes.Has(part.Type, type))?.Value ?? "";

    private (string Name, Origin Origin) PayerOf(Held<Coverage> held)
    {
        foreach (var (at, reference) in held.Resource.Payor.Index())
        {
            var named = resources.Resolve<Organization>(reference, held.Plain())?.Name;
            foreach (var name in new[] { named, reference.Display, reference.Identifier?.Value })
            {
                if (name is { Length: > 0 })
                {
                    return (name, new(held.Name, $"payor[{at}]"));
                }
            }
        }

        return ("", new(held.Name, "payor"));
    }

    // A period with a month or a year only is taken at its widest, so that no plan is lost.
    private bool Holds(Period? period) =>
        (Codes.Day(period?.Start) is not { } first || first <= asOf)
        && (Codes.Day(period?.End) is not { } last || last >= asOf);
}
