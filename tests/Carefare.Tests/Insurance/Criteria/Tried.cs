using Carefare.Insurance.Criteria;

namespace Carefare.Tests.Insurance.Criteria;

/// <summary>Histories for tests.</summary>
internal static class Tried
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>A treatment that counts with every plan.</summary>
    public static Trial Adequate(string name, string family) =>
        new(name, family, 200, 50, true, 12, Today.AddMonths(-3), true, Outcome.Failed, 0.1m, true);

    public static History History(params Trial[] trials) =>
        new(40, new Dictionary<string, int>(), Today, true, trials, Today);

    /// <summary>The only line of a ledger with one criterion.</summary>
    public static LedgerLine Line(Criterion criterion, History history) => Ledger.Of([criterion], history).Lines[0];
}
