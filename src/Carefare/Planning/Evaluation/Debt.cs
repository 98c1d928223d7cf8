using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>Money owed under an offer of credit, day by day.</summary>
internal abstract class Debt(Offer.Credit offer)
{
    public Offer.Credit Offer { get; } = offer;

    public Party Lender { get; } = new(PartyKind.Lender, offer.Id);

    /// <summary>What is owed.</summary>
    public abstract Money Owed { get; }

    /// <summary>Pays a part of a charge.</summary>
    public abstract void Buy(DateOnly day, Money amount);

    /// <summary>What must be paid on a day.</summary>
    public abstract Money DueOn(DateOnly day);

    /// <summary>Takes a payment of at least what is due.</summary>
    public abstract void Pay(DateOnly day, Money amount);

    /// <summary>A day begins.</summary>
    public abstract void Open(DateOnly day);

    /// <summary>Closes a day: what accrues on it accrues.</summary>
    public abstract void Close(DateOnly day);

    /// <summary>What this debt puts into a month for the debt-to-income guard: its scheduled payments, in dollars.</summary>
    public abstract decimal Scheduled(Month month);
}
