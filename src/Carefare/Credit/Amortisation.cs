using Carefare.Quantities;

namespace Carefare.Credit;

/// <summary>One payment of a loan.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Due">The day on which it is due.</param>
/// <param name="Payment">What is paid.</param>
/// <param name="Interest">The part that is interest.</param>
/// <param name="Principal">The part that repays the debt.</param>
/// <param name="Balance">What is owed afterwards.</param>
public readonly record struct Instalment(
    int Number,
    DateOnly Due,
    Money Payment,
    Money Interest,
    Money Principal,
    Money Balance
);

/// <summary>How a loan is paid back month by month.</summary>
public static class Amortisation
{
    /// <summary>
    /// The payments of a loan: level, interest each month to the nearest cent on what is owed, the last payment whatever
    /// is then owed.
    /// </summary>
    /// <param name="principal">What is owed at first; more than zero.</param>
    /// <param name="apr">The nominal annual rate; a month bears a twelfth.</param>
    /// <param name="months">How many payments; at least 1.</param>
    /// <param name="drawn">The day of the loan; payments are due on the same day of later months.</param>
    /// <param name="rounding">How the level payment is rounded to the cent.</param>
    /// <returns>At most as many payments as months; fewer where a payment that was rounded up repays it earlier.</returns>
    public static IReadOnlyList<Instalment> Schedule(
        Money principal,
        Rate apr,
        int months,
        DateOnly drawn,
        MidpointRounding rounding = MidpointRounding.AwayFromZero
    )
    {
        var level = Money.Round(LevelPayment.Of(principal.Dollars, apr.PerMonth, months), rounding);
        var instalments = new List<Instalment>(months);
        var owed = principal;
        for (var number = 1; number <= months && owed > Money.Zero; number++)
        {
            var interest = Money.Nearest(owed.Dollars * apr.PerMonth);
            var payment = number == months ? owed + interest : Money.Min(level, owed + interest);
            var repaid = payment - interest;
            owed -= repaid;
            instalments.Add(new(number, drawn.AddMonths(number), payment, interest, repaid, owed));
        }

        return instalments;
    }
}
