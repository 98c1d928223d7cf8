using Carefare.Rules;
using Carefare.Rules.Lending;

namespace Carefare.Routes.Loan;

/// <summary>An instalment loan from a bank, a credit union or an online lender.</summary>
internal sealed class LoanRoute : IRoute
{
    public string Id => "loan";

    public string Name => "Medical or personal loan";

    public Family Family => Family.Time;

    public Finding Find(Situation now) => new LenderFinding(this, now).Find();
}
