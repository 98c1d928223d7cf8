namespace Carefare.Quantities;

/// <summary>Powers, roots, exponentials and logarithms in decimal, to at least 24 digits.</summary>
public static class Powers
{
    private const decimal Ln2 = 0.6931471805599453094172321215m;

    /// <summary>A number to a whole power, by repeated squaring; very small results fall to zero.</summary>
    /// <param name="number">The number.</param>
    /// <param name="exponent">The power; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is negative.</exception>
    /// <exception cref="OverflowException">The result is beyond the range of a decimal.</exception>
    public static decimal Of(decimal number, int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        var result = 1m;
        var square = number;
        for (var rest = exponent; rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1)
            {
                result *= square;
            }

            if (rest > 1)
            {
                square *= square;
            }
        }

        return result;
    }

    /// <summary>A positive number to any power.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    /// <exception cref="OverflowException">The result is beyond the range of a decimal.</exception>
    public static decimal Of(decimal number, decimal exponent) => Exp(exponent * Ln(number));

    /// <summary>The positive root of a positive number.</summary>
    /// <param name="number">The number; positive.</param>
    /// <param name="degree">Which root; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive, or the degree is less than 1.</exception>
    public static decimal Root(decimal number, int degree)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        return degree == 1 ? number : Exp(Ln(number) / degree);
    }

    /// <summary>The natural logarithm of a positive number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public static decimal Ln(decimal number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        var halvings = 0;
        while (number > 1.5m)
        {
            number /= 2;
            halvings++;
        }

        while (number < 0.75m)
        {
            number *= 2;
            halvings--;
        }

        // ln x = 2 artanh((x - 1) / (x + 1)), which converges fast near 1.
        var part = (number - 1) / (number + 1);
        var square = part * part;
        var sum = 0m;
        var power = part;
        for (var term = 1; power != 0; term += 2)
        {
            sum += power / term;
            power *= square;
        }

        return 2 * sum + halvings * Ln2;
    }

    /// <summary>The exponential of a number.</summary>
    /// <exception cref="OverflowException">The result is beyond the range of a decimal.</exception>
    public static decimal Exp(decimal number)
    {
        if (number < 0)
        {
            return number < -64 ? 0 : 1 / Exp(-number);
        }

        var whole = decimal.Floor(number / Ln2);
        var part = number - whole * Ln2;
        var sum = 1m;
        var term = 1m;
        for (var n = 1; term != 0; n++)
        {
            term *= part / n;
            sum += term;
        }

        return whole > 96
            ? throw new OverflowException("The exponential is beyond the range of a decimal.")
            : sum * Of(2m, decimal.ToInt32(whole));
    }
}
