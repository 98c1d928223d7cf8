using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>Tax saved step by step.</summary>
internal static class TaxSteps
{
    /// <summary>The tax saved on the first dollars up to an amount, to the nearest cent.</summary>
    public static Money On(IReadOnlyList<SavingStep> steps, Money amount)
    {
        var (saved, left) = (0m, amount);
        foreach (var step in steps)
        {
            var part = Money.Min(left, step.UpTo);
            saved += part.Dollars * step.Fraction;
            left -= part;
        }

        return Money.Nearest(saved);
    }

    /// <summary>The steps of the dollars from one amount to another.</summary>
    public static IEnumerable<SavingStep> Between(IReadOnlyList<SavingStep> steps, Money from, Money until)
    {
        var start = Money.Zero;
        foreach (var step in steps)
        {
            var end = start + step.UpTo;
            var part = Money.Min(end, until) - Money.Max(start, from);
            if (part > Money.Zero)
            {
                yield return step with
                {
                    UpTo = part,
                };
            }

            start = end;
        }
    }

    /// <summary>The steps within the first dollars up to an amount.</summary>
    public static IEnumerable<SavingStep> Within(IReadOnlyList<SavingStep> steps, Money amount)
    {
        foreach (var step in steps)
        {
            var part = Money.Min(amount, step.UpTo);
            if (part > Money.Zero)
            {
                yield return step with
                {
                    UpTo = part,
                };
            }

            amount -= part;
        }
    }
}
