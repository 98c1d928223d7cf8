using Carefare.Rules;
using Carefare.Rules.Programmes;

namespace Carefare.Routes.Grants;

/// <summary>Grants of funds and non-profits for treatment or for what goes with it.</summary>
internal sealed class GrantsRoute : IRoute
{
    public string Id => "grants";

    public string Name => "Grants and non-profits";

    public Family Family => Family.Payer;

    public Finding Find(Situation now) => new ProgrammeFinding(this, now).Find();
}
