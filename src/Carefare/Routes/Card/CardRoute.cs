using Carefare.Rules;
using Carefare.Rules.Lending;

namespace Carefare.Routes.Card;

/// <summary>An ordinary revolving credit card.</summary>
public sealed class CardRoute : IRoute
{
    /// <inheritdoc/>
    public string Id => "card";

    /// <inheritdoc/>
    public string Name => "Credit card";

    /// <inheritdoc/>
    public Family Family => Family.Time;

    /// <inheritdoc/>
    public Finding Find(Situation now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return new LenderFinding(this, now).Find();
    }
}
