namespace Carefare.Planning;

/// <summary>When something happens under a proposal.</summary>
internal static class Horizon
{
    /// <summary>A debt that is not paid off this many years after everything else is never paid off.</summary>
    public const int MostYearsOfDebt = 40;

    /// <summary>
    /// The day of the plan, the days of charges, of contributions and payments of pre-tax money, and of returns of tax; of
    /// salary deductions the last. Debts run on beyond them.
    /// </summary>
    public static IEnumerable<DateOnly> Days(PlanProblem problem, Proposal proposal) =>
        proposal
            .Charges.Select(charge => charge.Due)
            .Concat(proposal.Contributions.Select(one => one.Day))
            .Concat(proposal.Withdrawals.Select(one => one.Day))
            .Concat(proposal.Claims.Select(claim => Paid(proposal, claim)))
            .Concat(proposal.Elections.Select(election => LastDeduction(problem, election.Year)))
            .Concat(Savings(problem, proposal))
            .Concat(Refunds(problem, proposal))
            .Concat(proposal.Option.Others.Select(paid => paid.Day))
            .Append(problem.AsOf);

    /// <summary>The day of the last salary deduction for a plan year of the FSA.</summary>
    public static DateOnly LastDeduction(PlanProblem problem, int year) =>
        FsaBook.FirstDeduction(problem, year).Plus(FsaBook.Deductions - 1).First;

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
