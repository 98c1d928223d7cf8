using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Rules.Taxes;

namespace Carefare.Routes.AtHome;

/// <summary>Treatment that is taken at home: only under supervision, and with the FDA's warning.</summary>
internal sealed class AtHomeRoute : IRoute
{
    public string Id => "at-home";

    public string Name => "Supervised treatment at home";

    public Family Family => Family.Price;

    public Finding Find(Situation now)
    {
        if (this.IsAvoided(now))
        {
            return this.Avoided();
        }

        var words = now.Knowledge.Words(Id);
        var warning = now.Knowledge.LatestAt("at-home-fda-warning", now.Today);
        var warned = warning.IsKnown ? warning.Text : "";
        var wanted = now.Case.Course.Modality.Or("iv");
        var quoted = now
            .Case.Quotes.Select(quote => (Quote: quote, Modality: quote.Modality.Or(wanted)))
            .Where(one => TakenAtHome.Concerns(one.Quote, one.Modality))
            .Select(one => (one.Quote, Condition: Condition(now, one.Quote, one.Modality)))
            .ToList();
        if (quoted.Count == 0)
        {
            return this.Closed(words["nobody"], words["nobody-flip"], [warning.Citation]);
        }

        var best = quoted.Max(one => one.Condition.Truth);
        var group = quoted.Where(one => one.Condition.Truth == best).ToList();
        Citation[] facts = [warning.Citation, .. group.SelectMany(one => one.Condition.Facts).Distinct()];
        var said = string.Join(' ', group.Select(one => Said(one.Quote, one.Condition, words)));
        return best switch
        {
            Truth.Yes => this.Open($"{said} {warned}", CountIt(now, group, words), [], facts, [], Steps(now, words)),
            Truth.Unknown => this.Unknown(
                $"{said} {warned}",
                words["unknown-flip"],
                [.. group.SelectMany(one => one.Condition.Asks)],
                facts
            ),
            Truth.No => this.Closed($"{said} {warned}", words["flip"], facts),
        };
    }

    private static Condition Condition(Situation now, Quote quote, string modality) =>
        TakenAtHome.Condition(now, quote, modality, CourseQuotes.LastDose(now, WantedProtocol.Of(now).Protocol));

    private static string Said(Quote quote, Condition condition, IReadOnlyDictionary<string, string> words)
    {
        var name = quote.Name.Or(quote.Clinic);
        var mayClose = quote.Supervision.InPerson.Or(false) ? "" : $" {words["may-close"]}";
        return condition.Truth == Truth.Yes
            ? $"{name}: supervised, as you tell it{Price(quote)}.{mayClose}"
            : new SetAsideQuote(name, condition).Sentence;
    }

    private static string Price(Quote quote) => quote.Infusion.IsKnown ? $", {quote.Infusion.Value} a treatment" : "";

    /// <summary>The plan compares quotes for the wanted way of giving it only.</summary>
    private static string CountIt(
        Situation now,
        List<(Quote Quote, Condition Condition)> group,
        IReadOnlyDictionary<string, string> words
    )
    {
        var wanted = now.Case.Course.Modality.Or("iv");
        return group.Exists(one => one.Quote.Modality.Or(wanted) == wanted) ? "" : words["count-it"];
    }

    private static IReadOnlyList<RouteStep> Steps(Situation now, IReadOnlyDictionary<string, string> words)
    {
        var by = Horizon.FirstTreatment(now);
        return [new(by, words["screening"], []), new(by, words["conditions"], []), new(by, words["state"], [])];
    }
}
