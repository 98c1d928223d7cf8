namespace Carefare.Tests.Oracle;

/// <summary>Debts in equal monthly payments: loans, purchases at a reduced rate, a clinic's own plan.</summary>
internal sealed class LevelByHand(Movements moves, Differences differences)
{
    /// <summary>The fee is kept from what is paid out; the principal is the one whose payments the plan makes.</summary>
    public DebtByHand Loan(Paper offer)
    {
        var net = moves.Payouts.Sum(move => move.Amount);
        var part = offer["origination"].Number();
        var guess = Cents(net / (1 - part));
        var principal = Enumerable
            .Range(-3, 7)
            .Select(cents => guess + cents * 0.01m)
            .Where(note => Cents(note - note * part) == net)
            .OrderBy(note => decimal.Abs(Level(note, offer) - moves.Payments[0].Amount))
            .ThenBy(note => decimal.Abs(Schedule(note, offer).Sum() - moves.Payments.Sum(move => move.Amount)))
            .First();
        differences.AtMost($"The principal of {moves.Id}", principal, offer["limit"].Number(offer["max"].Number(1e9m)));
        var owed = Walk(moves.First, principal, offer, moves.Payments);
        return new(net, moves.Payments.Sum(move => move.Amount) - net, owed);
    }

    /// <summary>What is bought on one day is one debt; its payments fall on the same day of the following months.</summary>
    public DebtByHand Reduced(Paper offer)
    {
        var bought = moves.Purchases.Sum(move => move.Amount);
        differences.AtMost($"Bought with {moves.Id}", bought, offer["limit"].Number(1e9m));
        var owed = new SortedDictionary<DateOnly, decimal>();
        var payments = new List<(DateOnly Day, decimal Amount)>();
        foreach (var day in moves.Purchases.Select(move => move.Day).Distinct())
        {
            var amount = moves.BoughtOn(day);
            differences.AtMost(
                $"The least purchase with {moves.Id} on {day:O}",
                offer["min_purchase"].Number(),
                amount
            );
            payments.AddRange(Schedule(amount, offer).Select((payment, k) => (day.AddMonths(k + 1), payment)));
            Add(
                owed,
                Walk(day, amount, offer, [.. Schedule(amount, offer).Select((due, k) => (day.AddMonths(k + 1), due))])
            );
        }

        foreach (var day in payments.Concat(moves.Payments).Select(payment => payment.Day).Distinct())
        {
            var ours = payments.Where(payment => payment.Day == day).Sum(payment => payment.Amount);
            differences.Same($"Paid to {moves.Id} on {day:O}", moves.PaidOn(day), ours);
        }

        return new(bought, payments.Sum(payment => payment.Amount) - bought, owed);
    }

    /// <summary>Adds one debt's balances to the others', on every day on which either changes.</summary>
    private static void Add(SortedDictionary<DateOnly, decimal> all, SortedDictionary<DateOnly, decimal> one)
    {
        foreach (var day in one.Keys.Except(all.Keys.ToArray()).ToArray())
        {
            all[day] = all.LastOrDefault(entry => entry.Key < day).Value;
        }

        foreach (var day in all.Keys.ToArray())
        {
            all[day] += one.LastOrDefault(entry => entry.Key <= day).Value;
        }
    }

    /// <summary>A part down and the fee on the first day, and the rest of the evaluation and the series in equal payments.</summary>
    public DebtByHand ClinicPlan(Paper plan, IEnumerable<Due> dues)
    {
        var covered = dues.Where(due => due.Initial).Sum(due => due.Amount);
        differences.Same($"What {moves.Id} pays the clinic", moves.Purchases.Sum(move => move.Amount), covered);
        var down = Cents(covered * plan["down"].Number());
        var fee = plan["fee"].Number();
        differences.Same($"What {moves.Id} asks for on the first day", moves.PaidOn(moves.First), down + fee);
        var later = moves.Payments.Where(move => move.Day > moves.First).ToArray();
        var owed = Walk(moves.First, covered - down, plan, later);
        return new(covered, moves.Payments.Sum(move => move.Amount) - covered, owed);
    }

    private SortedDictionary<DateOnly, decimal> Walk(
        DateOnly drawn,
        decimal principal,
        Paper terms,
        IReadOnlyList<(DateOnly Day, decimal Amount)> payments
    )
    {
        var owed = new SortedDictionary<DateOnly, decimal> { [drawn] = principal };
        var due = Schedule(principal, terms);
        differences.Same($"The number of payments to {moves.Id}", payments.Count, due.Count);
        for (var k = 0; k < int.Min(due.Count, payments.Count); k++)
        {
            differences.Same($"Day of payment {k + 1} to {moves.Id}", payments[k].Day, drawn.AddMonths(k + 1));
            differences.Same($"Payment {k + 1} to {moves.Id}", payments[k].Amount, due[k]);
            principal += Cents(principal * terms["apr"].Number() / 12) - due[k];
            owed[drawn.AddMonths(k + 1)] = principal;
        }

        differences.Same($"Left with {moves.Id} after the last payment", 0, principal);
        return owed;
    }

    private static List<decimal> Schedule(decimal principal, Paper terms)
    {
        var payments = new List<decimal>();
        var level = Level(principal, terms);
        for (var k = 1; principal > 0; k++)
        {
            principal += Cents(principal * terms["apr"].Number() / 12);
            payments.Add(k == terms["months"].Whole() ? principal : decimal.Min(level, principal));
            principal -= payments[^1];
        }

        return payments;
    }

    private static decimal Level(decimal principal, Paper terms)
    {
        var (months, monthly) = (terms["months"].Whole(), terms["apr"].Number() / 12);
        var worth = 0m;
        var discount = 1m;
        for (var k = 1; k <= months; k++)
        {
            discount /= 1 + monthly;
            worth += discount;
        }

        return Cents(principal / worth);
    }

    private static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
