namespace Carefare.Tests.Oracle;

/// <summary>A person's taxes, bracket by bracket.</summary>
internal sealed class TaxByHand(Paper told)
{
    private string State => told["person"]["state"].Text;
    private string Filing => told["person"]["filing_status"].Text;
    private decimal Income => told["person"]["annual_income"].Number();
    private decimal Wages => told["person"]["wages"].Number();

    /// <summary>What a contribution to the HSA saves.</summary>
    public decimal SavedByHsa(int year, decimal contribution, bool payroll) =>
        Saved(year, contribution, payroll, World.For(World.At("state-taxes-hsa", New(year)), State).Yes);

    /// <summary>What an FSA election saves; it always goes through payroll.</summary>
    public decimal SavedByFsa(int year, decimal election) =>
        Saved(year, election, payroll: true, World.For(World.At("state-taxes-fsa", New(year)), State).Yes);

    /// <summary>What the medical deduction returns of the federal tax.</summary>
    public decimal SavedByDeduction(int year, decimal care)
    {
        var standard = World.At("standard-deduction", New(year))[Filing].Number();
        var other = told["person"]["itemized_deductions"].Number();
        var floor = Income * World.At("medical-deduction-floor", New(year)).Number();
        var before = decimal.Max(standard, other);
        var after = decimal.Max(standard, other + decimal.Max(0, care - floor));
        return Federal(year, Income - before) - Federal(year, Income - after);
    }

    private decimal Saved(int year, decimal amount, bool payroll, bool stateTaxesIt)
    {
        var taxable = Income - World.At("standard-deduction", New(year))[Filing].Number();
        var saved = Federal(year, taxable) - Federal(year, taxable - amount);
        saved += stateTaxesIt ? 0 : StateTax(year, taxable) - StateTax(year, taxable - amount);
        return saved + (payroll ? Payroll(year, Wages) - Payroll(year, Wages - amount) : 0);
    }

    private decimal Federal(int year, decimal taxable) =>
        ByBrackets(World.At("federal-income-tax", New(year))[Filing], taxable);

    private decimal StateTax(int year, decimal taxable)
    {
        var own = World.At("state-income-tax/" + State, New(year));
        return ByBrackets(World.For(own.Said ? own : World.At("state-income-tax", New(year))[State], Filing), taxable);
    }

    private decimal Payroll(int year, decimal wages)
    {
        var day = New(year);
        var capped = decimal.Min(wages, World.At("oasdi-wage-base", day).Number());
        var high = decimal.Max(0, wages - World.At("additional-medicare-threshold", day)[Filing].Number());
        return capped * World.At("oasdi-rate", day).Number()
            + wages * World.At("medicare-rate", day).Number()
            + high * World.At("additional-medicare-rate", day).Number();
    }

    private static decimal ByBrackets(Paper brackets, decimal taxable)
    {
        var tax = 0m;
        var rows = brackets.Items.Select(row => row.Items.ToArray()).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            var top = i + 1 < rows.Length ? rows[i + 1][0].Number() : decimal.MaxValue;
            tax += decimal.Max(0, decimal.Min(taxable, top) - rows[i][0].Number()) * rows[i][1].Number();
        }

        return tax;
    }

    private static DateOnly New(int year) => new(year, 1, 1);
}
