using System.Globalization;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning.Explanation;

/// <summary>Explains a line that brings tax back: the dollars that it is saved on, and the rate of each.</summary>
internal sealed class TaxExplanation(Plan plan, PlanProblem problem)
{
    /// <summary>The line, with what it follows from where that is known.</summary>
    public Derivation Of(LedgerLine line)
    {
        var parts =
            line.Route == problem.Hsa?.Route ? OfHsa(line)
            : line.Route == problem.Fsa?.Route ? OfFsa(line)
            : line.Route == problem.Deduction?.Route ? OfDeduction(line)
            : [];
        var bare = Lines.Of(line, line.Amount);
        return parts.Count == 0
            ? bare
            : bare with
            {
                Rule = "the tax on these dollars, to the nearest cent",
                From = parts,
            };
    }

    private IReadOnlyList<Derivation> OfHsa(LedgerLine line)
    {
        var year = problem.Hsa!.Years.FirstOrDefault(year =>
            year.SavedAt is { } day ? day == line.Day : year.From <= line.Day && line.Day <= year.Until
        );
        if (year is null)
        {
            return [];
        }

        var put = plan
            .Ledger.Where(one => one.To.Kind == PartyKind.Hsa && year.From <= one.Day && one.Day <= year.Until)
            .ToList();
        return year.SavedAt is null
            ? Slices(year.Savings, Before(put, line.Day), Before(put, line.Day.AddDays(1)), "put in")
            : Slices(year.Savings, Money.Zero, Money.Sum(put.Select(one => one.Amount)), "put in");
    }

    private IReadOnlyList<Derivation> OfFsa(LedgerLine line)
    {
        foreach (var (number, year) in problem.Fsa!.Years.Index())
        {
            var first = FsaBook.FirstDeduction(problem, number);
            var (from, until) = (first.First, first.Plus(FsaBook.Deductions).First);
            var put = plan
                .Ledger.Where(one => one.To is { Kind: PartyKind.Fsa, Id: "" } && from <= one.Day && one.Day < until)
                .ToList();
            if (year.MaxElection > Money.Zero && put.Exists(one => one.Day == line.Day))
            {
                return Slices(
                    year.Savings,
                    Before(put, line.Day),
                    Before(put, line.Day.AddDays(1)),
                    "of pay set aside"
                );
            }
        }

        return [];
    }

    private IReadOnlyList<Derivation> OfDeduction(LedgerLine line) =>
        problem.Deduction!.Years.FirstOrDefault(year => year.RefundDay == line.Day) is { } year
            ?
            [
                new($"Care of {year.Year} counts only beyond", year.Threshold.ToString(), "", [], []),
                .. year.Savings.Select(step => new Derivation(
                    $"Tax on the next {step.UpTo} of care beyond it",
                    Percent(step.Fraction),
                    "",
                    [],
                    []
                )),
            ]
            : [];

    private static IReadOnlyList<Derivation> Slices(
        IReadOnlyList<SavingStep> steps,
        Money from,
        Money until,
        string what
    ) =>
        [
            .. TaxSteps
                .Between(steps, from, until)
                .Select(slice => new Derivation(
                    $"{Percent(slice.Fraction)} of {slice.UpTo} {what}",
                    Money.Nearest(slice.UpTo.Dollars * slice.Fraction).ToString(),
                    "",
                    [],
                    []
                )),
        ];

    private static Money Before(IEnumerable<LedgerLine> lines, DateOnly day) =>
        Money.Sum(lines.Where(line => line.Day < day).Select(line => line.Amount));

    private static string Percent(decimal fraction) =>
        (fraction * 100).ToString("0.00##", CultureInfo.InvariantCulture) + " %";
}
