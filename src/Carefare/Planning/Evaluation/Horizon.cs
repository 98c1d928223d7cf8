namespace Carefare.Planning;

/// <summary>How far a proposal reaches.</summary>
internal static class Horizon
{
    /// <summary>A debt that is not paid off this many years after everything else is never paid off.</summary>
    public const int MostYearsOfDebt = 40;

    /// <summary>The last day on which a charge, a payment of pre-tax money or a return of tax is planned.</summary>
    public static DateOnly LastDay(PlanProblem problem, Proposal proposal)
    {
        var days = proposal
            .Course.Charges.Select(charge => charge.Due)
            .Concat(proposal.Contributions.Select(one => one.Day))
            .Concat(proposal.Withdrawals.Select(one => one.Day))
            .Concat(proposal.Claims.Select(claim => Paid(proposal, claim)))
            .Concat(proposal.Elections.Select(election => LastDeduction(problem, election.Year)))
            .Concat(Savings(problem, proposal))
            .Concat(Refunds(problem, proposal));
        return days.Max();
    }

    /// <summary>The day of the last salary deduction for a plan year of the FSA.</summary>
    public static DateOnly LastDeduction(PlanProblem problem, int year) =>
        FsaBook.FirstDeduction(problem, year).Plus(FsaBook.Deductions - 1).First;

    private static DateOnly Paid(Proposal proposal, FsaClaim claim)
    {
        var charge = proposal.Course.Charges[claim.Charge];
        return Eligibility.FsaDay(charge, charge.Services[claim.Service]);
    }

    private static IEnumerable<DateOnly> Savings(PlanProblem problem, Proposal proposal) =>
        (problem.Hsa?.Years ?? [])
            .Where(year => proposal.Contributions.Any(one => year.From <= one.Day && one.Day <= year.Until))
            .Select(year => year.SavedAt)
            .OfType<DateOnly>();

    private static IEnumerable<DateOnly> Refunds(PlanProblem problem, Proposal proposal) =>
        (problem.Deduction?.Years ?? [])
            .Where(year => proposal.Deducted.Any(part => proposal.Course.Charges[part.Charge].Due.Year == year.Year))
            .Select(year => year.RefundDay);
}
