using System.Text.Json;
using Carefare.Cli.Text;
using Carefare.Rules;
using Carefare.Telling.Json;
using Carefare.Trials.Matching;
using Carefare.Trials.Snapshots;

namespace Carefare.Cli.Json;

/// <summary>Studies beside a person for programs: the schema "carefare.trials/1".</summary>
internal static class TrialsJson
{
    public const string Schema = "carefare.trials/1";

    public static string Of(TrialReport report) =>
        Document.Text(json =>
        {
            json.WriteString("schema", Schema);
            json.WriteDay("as_of", report.Now.Today);
            json.WriteStartObject("search");
            Write(json, report.List.Search);
            json.WriteNumber("unread", report.List.Unread);
            json.WriteEndObject();
            json.WriteNumber("within_miles", report.List.Within);
            json.WriteWords("asks", report.Asks);
            json.WriteEach("trials", report.List.Matches, (inner, match) => Write(inner, match, report));
            json.WriteWords("costs", report.Costs.Select(fact => fact.Text));
            json.WriteWords("risks", report.Risks.Select(fact => fact.Text));
            json.WriteWords("questions", report.Questions);
            json.WriteEach("facts", report.Facts, RoutesJson.Write);
        });

    private static void Write(Utf8JsonWriter json, Search search)
    {
        json.WriteDay("fetched", search.Fetched);
        json.WriteString("data_timestamp", search.DataTimestamp);
        json.WriteStartObject("sent");
        foreach (var (name, value) in search.Sent.Said)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        if (search.Total is { } total)
        {
            json.WriteNumber("total", total);
        }
        else
        {
            json.WriteNull("total");
        }
    }

    private static void Write(Utf8JsonWriter json, TrialMatch match, TrialReport report)
    {
        var study = match.Study;
        json.WriteString("id", study.Id);
        json.WriteString("title", study.Title);
        json.WriteString("link", report.Link(study));
        json.WriteString("sponsor", study.Sponsor);
        json.WriteString("fit", Of(match.Fit));
        json.WriteString("status", study.Standing.Status);
        json.WriteString("updated", study.Standing.Updated);
        if (match.Nearest?.Miles is { } miles)
        {
            json.WriteNumber("miles", miles);
        }
        else
        {
            json.WriteNull("miles");
        }

        json.WriteString("place", match.Nearest?.Words ?? "");
        json.WriteString("facility", match.Nearest?.Site.Facility ?? "");
        json.WriteEach("criteria", match.Criteria, Write);
        json.WriteString("some_get_no_ketamine", Of(match.Comparison.SomeGetNone));
        json.WriteString("who_gets_what", match.Comparison.Sentence);
        json.WriteEach(
            "contacts",
            match.Contacts,
            (inner, contact) =>
            {
                inner.WriteString("name", contact.Name);
                inner.WriteString("phone", contact.Phone);
                inner.WriteString("email", contact.Email);
            }
        );
        json.WriteString("summary", study.Summary);
        json.WriteString("own_criteria", study.Admission.Criteria);
    }

    private static void Write(Utf8JsonWriter json, Criterion criterion)
    {
        json.WriteString("name", criterion.Name);
        json.WriteString("fits", Of(criterion.Truth));
        json.WriteString("why", criterion.Reason);
        json.WriteWords("asks", criterion.Asks);
    }

    private static string Of(TrialFit fit) =>
        fit switch
        {
            TrialFit.Fits => "fits",
            TrialFit.MayFit => "may_fit",
            TrialFit.Far => "far",
            TrialFit.DoesNotFit => "does_not_fit",
        };

    private static string Of(Truth truth) =>
        truth switch
        {
            Truth.Yes => "yes",
            Truth.No => "no",
            Truth.Unknown => "unknown",
        };
}
