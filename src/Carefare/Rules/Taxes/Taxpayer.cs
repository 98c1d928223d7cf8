using Carefare.Cases;
using Carefare.Quantities;
using Carefare.Tax;

namespace Carefare.Rules.Taxes;

/// <summary>What a person's federal income tax of a calendar year is computed from.</summary>
/// <remarks>Income is taken as adjusted gross income, and as the same in every year.</remarks>
/// <param name="Filing">How the person files, as scopes of figures name it.</param>
/// <param name="Income">Income of the year.</param>
/// <param name="Deductions">The standard deduction, and itemized deductions where the person has any.</param>
/// <param name="Federal">The schedule of the federal income tax.</param>
internal sealed record Taxpayer(string Filing, Money Income, Deductions Deductions, TaxSchedule Federal)
{
    /// <summary>Income on which tax is due before anything is saved.</summary>
    public Money Taxable => Deductions.TaxableIncome(Income);

    /// <summary>The answers without which nothing can be said about income tax.</summary>
    public static IReadOnlyList<string> Asks(Situation now)
    {
        var person = now.Case.Person;
        return
        [
            .. person.AnnualIncome.IsKnown ? Array.Empty<string>() : [person.AnnualIncome.Key],
            .. person.FilingStatus.IsKnown ? Array.Empty<string>() : [person.FilingStatus.Key],
        ];
    }

    /// <summary>The taxpayer, or null where an answer or a figure is missing.</summary>
    public static Taxpayer? Of(Situation now, YearFigures figures)
    {
        if (Asks(now).Count > 0)
        {
            return null;
        }

        var person = now.Case.Person;
        var filing = Key(person.FilingStatus.Value);
        var standard = figures.Latest("standard-deduction", filing);
        return figures.Schedule("federal-income-tax", filing) is { } schedule && standard.IsKnown
            ? new(
                filing,
                person.AnnualIncome.Value,
                new(standard.Dollars, person.ItemizedDeductions.Or(Money.Zero)),
                schedule
            )
            : null;
    }

    /// <summary>A filing status as scopes of figures name it.</summary>
    public static string Key(FilingStatus status) =>
        status switch
        {
            FilingStatus.Single => "single",
            FilingStatus.Joint => "joint",
            FilingStatus.Separate => "separate",
            FilingStatus.HeadOfHousehold => "head_of_household",
            FilingStatus.SurvivingSpouse => "surviving_spouse",
        };
}
