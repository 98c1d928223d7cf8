using Carefare.Quantities;

namespace Carefare.Treatment;

/// <summary>An amount divided over days, exact to the cent.</summary>
internal static class EvenSpread
{
    /// <summary>Equal parts; the cents that do not divide fall on the first days.</summary>
    public static IReadOnlyList<Service> Over(Money amount, IReadOnlyList<DateOnly> days)
    {
        var (each, left) = long.DivRem(amount.Cents, days.Count);
        return [.. days.Select((day, at) => new Service(day, Money.OfCents(at < left ? each + 1 : each)))];
    }
}
