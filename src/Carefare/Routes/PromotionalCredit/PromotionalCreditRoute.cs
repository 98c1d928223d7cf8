using Carefare.Rules;
using Carefare.Rules.Lending;

namespace Carefare.Routes.PromotionalCredit;

/// <summary>A purchase on a card that asks no interest, or less, for a time: deferred interest, true 0 % and a reduced rate told apart.</summary>
internal sealed class PromotionalCreditRoute : IRoute
{
    public string Id => "promotional-credit";

    public string Name => "Promotional medical credit";

    public Family Family => Family.Time;

    public Finding Find(Situation now) => new LenderFinding(this, now).Find();
}
