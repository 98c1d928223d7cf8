using System.Globalization;
using Carefare.Cli.Lending;
using Carefare.Credit;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>Shows that a rate solves the general equation: what each advance and payment is worth at the beginning.</summary>
internal static class ProofTable
{
    /// <summary>Writes the rate and its proof.</summary>
    public static void Write(AprRequest request, TextWriter to)
    {
        var (credit, found) = (request.Credit, request.Found);
        if (request.Id is { } id)
        {
            to.WriteLine(Tame.Text(id));
        }

        to.WriteLine($"Annual percentage rate (APR): {Say(found.Percent, "0.0000")} %");
        var unit = request.Unit is { } word ? $"Unit-period: {word}; " : "";
        var many = credit.PerYear.Value == 1 ? "unit-period" : "unit-periods";
        to.WriteLine($"{unit}{credit.PerYear} {many} a year at {Say(found.UnitPeriodRate * 100, "0.000000")} % each.");
        to.WriteLine(
            $"Lent {Dollars(credit.AmountFinanced)}, paid back {Dollars(credit.TotalOfPayments)}: "
                + $"the finance charge is {Dollars(credit.FinanceCharge)}."
        );
        to.WriteLine();
        to.WriteLine(Row("", "Amount", "Unit-periods", "Discount factor", "Present value"));
        var proof = AprProof.Of(credit, found);
        Write("Advance", proof.Advances, to);
        Write("Payment", proof.Payments, to);
        to.WriteLine();
        to.WriteLine(Row("Sum of advances", "", "", "", Say(proof.WorthOfAdvances, "#,##0.000000")));
        to.WriteLine(Row("Sum of payments", "", "", "", Say(proof.WorthOfPayments, "#,##0.000000")));
        to.WriteLine("Both sums agree, and so the rate is right (12 CFR 1026 Appendix J (b)(8)).");
    }

    private static void Write(string name, IReadOnlyList<ProofLine> lines, TextWriter to)
    {
        foreach (var (n, line) in lines.Index())
        {
            to.WriteLine(
                Row(
                    $"{name} {n + 1}",
                    Say(line.Amount, "#,##0.00##"),
                    line.When.ToString(),
                    Say(line.DiscountFactor, "0.0000000000"),
                    Say(line.PresentValue, "#,##0.000000")
                )
            );
        }
    }

    private static string Row(string name, string amount, string when, string factor, string worth) =>
        Lines.Pad(name, 16)
        + Lines.Pad(amount, 15, left: true)
        + Lines.Pad(when, 14, left: true)
        + Lines.Pad(factor, 17, left: true)
        + Lines.Pad(worth, 18, left: true);

    private static string Dollars(decimal amount) => "$" + Say(amount, "#,##0.00");

    private static string Say(decimal value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
