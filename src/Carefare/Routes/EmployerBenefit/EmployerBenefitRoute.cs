using Carefare.Rules;
using Carefare.Rules.Programmes;

namespace Carefare.Routes.EmployerBenefit;

/// <summary>What an employer pays beside the health plan: a ketamine benefit, an HRA.</summary>
internal sealed class EmployerBenefitRoute : IRoute
{
    public string Id => "employer-benefit";

    public string Name => "Benefit from an employer";

    public Family Family => Family.Payer;

    public Finding Find(Situation now) => new ProgrammeFinding(this, now).Find();
}
