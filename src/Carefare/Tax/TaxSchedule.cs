using Carefare.Quantities;

namespace Carefare.Tax;

/// <summary>One step of a schedule of rates.</summary>
/// <param name="From">The amount above which the rate applies; not negative.</param>
/// <param name="Rate">The rate as a fraction, from 0 to 1.</param>
/// <param name="Base">
/// The tax that an amount above it owes for everything below it; null where that is what the brackets below come to.
/// </param>
public readonly record struct TaxBracket(Money From, decimal Rate, Money? Base = null);

/// <summary>A tax by marginal rates: each part of an amount is taxed at the rate of the bracket in which it lies.</summary>
/// <remarks>
/// 26 USC 1(j)(2) for the federal income tax; the states' schedules and the payroll taxes have the same form. Where a
/// schedule states a base that the rates below do not come to, the tax jumps at the threshold.
/// </remarks>
public sealed class TaxSchedule
{
    /// <summary>A schedule of at least one bracket.</summary>
    /// <exception cref="ArgumentException">The first bracket is not at zero, the brackets do not rise, or a rate is not a fraction, or a base is negative.</exception>
    public TaxSchedule(params IReadOnlyList<TaxBracket> brackets)
    {
        ArgumentNullException.ThrowIfNull(brackets);
        if (brackets.Count == 0 || brackets[0].From != Money.Zero)
        {
            throw new ArgumentException("The first bracket begins at zero.", nameof(brackets));
        }

        if (brackets.Zip(brackets.Skip(1)).Any(pair => pair.First.From >= pair.Second.From))
        {
            throw new ArgumentException("Each bracket begins above the one before.", nameof(brackets));
        }

        if (brackets.Any(bracket => bracket.Rate is < 0 or > 1))
        {
            throw new ArgumentException("A rate is a fraction from 0 to 1.", nameof(brackets));
        }

        if (brackets.Any(bracket => bracket.Base < Money.Zero))
        {
            throw new ArgumentException("A base is not negative.", nameof(brackets));
        }

        Brackets = [.. brackets];
    }

    /// <summary>The brackets, rising.</summary>
    public IReadOnlyList<TaxBracket> Brackets { get; }

    /// <summary>The tax on an amount, rounded to the nearest cent; none on a negative amount.</summary>
    public Money On(Money amount) => Money.Nearest(ExactlyOn(amount));

    /// <summary>The tax on an amount in dollars, before any rounding; none on a negative amount.</summary>
    public decimal ExactlyOn(Money amount)
    {
        var (tax, at) = (0m, amount);
        foreach (var bracket in Brackets.Reverse().Where(bracket => bracket.From < amount))
        {
            tax += (at - bracket.From).Dollars * bracket.Rate;
            at = bracket.From;
            if (bracket.Base is { } below)
            {
                return tax + below.Dollars;
            }
        }

        return tax;
    }

    /// <summary>The rate on the dollar that follows an amount; a jump of the tax is no part of it.</summary>
    public decimal RateAfter(Money amount) =>
        Brackets.LastOrDefault(bracket => bracket.From <= amount, Brackets[0]).Rate;

    /// <summary>The last dollars of an amount in the order in which a reduction takes them away, the top bracket first.</summary>
    /// <param name="amount">The amount that is taxed.</param>
    /// <param name="reduction">How much is taken away from it; what goes below zero has the rate zero.</param>
    /// <returns>Slices that add up to the reduction. A jump of the tax, which no single dollar bears, is in none of them.</returns>
    public IReadOnlyList<TaxSlice> FromTheTop(Money amount, Money reduction)
    {
        var slices = new List<TaxSlice>();
        var (left, at) = (reduction, Money.Max(amount, Money.Zero));
        foreach (var bracket in Brackets.Reverse().Where(bracket => bracket.From < at))
        {
            var taken = Money.Min(at - bracket.From, left);
            if (taken > Money.Zero)
            {
                slices.Add(new(taken, bracket.Rate));
            }

            (left, at) = (left - taken, bracket.From);
        }

        if (left > Money.Zero)
        {
            slices.Add(new(left, 0));
        }

        return slices;
    }
}
