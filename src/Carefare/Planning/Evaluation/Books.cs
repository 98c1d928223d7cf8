using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>Keeps the ledger and the person's cash.</summary>
internal sealed class Books(Means means)
{
    private readonly List<LedgerLine> _lines = [];

    /// <summary>The person's cash.</summary>
    public static Party Purse { get; } = new(PartyKind.Cash, "");

    /// <summary>The treasury.</summary>
    public static Party Treasury { get; } = new(PartyKind.Treasury, "");

    public IReadOnlyList<LedgerLine> Lines => _lines;

    public Money Cash { get; private set; } = means.CashNow;

    /// <summary>The cash that there would be if nothing was spent.</summary>
    public Money Untouched { get; private set; } = means.CashNow;

    /// <summary>What must be left: what is kept back, or all there would be where that is less.</summary>
    public Money Floor => Money.Min(means.KeepBack, Untouched);

    /// <summary>The month's money comes.</summary>
    public void Earn()
    {
        Cash += means.Monthly;
        Untouched += means.Monthly;
    }

    /// <summary>Moves money; nothing where the amount is zero.</summary>
    public void Move(DateOnly day, Party from, Party to, Money amount, string why, string route)
    {
        if (amount == Money.Zero)
        {
            return;
        }

        _lines.Add(new(day, from, to, amount, why, route));
        if (from == Purse)
        {
            Cash -= amount;
        }

        if (to == Purse)
        {
            Cash += amount;
        }
    }
}
