using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>Writes the certificate of a plan.</summary>
internal static class Certificates
{
    private const string Method =
        "Every price and first day was bounded in closed form, then by the dual values of a linear programme over all "
        + "credit on offer, checked in exact arithmetic; branch and bound over least purchases and least payments. The "
        + "class: a first day that the case allows, at most two credit agreements, promotions paid off in time, payments "
        + "to lenders on their days.";

    /// <summary>The certificate of a plan and a bound.</summary>
    /// <param name="best">The plan; null where none was found.</param>
    /// <param name="bound">No plan counts for less, in dollars; null where it is proved that none works.</param>
    public static Certificate Of(Candidate? best, decimal? bound)
    {
        if (best is null)
        {
            var none = bound is null
                ? " It is proved that nothing in the class fits."
                : " Nothing was found that fits.";
            return new(Method + none, Money.Zero, Money.Zero);
        }

        var counted = Money.Nearest(best.Counted);
        if (best.Plans.Count > 1)
        {
            // What it counts for is no whole number of cents, so both are rounded alike.
            var least = Money.Nearest(decimal.Min(bound ?? best.Counted, best.Counted));
            return new(Method + Stories(best), least, counted - least);
        }

        // Totals are whole cents, so the next cent up is a bound too; lenders' rounding may undercut it by cents.
        var proven = bound is { } lowest ? Money.Min(counted, Money.Up(lowest)) : counted;
        return new(Method, proven, counted - proven);
    }

    private static string Stories(Candidate best) =>
        $" It is planned over {best.Plans.Count} stories of what others decide and whether treatment helps: until two can be "
        + "told apart, the same is done in both, every one of them works, and the bound holds for what they count for together. Of "
        + $"the ways to combine what is done after one answer and after another, the {Policies.MostCombined} of the least bound "
        + "are searched at each step, and doing the same whatever is answered.";
}
