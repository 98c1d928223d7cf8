using System.Text.Json;
using System.Text.Json.Nodes;
using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Trials.Matching;
using Carefare.Trials.Snapshots;

namespace Carefare.Tests.Trials;

/// <summary>Invented people beside an invented study.</summary>
internal static class Made
{
    public const string Somebody = """
        carefare: 1
        person: {age: 41, state: CO, zip: "80203"}
        condition: {diagnosis: treatment_resistant_depression}
        """;

    public const string Searched = "treatment resistant depression OR major depressive disorder";

    /// <summary>A study in the registry's form that fits <see cref="Somebody"/> in everything.</summary>
    public static JsonNode Study() =>
        JsonNode.Parse(
            """
            {"protocolSection": {
              "identificationModule": {"nctId": "NCT99999901", "briefTitle": "An invented study"},
              "statusModule": {"overallStatus": "RECRUITING"},
              "conditionsModule": {"conditions": ["Treatment Resistant Depression"]},
              "designModule": {"studyType": "INTERVENTIONAL", "designInfo": {
                "allocation": "RANDOMIZED", "interventionModel": "PARALLEL",
                "maskingInfo": {"masking": "DOUBLE", "whoMasked": ["PARTICIPANT", "INVESTIGATOR"]}}},
              "armsInterventionsModule": {
                "armGroups": [
                  {"label": "A", "type": "EXPERIMENTAL", "interventionNames": ["Drug: Ketamine"]},
                  {"label": "B", "type": "ACTIVE_COMPARATOR", "interventionNames": ["Drug: Midazolam"]}],
                "interventions": [{"name": "Ketamine", "otherNames": ["Ketalar"]}, {"name": "Midazolam"}]},
              "eligibilityModule": {
                "sex": "ALL", "minimumAge": "18 Years", "maximumAge": "65 Years", "eligibilityCriteria": "Adults"},
              "contactsLocationsModule": {
                "centralContacts": [{"name": "Office", "phone": "555-0100"}],
                "locations": [{"facility": "Invented Hospital", "status": "RECRUITING", "city": "Denver",
                  "state": "Colorado", "country": "United States", "geoPoint": {"lat": 39.74, "lon": -104.98}}]}}}
            """
        )!;

    /// <summary>The study with the value at a path (after "protocolSection") changed; null takes it away.</summary>
    public static JsonNode With(string path, string? json)
    {
        var study = Study();
        var parts = path.Split('.');
        var at = parts[..^1].Aggregate(study["protocolSection"]!, (node, part) => node[part]!);
        at.AsObject().Remove(parts[^1]);
        if (json is not null)
        {
            at[parts[^1]] = JsonNode.Parse(json);
        }

        return study;
    }

    public static Situation Now(string person = Somebody) =>
        new(CaseReader.Read("case.yaml", person).Case!, KnowledgeBase.Embedded, Inquiry.Today);

    /// <summary>The match of a study and a person.</summary>
    public static TrialMatch Match(JsonNode study, string person = Somebody, string searched = Searched) =>
        List([study], person, searched).Matches[0];

    public static TrialList List(
        IReadOnlyList<JsonNode> studies,
        string person = Somebody,
        string searched = Searched,
        int within = 100
    ) =>
        TrialList.Of(
            Now(person),
            Snapshot.Of(
                new(Inquiry.Today, "", new(searched, "ketamine", "RECRUITING", Near: null), null),
                [.. studies.Select(study => JsonSerializer.SerializeToElement(study))]
            ),
            within
        );

    public static Criterion Of(this TrialMatch match, string name) => match.Criteria.Single(one => one.Name == name);
}
