namespace Carefare.Insurance.Marketplace;

/// <summary>The part of a household's income that the benchmark plan may cost it before the premium tax credit pays.</summary>
/// <remarks>26 USC 36B(b)(3)(A): within each band of income it rises evenly from the initial to the final percentage.</remarks>
public sealed class ApplicablePercentage
{
    private readonly IReadOnlyList<PercentageBand> _bands;
    private readonly decimal? _highest;

    /// <summary>The table of a year.</summary>
    /// <param name="bands">The bands in rising order, the first from zero.</param>
    /// <param name="highest">The highest income for which there is a credit; null where there is no such bound.</param>
    /// <exception cref="ArgumentException">There is no band, the first does not begin at zero, or they do not rise.</exception>
    public ApplicablePercentage(IReadOnlyList<PercentageBand> bands, decimal? highest)
    {
        ArgumentNullException.ThrowIfNull(bands);
        if (bands is not [{ From: 0 }, ..] || bands.Zip(bands.Skip(1)).Any(pair => pair.First.From >= pair.Second.From))
        {
            throw new ArgumentException("The bands rise from zero.", nameof(bands));
        }

        (_bands, _highest) = ([.. bands], highest);
    }

    /// <summary>The percentage at an income; null where there is no credit because the income is too high.</summary>
    /// <param name="income">The income as a multiple of the poverty guideline; not negative.</param>
    public decimal? At(decimal income)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(income);
        if (income > _highest)
        {
            return null;
        }

        var place = _bands.Count - 1;
        while (_bands[place].From > income)
        {
            place--;
        }

        var band = _bands[place];
        var until = place + 1 < _bands.Count ? _bands[place + 1].From : _highest;
        return until is { } end
            ? band.Initial + (band.Final - band.Initial) * (income - band.From) / (end - band.From)
            : band.Initial;
    }
}

/// <summary>A band of income.</summary>
/// <param name="From">Where it begins, as a multiple of the poverty guideline.</param>
/// <param name="Initial">The percentage there, as a fraction.</param>
/// <param name="Final">The percentage where the next band begins.</param>
public readonly record struct PercentageBand(decimal From, decimal Initial, decimal Final);
