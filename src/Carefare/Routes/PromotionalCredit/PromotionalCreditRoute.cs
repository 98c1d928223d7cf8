using Carefare.Rules;
using Carefare.Rules.Lending;

namespace Carefare.Routes.PromotionalCredit;

/// <summary>A purchase on a card that asks no interest, or less, for a time: deferred interest, true 0 % and a reduced rate told apart.</summary>
public sealed class PromotionalCreditRoute : IRoute
{
    /// <inheritdoc/>
    public string Id => "promotional-credit";

    /// <inheritdoc/>
    public string Name => "Promotional medical credit";

    /// <inheritdoc/>
    public Family Family => Family.Time;

    /// <inheritdoc/>
    public Finding Find(Situation now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return new LenderFinding(this, now).Find();
    }
}
