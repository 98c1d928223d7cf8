namespace Carefare.Tests.Oracle;

/// <summary>A card by its days: purchases, payments on firsts, interest on the average daily balance, promotions.</summary>
internal sealed class RevolvingByHand(Paper offer, Movements moves, Differences differences)
{
    private readonly decimal _apr = offer["apr"].Number();

    private bool Promotional => offer["kind"].Text != "card";

    public DebtByHand Run()
    {
        var owed = new SortedDictionary<DateOnly, decimal>();
        var (balance, finance, weighted) = (0m, 0m, 0m);
        for (var day = new DateOnly(moves.First.Year, moves.First.Month, 1); day <= moves.Last; day = day.AddDays(1))
        {
            Minimum(day, balance);
            balance += moves.BoughtOn(day) - moves.PaidOn(day);
            differences.AtMost($"Paid to {moves.Id} beyond what is owed on {day:O}", -balance, 0);
            differences.AtMost($"Owed to {moves.Id} on {day:O}", balance - finance, offer["limit"].Number(1_000_000));
            weighted += balance;
            if (day.AddDays(1).Day == 1)
            {
                var interest = Promotional ? 0 : Cents(weighted / day.Day * _apr / 365 * day.Day);
                (balance, finance, weighted) = (balance + interest, finance + interest, 0);
            }

            owed[day] = balance;
        }

        differences.Same($"Left with {moves.Id} after the last payment", 0, balance);
        foreach (var day in moves.Purchases.Select(move => move.Day).Distinct())
        {
            differences.AtMost(
                $"The least purchase with {moves.Id} on {day:O}",
                offer["min_purchase"].Number(),
                moves.BoughtOn(day)
            );
        }

        if (Promotional)
        {
            Cleared();
        }

        return new(moves.Purchases.Sum(move => move.Amount), finance, owed);
    }

    /// <summary>The ends of the first and the last promotion, and what one dollar left at the end of the costliest one would bring.</summary>
    public (DateOnly? SafeBy, DateOnly? LastSafeBy, decimal? IfMissed) Cliff()
    {
        var days = moves.Purchases.Select(move => move.Day).Distinct().ToArray();
        return (
            Promotional ? Ends(days.Min()) : null,
            Promotional ? Ends(days.Max()) : null,
            offer["kind"].Text == "deferred_interest" ? days.Max(Missed) : null
        );
    }

    private decimal Missed(DateOnly bought)
    {
        var amount = moves.BoughtOn(bought);
        var earlier = moves.Purchases.Where(move => move.Day < bought).Sum(move => move.Amount);
        var (paid, accrued) = (0m, 0m);
        for (var day = moves.First; day <= Ends(bought); day = day.AddDays(1))
        {
            paid += moves.PaidOn(day);
            var left = amount - decimal.Min(amount, decimal.Max(0, paid - earlier));
            accrued += day < bought ? 0 : (decimal.Max(1, left) + accrued) * _apr / 365;
        }

        return Cents(accrued);
    }

    /// <summary>Each purchase is paid, the oldest first, by the end of its own promotion.</summary>
    private void Cleared()
    {
        var bought = 0m;
        foreach (var (day, amount) in moves.Purchases.OrderBy(move => move.Day))
        {
            bought += amount;
            var paid = moves.Payments.Where(payment => payment.Day <= Ends(day)).Sum(payment => payment.Amount);
            differences.AtMost($"Bought with {moves.Id} by {day:O} and not paid by {Ends(day):O}", bought, paid);
        }
    }

    private void Minimum(DateOnly day, decimal balance)
    {
        var least = offer["min_payment"];
        if (day.Day == 1 && balance > 0 && least.Said)
        {
            var asked = decimal.Ceiling(balance * least["percent"].Number() * 100) / 100;
            var due = decimal.Min(balance, decimal.Max(asked, least["floor"].Number()));
            differences.AtMost($"The least payment to {moves.Id} on {day:O}", due, moves.PaidOn(day));
        }

        if (day.Day != 1)
        {
            differences.AtMost($"Paid to {moves.Id} on {day:O}, which is no first of a month", moves.PaidOn(day), 0);
        }
    }

    private DateOnly Ends(DateOnly purchase) => purchase.AddMonths(offer["months"].Whole());

    private static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
