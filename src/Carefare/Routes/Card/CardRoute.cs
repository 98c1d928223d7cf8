using Carefare.Rules;
using Carefare.Rules.Lending;

namespace Carefare.Routes.Card;

/// <summary>An ordinary revolving credit card.</summary>
internal sealed class CardRoute : IRoute
{
    public string Id => "card";

    public string Name => "Credit card";

    public Family Family => Family.Time;

    public Finding Find(Situation now) => new LenderFinding(this, now).Find();
}
