using System.Globalization;

namespace Carefare.Tests.Oracle;

/// <summary>Where the plan and the second path part: one sentence each, with both figures.</summary>
internal sealed class Differences
{
    private readonly List<string> _found = [];

    public string All => string.Join('\n', _found);

    /// <summary>The plan's figure and ours, to the cent.</summary>
    public void Same(string what, decimal planned, decimal ours, decimal within = 0)
    {
        if (decimal.Abs(planned - ours) > within)
        {
            Say($"{what}: the plan says {Dollars(planned)}, the second path {Dollars(ours)}.");
        }
    }

    public void Same(string what, DateOnly? planned, DateOnly? ours)
    {
        if (planned != ours)
        {
            Say($"{what}: the plan says {planned:yyyy-MM-dd}, the second path {ours:yyyy-MM-dd}.");
        }
    }

    /// <summary>An amount that must not exceed another.</summary>
    public void AtMost(string what, decimal amount, decimal most)
    {
        if (amount > most)
        {
            Say($"{what}: {Dollars(amount)} is more than {Dollars(most)}.");
        }
    }

    public void Say(string sentence) => _found.Add(sentence);

    private static string Dollars(decimal amount) => "$" + amount.ToString("0.00##", CultureInfo.InvariantCulture);
}
