using Carefare.Quantities;

namespace Carefare.Cli.Text;

/// <summary>A bar whose length stands for an amount.</summary>
internal static class Bar
{
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>A bar to the eighth of a column; the number it stands for is always beside it.</summary>
    /// <param name="amount">The amount; nothing is drawn for zero or less.</param>
    /// <param name="greatest">The amount that fills all columns.</param>
    public static string Of(Money amount, Money greatest, int columns)
    {
        if (amount <= Money.Zero || greatest <= Money.Zero)
        {
            return "";
        }

        var eighths = (int)long.Max(1, amount.Cents * columns * 8 / greatest.Cents);
        var rest = eighths % 8;
        return new string('█', eighths / 8) + (rest > 0 ? Eighths[rest].ToString() : "");
    }
}
