using System.Globalization;
using Carefare.Cases;
using Carefare.Cases.Questions;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;

namespace Carefare.Asking;

/// <summary>What open questions about the person and the coverage could be answered with.</summary>
internal static class AboutThePerson
{
    private const int MonthsAYear = 12;

    /// <summary>Multiples of the poverty guideline, between which sliding scales and taxes mostly turn.</summary>
    private static readonly decimal[] Incomes = [1, 1.5m, 2, 3, 4, 6];

    private static readonly int[] Households = [1, 2, 3, 4, 6];

    /// <summary>The open answers, each with what it could be.</summary>
    public static IEnumerable<OpenAnswer> Of(Situation now)
    {
        var (person, purse) = (now.Case.Person, now.Case.Money);
        Case Then(Person changed) => now.Case with { Person = changed };
        yield return OpenAnswer.Of(person.Age, age => Then(person with { Age = age }), Ages(now));
        yield return OpenAnswer.Of(
            person.HouseholdSize,
            size => Then(person with { HouseholdSize = size }),
            Households.Select(size => (size.ToString(CultureInfo.InvariantCulture), size))
        );
        yield return OpenAnswer.Of(
            person.AnnualIncome,
            income => Then(person with { AnnualIncome = income }),
            AtGuideline(now)
        );
        yield return OpenAnswer.Of(
            person.Wages,
            wages => Then(person with { Wages = wages }),
            Amounts(Money.Zero, person.AnnualIncome.Or(Money.Zero))
        );
        yield return OpenAnswer.Of(
            person.FilingStatus,
            filing => Then(person with { FilingStatus = filing }),
            Enum.GetValues<FilingStatus>().Select(filing => (Words(filing), filing))
        );
        yield return OpenAnswer.Of(
            person.ItemizedDeductions,
            itemized => Then(person with { ItemizedDeductions = itemized }),
            Deductions(now)
        );
        yield return OpenAnswer.Of(
            purse.MonthlyDebtPayments,
            debts => now.Case with { Money = purse with { MonthlyDebtPayments = debts } },
            Amounts(Money.Zero, Money.Nearest(person.AnnualIncome.Or(Money.Zero).Dollars / MonthsAYear))
        );
        yield return OpenAnswer.Of(
            now.Case.Coverage,
            coverage => now.Case with { Coverage = coverage },
            [("no coverage", []), ("a plan that allows an HSA", [Plan(true)]), ("any other plan", [Plan(false)])]
        );
    }

    private static IEnumerable<(string Says, Money Value)> Amounts(params IEnumerable<Money> amounts) =>
        amounts.Distinct().Select(amount => (amount.ToString(), amount));

    private static IEnumerable<(string Says, int Value)> Ages(Situation now) =>
        now.Knowledge.LatestAt("hsa-catch-up-age", now.Today) is { Value: FactValue.Number } from
            ? new[] { (int)from.Number - 1, (int)from.Number }.Select(age =>
                (age.ToString(CultureInfo.InvariantCulture), age)
            )
            : [];

    private static IEnumerable<(string Says, Money Value)> AtGuideline(Situation now)
    {
        var guideline = IncomeLevel.Guideline(now).Guideline.Annual(now.Case.Person.HouseholdSize.Or(1));
        return Amounts(Incomes.Select(multiple => Money.Nearest(guideline.Dollars * multiple)));
    }

    /// <summary>None, as much as the standard deduction, and twice that.</summary>
    private static IEnumerable<(string Says, Money Value)> Deductions(Situation now)
    {
        var filing = now.Case.Person.FilingStatus.Or(FilingStatus.Single);
        var standard = now.Knowledge.LatestAt("standard-deduction", now.Today, Rules.Taxes.Taxpayer.Key(filing));
        return standard.IsKnown ? Amounts(Money.Zero, standard.Dollars, standard.Dollars * 2) : [];
    }

    private static string Words(FilingStatus filing) =>
        filing switch
        {
            FilingStatus.Single => "single",
            FilingStatus.Joint => "married, filing jointly",
            FilingStatus.Separate => "married, filing separately",
            FilingStatus.HeadOfHousehold => "head of household",
            FilingStatus.SurvivingSpouse => "surviving spouse",
        };

    private static Coverage Plan(bool hdhp)
    {
        var plan = AboutCoverage.NothingSaid("coverage[0]");
        return plan with { Hdhp = Answer.Of(plan.Hdhp.Key, hdhp) };
    }
}
