using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Treatment;

namespace Carefare.Planning;

/// <summary>What a clinic's own plan covers, and what it asks for in turn.</summary>
/// <param name="Covered">The charges that it covers, with their places.</param>
/// <param name="Day">The day on which it begins.</param>
/// <param name="AtOnce">The down payment and the fee, which are paid on that day.</param>
/// <param name="Payments">The monthly payments.</param>
internal sealed record ClinicAgreement(
    IReadOnlyList<(int Place, Charge Charge)> Covered,
    DateOnly Day,
    Money AtOnce,
    IReadOnlyList<Instalment> Payments
)
{
    /// <summary>The agreement for some charges; null where it would cover none.</summary>
    public static ClinicAgreement? Of(IReadOnlyList<Charge> charges, CreditTerms.ClinicPlan terms)
    {
        var covered = charges.Index().Where(charge => Eligibility.AtClinic(charge.Item)).ToList();
        if (covered.Count == 0)
        {
            return null;
        }

        var sum = Money.Sum(covered.Select(charge => charge.Item.Agreed));
        var (day, down) = (covered[0].Item.Due, Money.Nearest(sum.Dollars * terms.Down));
        return new(
            covered,
            day,
            down + terms.Fee,
            [.. Amortisation.Schedule(sum - down, terms.Apr, terms.Months, day)]
        );
    }
}
