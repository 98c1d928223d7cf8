using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>The HSA, day by day: contributions, the tax that they save, and what it pays.</summary>
internal sealed class HsaBook(PlanProblem problem, Proposal proposal, Books books)
{
    private static readonly Party Hsa = new(PartyKind.Hsa, "");
    private readonly Dictionary<int, Money> _contributed = [];
    private Money _balance = problem.Hsa?.Balance ?? Money.Zero;
    private Money _withdrawn;

    /// <summary>What the HSA pays on a day, as far as no clinic has taken it yet.</summary>
    public Money Ready { get; private set; }

    /// <summary>What goes in beyond what the HSA pays for the course: a plan does not lock money away.</summary>
    public Shortfall? PutInUnused()
    {
        var (put, used) = (Sum(proposal.Contributions), Sum(proposal.Withdrawals));
        return put <= used ? null : new(proposal.Contributions[^1].Day, put - used, put, used, FailedRule.PreTax);
    }

    /// <summary>Takes the day's withdrawal out.</summary>
    /// <returns>Why it cannot be; null where it can.</returns>
    public Shortfall? Withdraw(DateOnly day)
    {
        Ready = Sum(proposal.Withdrawals.Where(one => one.Day == day));
        if (Ready == Money.Zero)
        {
            return null;
        }

        _withdrawn += Ready;
        var most = Money.Min(_balance, Payable(day) - _withdrawn + Ready);
        _balance -= Ready;
        return Ready <= most ? null : new(day, Ready - most, Ready, most, FailedRule.PreTax);
    }

    /// <summary>Pays a clinic from the day's withdrawal.</summary>
    public Money PayClinic(DateOnly day, Party clinic, Money amount, string why)
    {
        var paid = Money.Min(amount, Ready);
        Ready -= paid;
        books.Move(day, Hsa, clinic, paid, why, Route);
        return paid;
    }

    /// <summary>Gives the rest of the day's withdrawal back to the person, for care that was paid for already.</summary>
    public void Reimburse(DateOnly day)
    {
        books.Move(day, Hsa, Books.Purse, Ready, "Reimbursed from the HSA", Route);
        Ready = Money.Zero;
    }

    /// <summary>Tax saved by contributions outside payroll arrives.</summary>
    public void CollectSavings(DateOnly day)
    {
        foreach (var year in problem.Hsa?.Years.Where(year => year.SavedAt == day) ?? [])
        {
            Save(day, TaxSteps.On(year.Savings, _contributed.GetValueOrDefault(year.Year)));
        }
    }

    /// <summary>Puts the day's contribution in.</summary>
    public void Contribute(DateOnly day)
    {
        foreach (var one in proposal.Contributions.Where(one => one.Day == day))
        {
            var year = problem.Hsa!.Years.Single(year => year.From <= day && day <= year.Until);
            var before = _contributed.GetValueOrDefault(year.Year);
            _contributed[year.Year] = before + one.Amount;
            _balance += one.Amount;
            if (year.SavedAt is null)
            {
                Save(day, TaxSteps.On(year.Savings, before + one.Amount) - TaxSteps.On(year.Savings, before));
            }

            books.Move(day, Books.Purse, Hsa, one.Amount, "Contribution to the HSA", Route);
        }
    }

    private string Route => problem.Hsa?.Route ?? "";

    private static Money Sum(IEnumerable<DatedAmount> amounts) => Money.Sum(amounts.Select(one => one.Amount));

    private void Save(DateOnly day, Money tax) =>
        books.Move(day, Books.Treasury, Books.Purse, tax, "Tax saved by HSA contributions", Route);

    /// <summary>
    /// Care that has come due by a day, given since the HSA is established, as far as it is neither paid by the FSA nor counted
    /// by the deduction; both of these take first what the HSA may not pay.
    /// </summary>
    private Money Payable(DateOnly day) =>
        problem.Hsa is not { } hsa
            ? Money.Zero
            : Money.Sum(
                proposal
                    .Charges.Index()
                    .Where(charge => Eligibility.HsaDay(charge.Item, hsa) <= day)
                    .Select(charge =>
                        Money.Min(
                            Eligibility.Hsa(charge.Item, hsa),
                            Eligibility.Care(charge.Item) - Taken(charge.Index)
                        )
                    )
            );

    private Money Taken(int charge) =>
        Money.Sum(proposal.Claims.Where(claim => claim.Charge == charge).Select(claim => claim.Amount))
        + Money.Sum(proposal.Deducted.Where(part => part.Charge == charge).Select(part => part.Amount));
}
