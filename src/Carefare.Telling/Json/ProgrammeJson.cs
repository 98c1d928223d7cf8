using System.Text.Json;
using Carefare.Rules;
using Carefare.Rules.Programmes;

namespace Carefare.Telling.Json;

/// <summary>What one programme comes to, for programs.</summary>
internal static class ProgrammeJson
{
    /// <summary>The programme; its source is the fact of the same name.</summary>
    public static void Write(Utf8JsonWriter json, ProgrammeStanding standing)
    {
        var programme = standing.Programme;
        json.WriteString("id", programme.Id);
        json.WriteString("name", programme.Name);
        json.WriteString("kind", programme.Kind.ToString().ToLowerInvariant());
        json.WriteString("status", Spelling.Of(standing.Status));
        json.WriteString("why", standing.Why);
        json.WriteString("pays", ProgrammeWords.Pays(programme));
        json.WriteBoolean("for_treatment", programme.Pays.IsForTreatment);
        json.WriteString("paid_to", programme.Pays.To.ToString().ToLowerInvariant());
        json.WriteMoney("most", programme.Pays.Most);
        json.WriteBoolean("last_resort", programme.Pays.IsLastResort);
        json.WriteEach("needs", standing.Needs, Write);
        json.WriteWords("checks", programme.Checks);
        json.WriteString("window", programme.Window.State.ToString().ToLowerInvariant());
        json.WriteDay("seen", programme.Window.Seen);
        json.WriteString("apply", programme.Apply);
        json.WriteString("contact", programme.Contact);
        json.WriteWords("asks", standing.Asks);
        json.WriteString("confidence", programme.Record.Confidence.ToString().ToLowerInvariant());
        json.WriteDay("review_by", programme.Record.ReviewBy);
        json.WriteString("commitment", CommitmentSnippet.Of(programme));
    }

    private static void Write(Utf8JsonWriter json, Condition need)
    {
        json.WriteString("says", need.Sentence);
        json.WriteString("holds", need.Truth.ToString().ToLowerInvariant());
        json.WriteWords("asks", need.Asks);
    }
}
