namespace Carefare.Papers.Slots;

/// <summary>Who the patient is.</summary>
internal static class AboutThePatient
{
    public static IEnumerable<Slot> All { get; } =
    [
        new("patient.name", "papers.name", facts => SlotWords.Of(facts.Case.Papers.Name)),
        new("patient.address", "papers.address", facts => SlotWords.Of(facts.Case.Papers.Address)),
        new("patient.phone", "papers.phone", facts => SlotWords.Of(facts.Case.Papers.Phone)),
        new("patient.born", "papers.born", facts => facts.Words.Of(facts.Case.Papers.Born)),
        new("patient.employer", "papers.employer", facts => SlotWords.Of(facts.Case.Papers.Employer)),
        new("patient.state", "person.state", facts => SlotWords.Of(facts.Case.Person.State)),
        new("patient.age", "person.age", facts => SlotWords.Of(facts.Case.Person.Age)),
        new("today", "as_of", facts => facts.Words.Of(facts.Now.Today)),
    ];
}
