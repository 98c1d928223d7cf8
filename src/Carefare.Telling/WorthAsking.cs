using Carefare.Cases.Asking;
using Carefare.Cases.Reading;
using Carefare.Routes;
using Carefare.Rules;

namespace Carefare.Telling;

/// <summary>A question that is not answered, and the ways to pay that it decides.</summary>
internal sealed record Undecided(UnansweredQuestion Question, IReadOnlyList<string> Ways);

/// <summary>The unanswered questions of a case: first those that decide the most ways to pay, then in the interview's order.</summary>
internal static class WorthAsking
{
    public static IReadOnlyList<Undecided> In(CaseReading reading, Situation now)
    {
        var ways = Ways(now);
        var open = Unanswered.In(reading);
        var others = ways.Select(asked => asked.Key)
            .Where(path => open.All(question => question.Path != path))
            .Select(Interview.Find)
            .OfType<AskedQuestion>()
            .Select(question => new UnansweredQuestion(question.Path, question.Ask, question.Why));
        return
        [
            .. open.Concat(others)
                .Select(question => new Undecided(question, [.. ways[question.Path]]))
                .OrderByDescending(question => question.Ways.Count),
        ];
    }

    private static ILookup<string, string> Ways(Situation now) =>
        Catalogue
            .All.SelectMany(route => route.Find(now).Asks.Distinct().Select(path => (Path: path, route.Name)))
            .ToLookup(asked => asked.Path, asked => asked.Name, StringComparer.Ordinal);
}
