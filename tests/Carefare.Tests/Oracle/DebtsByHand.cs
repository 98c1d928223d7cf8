using Carefare.Planning;

namespace Carefare.Tests.Oracle;

/// <summary>Every debt of a plan by hand, each by the terms in the person's file.</summary>
internal static class DebtsByHand
{
    public static IReadOnlyList<DebtByHand> Of(
        Paper told,
        Paper quote,
        IReadOnlyList<Due> dues,
        Plan plan,
        Differences found
    )
    {
        var lenders = plan
            .Ledger.SelectMany(line => new[] { line.From, line.To })
            .Where(party => party.Kind == PartyKind.Lender)
            .Select(party => party.Id)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        found.Same("Debts", plan.Debts.Count, lenders.Length);
        return [.. lenders.Select(id => One(id, told, quote, dues, plan, found))];
    }

    private static DebtByHand One(
        string id,
        Paper told,
        Paper quote,
        IReadOnlyList<Due> dues,
        Plan plan,
        Differences found
    )
    {
        var moves = new Movements(id, plan);
        var said = plan.Debts.Single(debt => debt.Offer == id);
        var offer = told["offers"].Items.FirstOrDefault(row => row["id"].Text == id);
        var level = new LevelByHand(moves, found);
        var revolving = new RevolvingByHand(offer, moves, found);
        var ours = offer["kind"].Text switch
        {
            "" => level.ClinicPlan(quote["plan"], dues),
            "loan" => level.Loan(offer),
            "reduced_apr" => level.Reduced(offer),
            _ => revolving.Run(),
        };
        found.Same($"Borrowed from {id}", said.Borrowed.Dollars, ours.Borrowed);
        found.Same($"Finance charge of {id}", said.FinanceCharge.Dollars, ours.Finance);
        found.Same($"All payments to {id}", moves.Payments.Sum(move => move.Amount), ours.Borrowed + ours.Finance);
        found.Same(
            $"Highest month of {id}",
            said.HighestPayment.Dollars,
            moves.Payments.GroupBy(move => (move.Day.Year, move.Day.Month)).Max(month => month.Sum(move => move.Amount))
        );
        found.Same($"Last payment to {id}", said.PaidOff, moves.Last);
        if (offer["kind"].Text is "deferred_interest" or "zero_percent" or "card")
        {
            var (first, last, missed) = revolving.Cliff();
            found.Same($"Safe day of {id}", said.SafeBy, first);
            found.Same($"Last safe day of {id}", said.LastSafeBy, last);
            found.Same($"Cost of missing {id}", said.IfMissed?.Dollars ?? 0, missed ?? 0);
        }

        return ours;
    }
}
