using System.Globalization;
using Carefare.Cases;
using Carefare.Yaml;
using Hl7.Fhir.Model;
using Coverage = Hl7.Fhir.Model.Coverage;

namespace Carefare.Fhir.Reading;

/// <summary>Makes sure that a bundle is of one person, and that it can be the person of the case.</summary>
/// <param name="file">The file's name.</param>
/// <param name="resources">What is in the bundle.</param>
/// <param name="outline">Where it stands.</param>
internal sealed class OnePerson(string file, Resources resources, JsonOutline outline)
{
    // A case that was written before the last birthday says one year less, and one written for the next says one more.
    private const int Slack = 1;

    /// <summary>What speaks against it; null where nothing does.</summary>
    public Problem? Check(Answer<int> age, DateOnly asOf)
    {
        var named = new Dictionary<string, (int Entry, string Path)>(StringComparer.Ordinal);
        foreach (var held in resources.Of<Resource>())
        {
            if (Subject(held) is not { } subject)
            {
                continue;
            }

            var (reference, path) = subject;

            var identity = PersonOf(reference, held);
            if (identity.Length == 0)
            {
                return At(
                    held.Number,
                    path,
                    "The record does not say whose it is.",
                    "Ask the insurer for a record that names the patient."
                );
            }

            named.TryAdd(identity, (held.Number, path));
        }

        return named.Count == 0 ? Nothing()
            : named.Count > 1
                ? At(
                    named.Values.ElementAt(1).Entry,
                    named.Values.ElementAt(1).Path,
                    "The bundle holds records of two patients.",
                    "Give a bundle of one person only."
                )
            : Strangers(named.Keys.Single()) ?? Age(age, asOf);
    }

    /// <summary>The day of birth, or the part of it that is given; empty where it is not.</summary>
    public string Born =>
        resources
            .Of<Resource>()
            .Select(held =>
                Subject(held) is { } subject ? resources.Resolve<Patient>(subject.Reference, held)?.BirthDate : null
            )
            .FirstOrDefault(born => born is { Length: > 0 })
        ?? "";

    private static (ResourceReference? Reference, string Path)? Subject(Held<Resource> held) =>
        held.Resource switch
        {
            Coverage coverage => (coverage.Beneficiary, "beneficiary"),
            ExplanationOfBenefit claim => (claim.Patient, "patient"),
            _ => null,
        };

    private string PersonOf(ResourceReference? reference, Held<Resource> holder) =>
        reference?.Reference is ['#', ..]
            ? resources.Resolve<Patient>(reference, holder) is { } inner
                ? inner.Identifier.FirstOrDefault(one => one.Value is { Length: > 0 }) is { } number
                    ? $"{number.System}|{number.Value}"
                    : $"born {inner.BirthDate}"
                : ""
            : resources.Identity(reference, holder);

    // A parent or spouse whose plan it is may stand in the bundle beside the patient.
    private Problem? Strangers(string person)
    {
        var holders = resources
            .Of<Coverage>()
            .SelectMany(held =>
                new[] { held.Resource.Subscriber, held.Resource.PolicyHolder }.Select(reference =>
                    resources.Identity(reference, held.Plain())
                )
            )
            .Append(person)
            .ToHashSet(StringComparer.Ordinal);
        var stranger = resources
            .Of<Patient>()
            .FirstOrDefault(held => !holders.Contains(held.FullUrl) && !holders.Contains(held.Name));
        var isNamed =
            person.StartsWith("born ", StringComparison.Ordinal) || person.Contains('|', StringComparison.Ordinal);
        return stranger is null || (isNamed && resources.Of<Patient>().Count == 1)
            ? null
            : At(
                stranger.Number,
                "resource",
                "The bundle holds a second patient.",
                "Give a bundle of one person only."
            );
    }

    private Problem? Age(Answer<int> age, DateOnly asOf)
    {
        if (!age.IsKnown || Born is not { Length: >= 4 } born)
        {
            return null;
        }

        var (youngest, oldest) = AgesOn(asOf, born);
        return age.Value >= youngest - Slack && age.Value <= oldest + Slack
            ? null
            : new(
                file,
                1,
                1,
                "",
                "The person of the bundle is not of the age that the case says (person.age).",
                "Give the bundle of the person of the case, or mend the age."
            );
    }

    private static (int Youngest, int Oldest) AgesOn(DateOnly day, string born)
    {
        if (
            DateOnly.TryParseExact(born, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)
        )
        {
            var age = day.Year - exact.Year;
            age -= exact.AddYears(age) > day ? 1 : 0;
            return (age, age);
        }

        var year = int.Parse(born[..4], CultureInfo.InvariantCulture);
        return (day.Year - year - 1, day.Year - year);
    }

    private Problem Nothing() =>
        new(
            file,
            1,
            1,
            "",
            "The bundle has neither a Coverage nor an ExplanationOfBenefit.",
            "Ask the insurer for these two kinds of record."
        );

    private Problem At(int entry, string path, string what, string mend)
    {
        var place = outline.Entries.GetValueOrDefault(entry, new(1, 1));
        return new(
            file,
            place.Line,
            place.Column,
            $"entry[{entry}].resource.{path}".Replace(".resource.resource", ".resource", StringComparison.Ordinal),
            what,
            mend
        );
    }
}
