using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>A loan in the linear programme: how much is lent.</summary>
internal sealed class LoanPart
{
    private readonly StoryModel _model;
    private readonly Offer.Credit _offer;
    private readonly int _lent;
    private readonly decimal _most;

    public LoanPart(StoryModel model, Offer.Credit offer, CreditTerms.Loan terms)
    {
        (_model, _offer) = (model, offer);
        var most = model.Billed / (1 - terms.Origination);
        var day = model.Charges[0].Due;
        _most = decimal.Min(offer.Limit?.Dollars ?? most, most);
        _lent = model.Decide(day, new(DecidedKind.Loan, offer.Id, 0, 0), _most);
        model.Timeline.FromOthers(day, _lent, 1 - terms.Origination);
        Instalments.Add(model, _lent, day, LevelPayment.Of(1, terms.Apr.PerMonth, terms.Months), terms.Months);
    }

    public void Choose(FundingChoice choice) => _model.Program.Bound(_lent, 0, choice.Uses(_offer) ? _most : 0);

    /// <summary>How the solver's values use the loan; null where they do not.</summary>
    public CreditUse? Read(IReadOnlyList<decimal> values)
    {
        var principal = Cents.Up([values[_lent]]).Single();
        return principal > Money.Zero
            ? new CreditUse.Lent(_offer, Money.Min(principal, _offer.Limit ?? principal))
            : null;
    }
}

/// <summary>Purchases that are each repaid in equal payments, in the linear programme.</summary>
internal sealed class ReducedPart
{
    /// <summary>Each purchase is an agreement of its own; the plan makes only the largest.</summary>
    private const int MostPurchases = 3;

    private readonly StoryModel _model;
    private readonly Offer.Credit _offer;
    private readonly SortedDictionary<int, int> _bought = [];

    public ReducedPart(StoryModel model, Offer.Credit offer, CreditTerms.ReducedApr terms)
    {
        (_model, _offer) = (model, offer);
        var payment = LevelPayment.Of(1, terms.Apr.PerMonth, terms.Months);
        var limit = model.Program.AddRow(null, offer.Limit?.Dollars);
        var largest = model.Purchases.Buyable(offer).OrderByDescending(model.Purchases.Due).ThenBy(day => day.Key);
        foreach (var day in largest.Take(MostPurchases))
        {
            foreach (var (charge, bought) in model.Purchases.Buy(offer, day))
            {
                _bought[charge] = bought;
                model.Program.Put(limit, bought, 1);
                Instalments.Add(model, bought, day.Key, payment, terms.Months);
            }
        }
    }

    /// <summary>How the solver's values use the account; null where they do not.</summary>
    public CreditUse.Reduced? Read(IReadOnlyList<decimal> values)
    {
        var purchases = _bought
            .Select(one => new ChargeAmount(
                one.Key,
                Money.Min(Cents.Up([values[one.Value]]).Single(), _model.Charges[one.Key].Amount)
            ))
            .Where(part => part.Amount > Money.Zero)
            .ToList();
        return purchases.Count > 0 ? new(_offer, purchases) : null;
    }
}

/// <summary>The clinic's own plan in the linear programme: used or not.</summary>
internal sealed class ClinicPlanPart
{
    private readonly StoryModel _model;
    private readonly Offer.Credit _offer;
    private readonly int? _used;

    public ClinicPlanPart(StoryModel model, Offer.Credit offer, CreditTerms.ClinicPlan terms)
    {
        (_model, _offer) = (model, offer);
        if (ClinicAgreement.Of(model.Charges, terms) is not { } agreed)
        {
            return;
        }

        var used = model.Decide(agreed.Day, new(DecidedKind.ClinicPlan, offer.Id, 0, 0), 1);
        foreach (var (place, charge) in agreed.Covered)
        {
            model.Purchases.Cover(place, used);
            model.Timeline.PaysBill(charge.Due, used, charge.Amount.Dollars);
        }

        model.Timeline.FromOthers(agreed.Day, used, -agreed.AtOnce.Dollars);
        foreach (var payment in agreed.Payments)
        {
            model.Timeline.FromOthers(payment.Due, used, -payment.Payment.Dollars);
            model.Timeline.Schedule(Month.Of(payment.Due), used, payment.Payment.Dollars);
        }

        _used = used;
    }

    public void Choose(FundingChoice choice)
    {
        if (_used is { } used)
        {
            var isUsed = choice.Uses(_offer);
            _model.Program.Bound(used, isUsed && choice.Wholly ? 1 : 0, isUsed ? 1 : 0);
        }
    }

    /// <summary>How the solver's values use the plan; null where they do not.</summary>
    public CreditUse? Read(IReadOnlyList<decimal> values) =>
        _used is { } used && values[used] > 0.5m ? new CreditUse.AtClinic(_offer) : null;
}

/// <summary>Equal payments in the linear programme.</summary>
internal static class Instalments
{
    /// <summary>Adds the payments that repay a column of money lent on a day.</summary>
    public static void Add(StoryModel model, int lent, DateOnly day, decimal payment, int months)
    {
        for (var number = 1; number <= months; number++)
        {
            var due = day.AddMonths(number);
            model.Timeline.FromOthers(due, lent, -payment);
            model.Timeline.Schedule(Month.Of(due), lent, payment);
        }
    }
}
