using System.Globalization;
using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>How amounts and days are said in a sentence about a change.</summary>
internal static class Amounts
{
    /// <summary>"$42", and the cents where there are any.</summary>
    public static string Short(Money amount) =>
        amount.Cents % 100 == 0 ? amount.Dollars.ToString("$#,##0", CultureInfo.InvariantCulture) : amount.ToString();

    /// <summary>"Dec 1, 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);
}
