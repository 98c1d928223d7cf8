using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>What credit pays of each charge in the linear programme: no charge is paid twice.</summary>
internal sealed class Purchases(StoryModel model)
{
    private readonly List<Bought> _purchases = [];
    private readonly Dictionary<int, List<(int Column, decimal Factor)>> _paid = [];
    private readonly Dictionary<int, int> _covered = [];

    /// <summary>The charges of each day, by their places, whose purchase with an offer may be large enough.</summary>
    public IEnumerable<IGrouping<DateOnly, int>> Buyable(Offer.Credit offer) =>
        Enumerable
            .Range(0, model.Charges.Count)
            .GroupBy(charge => model.Charges[charge].Due)
            .Where(day => Due(day) >= LeastPurchase.Of(offer.Terms));

    /// <summary>What charges come to.</summary>
    public Money Due(IEnumerable<int> charges) => Money.Sum(charges.Select(charge => model.Charges[charge].Amount));

    /// <summary>Adds the purchase of a day with an offer: parts of its charges.</summary>
    /// <returns>Each charge with the column of what is bought of it.</returns>
    public IReadOnlyList<(int Charge, int Column)> Buy(Offer.Credit offer, IGrouping<DateOnly, int> day)
    {
        var least = LeastPurchase.Of(offer.Terms);
        int? row = least > Money.Zero ? model.Program.AddRow(null, null) : null;
        var parts = new List<(int Charge, int Column)>();
        foreach (var charge in day)
        {
            var decided = new Decided(DecidedKind.Purchase, offer.Id, charge, 0);
            var column = model.Decide(day.Key, decided, model.Charges[charge].Amount.Dollars);
            model.Timeline.PaysBill(day.Key, column, 1);
            Pay(charge, column, 1);
            parts.Add((charge, column));
            if (row is { } atLeast)
            {
                model.Program.Put(atLeast, column, 1);
            }
        }

        _purchases.Add(new(offer, model.PurchaseOf(offer.Id, day.Key), least, row, parts));
        return parts;
    }

    /// <summary>A column covers a charge as far as it is one.</summary>
    public void Cover(int charge, int column)
    {
        Pay(charge, column, model.Charges[charge].Amount.Dollars);
        _covered[charge] = column;
    }

    /// <summary>The column that covers a charge as far as it is one; null where none does.</summary>
    public int? CoverOf(int charge) => _covered.TryGetValue(charge, out var column) ? column : null;

    /// <summary>Adds the rows that let no charge be paid twice, once every offer is there.</summary>
    public void Close()
    {
        foreach (var (charge, terms) in _paid.Where(paid => paid.Value.Count > 1))
        {
            var row = model.Program.AddRow(null, model.Charges[charge].Amount.Dollars);
            terms.ForEach(term => model.Program.Put(row, term.Column, term.Factor));
        }
    }

    /// <summary>Which offers buy, what is not bought, and what is bought at least.</summary>
    public void Choose(FundingChoice choice)
    {
        foreach (var (offer, purchase, least, row, parts) in _purchases)
        {
            var isOpen = choice.Uses(offer) && !choice.Avoided.Contains(purchase);
            foreach (var (_, column) in parts)
            {
                model.Program.Bound(column, 0, isOpen ? model.MostOf(column) : 0);
            }

            if (row is { } atLeast)
            {
                model.Program.Limit(atLeast, choice.Large.Contains(purchase) ? least.Dollars : null, null);
            }
        }
    }

    private void Pay(int charge, int column, decimal factor)
    {
        if (!_paid.TryGetValue(charge, out var terms))
        {
            _paid[charge] = terms = [];
        }

        terms.Add((column, factor));
    }

    private sealed record Bought(
        Offer.Credit Offer,
        Purchase Purchase,
        Money Least,
        int? Row,
        IReadOnlyList<(int Charge, int Column)> Parts
    );
}
