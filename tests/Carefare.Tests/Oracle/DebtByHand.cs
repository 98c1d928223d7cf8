using Carefare.Planning;

namespace Carefare.Tests.Oracle;

/// <summary>What a debt comes to by hand.</summary>
/// <param name="Borrowed">What it paid for.</param>
/// <param name="Finance">Interest and fees.</param>
/// <param name="Owed">What is owed after each day on which it changes.</param>
internal sealed record DebtByHand(decimal Borrowed, decimal Finance, SortedDictionary<DateOnly, decimal> Owed)
{
    public decimal OwedOn(DateOnly day) => Owed.LastOrDefault(entry => entry.Key <= day).Value;
}

/// <summary>The movements of one debt in a plan's ledger.</summary>
internal sealed class Movements(string id, Plan plan)
{
    public string Id => id;

    public IReadOnlyList<(DateOnly Day, decimal Amount)> Purchases { get; } =
        Of(plan, line => line.From.Id == id && line.From.Kind == PartyKind.Lender && line.To.Kind == PartyKind.Clinic);

    public IReadOnlyList<(DateOnly Day, decimal Amount)> Payouts { get; } =
        Of(plan, line => line.From.Id == id && line.From.Kind == PartyKind.Lender && line.To.Kind == PartyKind.Cash);

    public IReadOnlyList<(DateOnly Day, decimal Amount)> Payments { get; } =
        Of(plan, line => line.To.Id == id && line.To.Kind == PartyKind.Lender);

    public DateOnly First => Purchases.Concat(Payouts).Concat(Payments).Min(move => move.Day);

    public DateOnly Last => Payments.Max(move => move.Day);

    public decimal BoughtOn(DateOnly day) => Purchases.Where(move => move.Day == day).Sum(move => move.Amount);

    public decimal PaidOn(DateOnly day) => Payments.Where(move => move.Day == day).Sum(move => move.Amount);

    private static List<(DateOnly, decimal)> Of(Plan plan, Func<LedgerLine, bool> which) =>
        [.. plan.Ledger.Where(which).Select(line => (line.Day, line.Amount.Dollars))];
}
