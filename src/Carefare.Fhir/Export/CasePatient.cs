using Hl7.Fhir.Model;

namespace Carefare.Fhir.Export;

/// <summary>The person as a Patient: what the case says and no more. It has no name, no number and no day of birth, and none is made up.</summary>
internal static class CasePatient
{
    public const string Id = "patient";

    public static Patient Of(Cases.Person person)
    {
        var patient = new Patient { Id = Id };
        if (person.Sex.IsKnown)
        {
            patient.Gender = person.Sex.Value == "female" ? AdministrativeGender.Female : AdministrativeGender.Male;
        }

        if (person.State.IsKnown || person.Zip.IsKnown)
        {
            patient.Address.Add(
                new()
                {
                    State = person.State.IsKnown ? person.State.Value : null,
                    PostalCode = person.Zip.IsKnown ? person.Zip.Value : null,
                    Country = "US",
                }
            );
        }

        return patient;
    }
}
