using System.Text.Json;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules.Taxes;
using Carefare.Tax;

namespace Carefare.Tests.Rules;

/// <summary>Published examples of tax arithmetic, computed from the figures that the knowledge holds for their year.</summary>
public sealed class TaxVectorTests
{
    private static readonly string[] Filings = ["single", "joint", "separate", "head_of_household", "surviving_spouse"];

    public static IEnumerable<TheoryDataRow<string>> Kind(string kind) => Vectors.Of(kind);

    [Theory]
    [MemberData(nameof(Kind), "federal_income_tax")]
    public void Federal_income_tax(string id)
    {
        var vector = Vectors.Find(id);
        var schedule = Of(vector).Schedule("federal-income-tax", vector.Text("filing_status"))!;
        vector.Agrees("tax", schedule.ExactlyOn(Amount(vector, "taxable_income")));
    }

    [Theory]
    [MemberData(nameof(Kind), "state_income_tax")]
    public void State_income_tax(string id)
    {
        var vector = Vectors.Find(id);
        var filing = vector.Text("filing_status");
        foreach (var one in filing == "any" ? Filings : [filing])
        {
            var schedule = Of(vector).Schedule("state-income-tax", vector.Text("state"), one)!;
            vector.Agrees("tax", schedule.ExactlyOn(Amount(vector, "state_taxable_income")));
        }
    }

    [Theory]
    [MemberData(nameof(Kind), "fica_wages")]
    public void Wages_under_payroll_tax(string id)
    {
        var vector = Vectors.Find(id);
        var wages = PayrollTax.FicaWages(
            Amount(vector, "wages"),
            Amount(vector, "section125_premiums"),
            Amount(vector, "hsa_payroll")
        );
        vector.Agrees("fica_wages", wages.Dollars);
    }

    [Theory]
    [MemberData(nameof(Kind), "oasdi_tax")]
    public void Social_Security_tax(string id)
    {
        var vector = Vectors.Find(id);
        vector.Agrees("tax", PayrollTax.Oasdi(Payroll(vector)).ExactlyOn(Amount(vector, "taxable_earnings")));
    }

    [Theory]
    [MemberData(nameof(Kind), "oasdi_taxable")]
    public void Wages_under_Social_Security_tax(string id)
    {
        var vector = Vectors.Find(id);
        vector.Agrees("taxable", PayrollTax.OasdiTaxable(Amount(vector, "wages"), Payroll(vector).WageBase).Dollars);
    }

    [Theory]
    [MemberData(nameof(Kind), "medicare_tax")]
    public void Medicare_tax(string id)
    {
        var vector = Vectors.Find(id);
        vector.Agrees("tax", PayrollTax.Medicare(Payroll(vector)).ExactlyOn(Amount(vector, "wages")));
    }

    [Theory]
    [MemberData(nameof(Kind), "additional_medicare")]
    public void Additional_Medicare_tax(string id)
    {
        var vector = Vectors.Find(id);
        var earnings = Money.Sum(Wages(vector)) + Amount(vector, "self_employment");
        vector.Agrees("tax", PayrollTax.AdditionalMedicare(Payroll(vector)).ExactlyOn(earnings));
    }

    [Theory]
    [MemberData(nameof(Kind), "medical_deduction")]
    public void Medical_deduction(string id)
    {
        var vector = Vectors.Find(id);
        var floor = Of(vector).Latest("medical-deduction-floor").Number;
        var (expenses, agi) = (Amount(vector, "medical_expenses"), Amount(vector, "agi"));
        vector.Agrees("deduction", MedicalDeduction.Deductible(expenses, agi, floor).Dollars);
    }

    [Theory]
    [MemberData(nameof(Kind), "standard_deduction")]
    public void Standard_deduction(string id)
    {
        var vector = Vectors.Find(id);
        vector.Agrees("amount", Of(vector).Latest("standard-deduction", vector.Text("filing_status")).Number);
    }

    [Theory]
    [MemberData(nameof(Kind), "marginal_rate")]
    public void Marginal_rate(string id)
    {
        var vector = Vectors.Find(id);
        var wages = Wages(vector);
        var (filing, figures) = (vector.Text("filing_status"), Of(vector));
        var deductions = new Deductions(figures.Latest("standard-deduction", filing).Dollars, Money.Zero);
        var schedule = figures.Schedule("federal-income-tax", filing)!;
        decimal Tax(Money agi) => schedule.ExactlyOn(deductions.TaxableIncome(agi));
        var (gross, cent) = (Money.Sum(wages), Money.OfCents(1));
        var income = (Tax(gross + cent) - Tax(gross)) / cent.Dollars;
        // The wage base is each person's own; the threshold of the additional tax is that of the return.
        var rates = Payroll(vector);
        var payroll =
            PayrollTax.Oasdi(rates).RateAfter(wages[0])
            + PayrollTax.Medicare(rates).RateAfter(wages[0])
            + PayrollTax.AdditionalMedicare(rates).RateAfter(gross);
        AgreesIfAsked(vector, "federal_income_marginal", income);
        AgreesIfAsked(vector, "fica_marginal", payroll);
    }

    [Theory]
    [MemberData(nameof(Kind), "poverty_guideline")]
    public void Poverty_guideline(string id)
    {
        var vector = Vectors.Find(id);
        vector.Agrees("annual", Guideline(vector).Annual(vector.Whole("household_size")).Dollars);
    }

    [Theory]
    [MemberData(nameof(Kind), "poverty_guideline_monthly")]
    public void Poverty_guideline_of_a_month(string id)
    {
        var vector = Vectors.Find(id);
        vector.Agrees("monthly", Guideline(vector).Monthly(vector.Whole("household_size")).Dollars);
    }

    private static YearFigures Of(Vector vector) =>
        YearFigures.Of(
            new(People.Nobody, KnowledgeBase.Embedded, new DateOnly(vector.Whole("year"), 12, 31)),
            vector.Whole("year")
        );

    private static PayrollRates Payroll(Vector vector) =>
        PayrollRate.Of(Of(vector), Has(vector, "filing_status") ? vector.Text("filing_status") : "single")!;

    private static PovertyGuideline Guideline(Vector vector)
    {
        var area = vector.Text("area") is "AK" or "HI" ? vector.Text("area") : "contiguous";
        var figures = Of(vector);
        var first = figures.Latest("poverty-guideline-first", area).Dollars;
        return new(first, figures.Latest("poverty-guideline-additional", area).Dollars);
    }

    private static Money Amount(Vector vector, string name) =>
        Has(vector, name) ? Money.Of(vector.In(name)) : Money.Zero;

    private static IReadOnlyList<Money> Wages(Vector vector) =>
        vector.Inputs.GetProperty("wages") is { ValueKind: JsonValueKind.Array } both
            ? [.. both.EnumerateArray().Select(one => Money.Of(one.GetDecimal()))]
            : [Amount(vector, "wages")];

    private static void AgreesIfAsked(Vector vector, string expected, decimal actual)
    {
        if (vector.Expected.TryGetProperty(expected, out _))
        {
            vector.Agrees(expected, actual);
        }
    }

    private static bool Has(Vector vector, string name) => vector.Inputs.TryGetProperty(name, out _);
}
