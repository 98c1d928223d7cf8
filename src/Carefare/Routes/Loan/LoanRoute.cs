using Carefare.Rules;
using Carefare.Rules.Lending;

namespace Carefare.Routes.Loan;

/// <summary>An instalment loan from a bank, a credit union or an online lender.</summary>
public sealed class LoanRoute : IRoute
{
    /// <inheritdoc/>
    public string Id => "loan";

    /// <inheritdoc/>
    public string Name => "Medical or personal loan";

    /// <inheritdoc/>
    public Family Family => Family.Time;

    /// <inheritdoc/>
    public Finding Find(Situation now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return new LenderFinding(this, now).Find();
    }
}
