using System.Text.Json;
using System.Text.RegularExpressions;
using Carefare.Trials.Places;

namespace Carefare.Trials.Studies;

/// <summary>Reads a study in the registry's form, where every part may be missing.</summary>
internal static partial class StudyReader
{
    /// <summary>The study; null where it has no number, by which alone it can be asked for.</summary>
    public static Study? Read(JsonElement json)
    {
        var study = json.At("protocolSection");
        var id = study.Text("identificationModule", "nctId");
        return Number().IsMatch(id) ? Read(id, study) : null;
    }

    private static Study Read(string id, JsonElement study) =>
        new(
            id,
            study.Text("identificationModule", "briefTitle") is { Length: > 0 } title ? title : id,
            study.Text("descriptionModule", "briefSummary"),
            study.Text("sponsorCollaboratorsModule", "leadSponsor", "name"),
            new(
                study.Text("statusModule", "overallStatus"),
                study.Text("statusModule", "whyStopped"),
                study.Text("statusModule", "startDateStruct", "date"),
                study.Text("statusModule", "lastUpdatePostDateStruct", "date")
            ),
            study.Texts("conditionsModule", "conditions"),
            study.Texts("conditionsModule", "keywords"),
            DesignOf(study.At("designModule")),
            [.. study.Items("armsInterventionsModule", "armGroups").Select(ArmOf)],
            [.. study.Items("armsInterventionsModule", "interventions").Select(TreatmentOf)],
            AdmissionOf(study.At("eligibilityModule")),
            [.. study.Items("contactsLocationsModule", "locations").Select(SiteOf)],
            ContactsOf(study.At("contactsLocationsModule"), "centralContacts")
        );

    private static Design DesignOf(JsonElement design) =>
        new(
            design.Text("studyType"),
            design.Text("designInfo", "allocation"),
            design.Text("designInfo", "interventionModel"),
            design.Text("designInfo", "maskingInfo", "masking"),
            design.Texts("designInfo", "maskingInfo", "whoMasked")
        );

    private static Arm ArmOf(JsonElement arm) =>
        new(arm.Text("label"), arm.Text("type"), arm.Texts("interventionNames"));

    private static Treatment TreatmentOf(JsonElement given) =>
        new([.. new[] { given.Text("name") }.Where(name => name.Length > 0), .. given.Texts("otherNames")]);

    private static Admission AdmissionOf(JsonElement admission) =>
        new(
            admission.Text("eligibilityCriteria"),
            admission.Text("sex"),
            admission.Text("minimumAge"),
            admission.Text("maximumAge")
        );

    private static Site SiteOf(JsonElement site) =>
        new(
            site.Text("facility"),
            site.Text("status"),
            site.Text("city"),
            site.Text("state"),
            site.Text("country"),
            site.Number("geoPoint", "lat") is { } latitude
            && site.Number("geoPoint", "lon") is { } longitude
            && new Point(latitude, longitude) is { IsOnEarth: true } point
                ? point
                : null,
            ContactsOf(site, "contacts")
        );

    private static IReadOnlyList<Contact> ContactsOf(JsonElement json, string name) =>
        [
            .. json.Items(name)
                .Select(one => new Contact(one.Text("name"), PhoneOf(one), one.Text("email")))
                .Where(one => one.Phone.Length > 0 || one.Email.Length > 0),
        ];

    private static string PhoneOf(JsonElement contact) =>
        (contact.Text("phone"), contact.Text("phoneExt")) switch
        {
            ({ Length: > 0 } phone, { Length: > 0 } extension) => $"{phone} ext. {extension}",
            var (phone, _) => phone,
        };

    [GeneratedRegex(@"^NCT[0-9]{8}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
