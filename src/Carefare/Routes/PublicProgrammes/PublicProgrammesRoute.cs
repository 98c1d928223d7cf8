using Carefare.Rules;
using Carefare.Rules.Programmes;

namespace Carefare.Routes.PublicProgrammes;

/// <summary>Public programs: Medicaid, Medicare, the VA, compensation and mental-health funds.</summary>
internal sealed class PublicProgrammesRoute : IRoute
{
    public string Id => "public-programmes";

    public string Name => "Public programs";

    public Family Family => Family.Payer;

    public Finding Find(Situation now) => new ProgrammeFinding(this, now).Find();
}
