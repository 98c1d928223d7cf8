using Carefare.Quantities;

namespace Carefare.Tax;

/// <summary>The tax saved by dollars that are not taxed: the first dollars at the top rate of each tax, the next at lower ones.</summary>
public static class Saving
{
    /// <summary>The saving of the first, the second … dollars, as the taxes fall bracket by bracket.</summary>
    /// <remarks>
    /// Where a tax jumps at a threshold, the jump falls away with the one dollar that crosses it. It is left out: no
    /// rate per dollar describes it, and what is promised is then at most the tax before less the tax after.
    /// </remarks>
    /// <param name="levies">The taxes that the dollars escape.</param>
    /// <param name="dollars">How many dollars are not taxed; not negative.</param>
    /// <returns>
    /// Slices that add up to the dollars. Their rates can rise once: where wages lie above the Social Security wage
    /// base, the first dollars save no Social Security tax and those below the base do.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The dollars are negative.</exception>
    public static IReadOnlyList<TaxSlice> Of(IReadOnlyList<Levy> levies, Money dollars)
    {
        ArgumentNullException.ThrowIfNull(levies);
        ArgumentOutOfRangeException.ThrowIfLessThan(dollars, Money.Zero);
        var each = levies.Select(levy => levy.Schedule.FromTheTop(levy.Amount, dollars)).ToList();
        var ends = each.SelectMany(Ends).Append(dollars).Where(end => end > Money.Zero).Distinct().Order();
        var slices = new List<TaxSlice>();
        var from = Money.Zero;
        foreach (var end in ends)
        {
            Add(slices, new(end - from, each.Sum(taken => RateOf(taken, from))));
            from = end;
        }

        return slices;
    }

    /// <summary>The same slices, each rate at most the one before it: what is surely saved, whatever part of it is used.</summary>
    /// <remarks>A plan that weighs dollar against dollar needs rates that never rise; the tax saved is never overstated.</remarks>
    public static IReadOnlyList<TaxSlice> NeverRising(IReadOnlyList<TaxSlice> slices)
    {
        ArgumentNullException.ThrowIfNull(slices);
        var level = new List<TaxSlice>();
        foreach (var slice in slices)
        {
            Add(level, level.Count > 0 && level[^1].Rate < slice.Rate ? slice with { Rate = level[^1].Rate } : slice);
        }

        return level;
    }

    private static IEnumerable<Money> Ends(IReadOnlyList<TaxSlice> slices)
    {
        var end = Money.Zero;
        foreach (var slice in slices)
        {
            end += slice.Dollars;
            yield return end;
        }
    }

    private static decimal RateOf(IReadOnlyList<TaxSlice> slices, Money from)
    {
        var end = Money.Zero;
        foreach (var slice in slices)
        {
            end += slice.Dollars;
            if (from < end)
            {
                return slice.Rate;
            }
        }

        return 0;
    }

    private static void Add(List<TaxSlice> slices, TaxSlice next)
    {
        if (slices.Count > 0 && slices[^1].Rate == next.Rate)
        {
            slices[^1] = next with { Dollars = slices[^1].Dollars + next.Dollars };
        }
        else
        {
            slices.Add(next);
        }
    }
}
