using Carefare.Cases;
using Carefare.Rules.Policies;
using Hl7.Fhir.Model;
using Coverage = Hl7.Fhir.Model.Coverage;

namespace Carefare.Fhir.Export;

/// <summary>The health plans as Coverage, each with its insurer. Member numbers are not in a case, and so not here.</summary>
internal sealed class CaseCoverage(Names names)
{
    public static string IdOf(int place) => $"coverage-{place + 1}";

    /// <summary>The resources of a plan.</summary>
    public IEnumerable<Resource> Of(Cases.Coverage plan, PlanCoverage said, int place)
    {
        var payer = $"payer-{place + 1}";
        var isNamed = plan.Payer.IsKnown;
        if (isNamed)
        {
            yield return new Organization { Id = payer, Name = plan.Payer.Value };
        }

        var coverage = new Coverage
        {
            Id = IdOf(place),
            Status = FinancialResourceStatusCodes.Active,
            Beneficiary = names.Person,
            Payor = [isNamed ? names.To("Organization", payer) : Absent.Reference()],
            Order = plan.Order.IsKnown ? (plan.Order.Value == PayingOrder.Primary ? 1 : 2) : null,
        };
        if (said.Type.Length > 0)
        {
            coverage.Type = new() { Text = said.Type };
        }

        yield return coverage;
    }
}
