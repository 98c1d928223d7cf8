using Carefare.Cases.Asking;
using Carefare.Rules;

namespace Carefare.Asking;

/// <summary>The questions that the rules still ask.</summary>
internal static class OpenQuestions
{
    /// <summary>
    /// What is missing, first what most ways to pay ask for, then what others have still to decide; one entry for each answer.
    /// </summary>
    public static IReadOnlyList<OpenQuestion> Of(Situation now, IReadOnlyList<Finding> findings) =>
        [
            .. MoneyFirst(now)
                .Concat(findings.SelectMany(finding => finding.Asks.Select(key => (Key: key, finding.Route))))
                .GroupBy(ask => ask.Key, StringComparer.Ordinal)
                .OrderByDescending(asks => asks.Count())
                .Select(asks => Open(now, asks.Key, asks.First().Route, Words(asks.Key)))
                .Concat(AboutDecisions.Awaited(now).Select(made => Open(now, made.Key, made.Route, made.Question)))
                .DistinctBy(open => open.Key),
        ];

    private static OpenQuestion Open(Situation now, string key, string route, string question)
    {
        var asked = CodesToName.In(now, key, question);
        var (who, script) = Whom.Of(now, key, asked);
        return new(key, asked, route, who, script, Worth: null, []);
    }

    private static string Words(string key) =>
        Interview.Find(key)?.Ask
        ?? Interview.Chapters.FirstOrDefault(chapter => chapter.Path == key && chapter.Gate.Length > 0)?.Gate
        ?? $"What is \"{key}\"?";

    private static IEnumerable<(string Key, string Route)> MoneyFirst(Situation now)
    {
        var purse = now.Case.Money;
        return new[] { (purse.CashNow.Key, purse.CashNow.IsKnown), (purse.Monthly.Key, purse.Monthly.IsKnown) }
            .Where(answer => !answer.IsKnown)
            .Select(answer => (answer.Key, "cash"));
    }
}
