using System.Text.Json;
using Carefare.Rules;
using Carefare.Rules.Appeals;

namespace Carefare.Telling.Json;

/// <summary>The clocks of every no for programs: the schema "carefare.deadlines/1".</summary>
internal static class DeadlinesJson
{
    public const string Schema = "carefare.deadlines/1";

    /// <summary>Every plan's clocks, with the rules that they rest on.</summary>
    public static string Of(DateOnly asOf, IReadOnlyList<Journey> journeys, string headline) =>
        Document.Text(json =>
        {
            json.WriteString("schema", Schema);
            json.WriteDay("as_of", asOf);
            json.WriteString("headline", headline);
            json.WriteEach("plans", journeys, (inner, journey) => Write(inner, journey, asOf));
            json.WriteEach("facts", journeys.SelectMany(journey => journey.AllFacts).Distinct(), RoutesJson.Write);
        });

    private static void Write(Utf8JsonWriter json, Journey journey, DateOnly asOf)
    {
        json.WriteNumber("row", journey.Row);
        json.WriteString("payer", journey.Payer);
        json.WriteString("headline", journey.Headline(asOf));
        json.WriteString("now", journey.Now?.Id);
        json.WriteString("path", journey.Path);
        json.WriteEach("clocks", journey.ByDay, Write);
        json.WriteStartObject("external_review");
        json.WriteString("open", journey.OutsideWhy.Length == 0 ? null : Spell(journey.Outside));
        json.WriteString("why", journey.OutsideWhy);
        json.WriteEndObject();
        json.WriteString("outcomes", journey.Outcomes);
        json.WriteWords("notes", journey.Notes);
        json.WriteDay("answer_by", journey.AnswerBy);
        json.WriteDay("send_by", journey.SendBy);
        json.WriteString("counts_on", journey.CountsOn);
        json.WriteWords("asks", journey.Asks);
    }

    private static void Write(Utf8JsonWriter json, Clock clock)
    {
        json.WriteString("id", clock.Id);
        json.WriteString("who", clock.Who);
        json.WriteString("what", clock.What);
        json.WriteString("turn", Spell(clock.Turn));
        json.WriteString("state", Spell(clock.State));
        json.WriteDay("day", clock.Day);
        json.WriteDay("by_rule", clock.ByRule);
        json.WriteDay("by_letter", clock.ByLetter);
        json.WriteString("how", clock.How);
        json.WriteString("still", clock.Still);
        json.WriteWords("facts", clock.Facts.Select(fact => fact.Fact).Distinct(StringComparer.Ordinal));
    }

    private static string Spell(Turn turn) =>
        turn switch
        {
            Turn.Yours => "yours",
            Turn.Theirs => "theirs",
        };

    private static string Spell(Truth truth) =>
        truth switch
        {
            Truth.Yes => "yes",
            Truth.No => "no",
            Truth.Unknown => "unknown",
        };

    private static string Spell(ClockState state) =>
        state switch
        {
            ClockState.Done => "done",
            ClockState.Running => "running",
            ClockState.Passed => "passed",
            ClockState.Coming => "coming",
            ClockState.NotOpen => "not_open",
        };
}
