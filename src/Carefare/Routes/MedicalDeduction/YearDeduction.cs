using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Taxes;

namespace Carefare.Routes.MedicalDeduction;

/// <summary>What the medical deduction comes to for a person in one calendar year.</summary>
/// <param name="Offered">From what amount on it returns what, and when.</param>
/// <param name="Floor">The care that stays with the person in any case.</param>
/// <param name="Percent">The floor in percent of income.</param>
/// <param name="Standard">The standard deduction.</param>
/// <param name="Facts">Where the figures come from.</param>
/// <param name="Assumed">That figures of an earlier year are taken, as a sentence; else empty.</param>
internal sealed record YearDeduction(
    DeductionYear Offered,
    Money Floor,
    decimal Percent,
    Money Standard,
    IReadOnlyList<Citation> Facts,
    string Assumed
)
{
    /// <summary>The calendar year.</summary>
    public int Year => Offered.Year;

    /// <summary>The care beyond which a further dollar returns something.</summary>
    public Money Threshold => Offered.Threshold;

    /// <summary>The tax returned on the first dollar beyond, in cents; none where no tax is due.</summary>
    public decimal FirstCents => Offered.Savings.Select(step => step.Fraction).FirstOrDefault() * 100;

    /// <summary>What the threshold is made of, in words.</summary>
    public string Parts =>
        Threshold == Floor
            ? $"{Percent:0.##} % of your income"
            : $"{Percent:0.##} % of your income, and the {Threshold - Floor} by which the standard deduction is larger than your other itemized deductions";

    /// <summary>The year; null where a figure or an answer is missing.</summary>
    public static YearDeduction? Of(Situation now, int year)
    {
        var figures = YearFigures.Of(now, year);
        var floor = figures.Latest("medical-deduction-floor");
        if (Taxpayer.Of(now, figures) is not { } taxpayer || !floor.IsKnown)
        {
            return null;
        }

        figures.Latest("medical-deduction-rule");
        figures.Latest("medical-deduction-paid-once");
        var (income, deductions) = (taxpayer.Income, taxpayer.Deductions);
        var returned = Tax.MedicalDeduction.Returned(taxpayer.Federal, income, deductions);
        return new(
            new(
                year,
                Tax.MedicalDeduction.Threshold(income, floor.Number, deductions),
                PretaxSaving.InSteps(returned),
                ReturnDay.After(figures, year)
            ),
            Tax.MedicalDeduction.Floor(income, floor.Number),
            floor.Number * 100,
            deductions.Standard,
            figures.Facts,
            figures.Assumed
        );
    }

    /// <summary>What to do for the year.</summary>
    public IReadOnlyList<RouteStep> Steps(IReadOnlyDictionary<string, string> words) =>
        [
            new(new(Year, 12, 31), words["keep"], ["account-year"]),
            new(Offered.RefundDay, $"{Year}: {words["schedule"]}", []),
        ];
}
