namespace Carefare.Planning;

/// <summary>When something happens under a proposal.</summary>
internal static class Horizon
{
    /// <summary>A debt that is not paid off this many years after everything else is never paid off.</summary>
    public const int MostYearsOfDebt = 40;

    /// <summary>
    /// The day of the plan, the days of charges, of contributions and payments of pre-tax money, and of returns of tax; the day on
    /// which new elections have been taken from the pay and can pay for nothing more. Debts run on beyond them.
    /// </summary>
    public static IEnumerable<DateOnly> Days(PlanProblem problem, Proposal proposal) =>
        proposal
            .Charges.Select(charge => charge.Due)
            .Concat(proposal.Contributions.Select(one => one.Day))
            .Concat(proposal.Withdrawals.Select(one => one.Day))
            .Concat(proposal.Claims.Select(claim => Paid(proposal, claim)))
            .Concat(proposal.Elections.Take(1).Select(_ => FsaBook.Closes(problem, proposal.Option)))
            .Concat(Savings(problem, proposal))
            .Concat(Refunds(problem, proposal))
            .Concat(proposal.Option.Others.Select(paid => paid.Day))
            .Append(problem.AsOf);

    private static DateOnly Paid(Proposal proposal, FsaClaim claim)
    {
        var charge = proposal.Charges[claim.Charge];
        return Eligibility.FsaDay(charge, charge.Services[claim.Service]);
    }

    private static IEnumerable<DateOnly> Savings(PlanProblem problem, Proposal proposal) =>
        (problem.Hsa?.Years ?? [])
            .Where(year => proposal.Contributions.Any(one => year.From <= one.Day && one.Day <= year.Until))
            .Select(year => year.SavedAt)
            .OfType<DateOnly>();

    private static IEnumerable<DateOnly> Refunds(PlanProblem problem, Proposal proposal) =>
        (problem.Deduction?.Years ?? [])
            .Where(year => proposal.Deducted.Any(part => proposal.Charges[part.Charge].Due.Year == year.Year))
            .Select(year => year.RefundDay);
}
