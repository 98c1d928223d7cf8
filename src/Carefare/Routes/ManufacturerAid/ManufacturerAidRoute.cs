using Carefare.Rules;
using Carefare.Rules.Programmes;

namespace Carefare.Routes.ManufacturerAid;

/// <summary>The savings and assistance programs of drug makers.</summary>
internal sealed class ManufacturerAidRoute : IRoute
{
    public string Id => "manufacturer-assistance";

    public string Name => "Help from the maker of the drug";

    public Family Family => Family.Payer;

    public Finding Find(Situation now) => new ProgrammeFinding(this, now).Find();
}
