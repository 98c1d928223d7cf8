using System.Text;
using Carefare.Cases.Reading;
using Carefare.Fhir;
using Carefare.Fhir.Export;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Hl7.Fhir.FhirPath;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Validation;

namespace Carefare.Tests.Fhir.Export;

/// <summary>A case as a FHIR bundle: R4, nothing made up, and the same each time.</summary>
public sealed class CaseBundleTests
{
    private static readonly MadePaper Letter = new("letter-request.en", "application/pdf", "%PDF"u8.ToArray());

    public static TheoryData<string> Examples =>
        [.. Directory.EnumerateFiles(Tree.Path("examples"), "*.yaml").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_bundle_of_an_example_is_sound_R4(string example)
    {
        var bundle = Parse(Write(example));
        Assert.Empty(bundle.Validate().Select(fault => fault.Message));
        // Invariants of R4 that the attributes do not check.
        Assert.All(
            [
                "entry.fullUrl.isDistinct()",
                "entry.all(fullUrl.exists() and resource.id.exists())",
                "entry.resource.ofType(Coverage).all(payor.exists() and beneficiary.exists())",
                "entry.resource.ofType(Claim).all(insurance.exists() and insurance.where(focal).count() = 1)",
                "entry.resource.ofType(Claim).item.diagnosisSequence.all($this = 1)",
                "entry.resource.ofType(QuestionnaireResponse).descendants().where(linkId.exists()).all((answer.exists() and item.exists()).not())",
                "entry.resource.ofType(DocumentReference).content.attachment.all(contentType.exists())",
                "descendants().where(reference.exists()).reference.all($this.startsWith('urn:uuid:'))",
            ],
            rule => Assert.True(bundle.IsTrue(rule), rule)
        );
        var known = bundle.Entry.Select(entry => entry.FullUrl).ToHashSet();
        Assert.All(
            bundle.Select("descendants().reference").Select(reference => reference!.ToString()),
            reference => Assert.Contains(reference, known)
        );
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_same_case_gives_the_same_text_and_no_identity_is_made_up(string example)
    {
        var text = Write(example);
        Assert.Equal(text, Write(example));
        var person = Parse(text).Entry.Select(entry => entry.Resource).OfType<Patient>().Single();
        Assert.Empty(person.Name);
        Assert.Empty(person.Identifier);
        Assert.Null(person.BirthDate);
    }

    [Fact]
    public void Two_people_share_no_name_of_a_resource() =>
        Assert.Empty(
            Parse(Write("vera-denied.yaml"))
                .Entry.Select(entry => entry.FullUrl)
                .Intersect(Parse(Write("lee-fsa.yaml")).Entry.Select(entry => entry.FullUrl))
        );

    [Fact]
    public void The_reader_of_records_finds_the_plan_again()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Write("vera-denied.yaml")));
        var now = Situation("vera-denied.yaml");
        var reading = BundleReader.Read("vera.json", stream, new(now.Today, now.Case.Person.Age, now.Knowledge));
        Assert.Null(reading.Problem);
        Assert.Equal("Granite Works health plan", Assert.Single(reading.Record!.Plans).PayerName);
    }

    [Fact]
    public void A_paper_is_named_with_the_hash_of_its_file_and_without_the_illness()
    {
        var paper = Parse(Write("vera-denied.yaml"))
            .Entry.Select(entry => entry.Resource)
            .OfType<DocumentReference>()
            .Single();
        Assert.Equal("letter-request.en", paper.Description);
        var attachment = Assert.Single(paper.Content).Attachment!;
        Assert.Equal("39B6D73EFF36493BA0674E48255A9D81724B4521", Convert.ToHexString(attachment.Hash!));
        Assert.Null(attachment.Data);
    }

    [Fact]
    public void The_check_of_the_bundle_sees_what_is_missing()
    {
        var bundle = Parse(Write("vera-denied.yaml"));
        Assert.NotEmpty(bundle.Select("descendants().reference"));
        bundle.Entry.Select(entry => entry.Resource).OfType<Coverage>().Single().Beneficiary = null!;
        Assert.NotEmpty(bundle.Validate());
    }

    [Theory]
    [InlineData("vera-denied")]
    [InlineData("nora-one-record")]
    public void The_bundle_is_the_approved_one(string example) =>
        Golden.Matches(Write(example + ".yaml"), "tests", "golden", "fhir", example + ".json");

    private static Bundle Parse(string json) =>
        (Bundle)
            new FhirJsonDeserializer(
                new DeserializerSettings().UsingMode(DeserializationMode.Strict)
            ).DeserializeResource(json);

    private static string Write(string example)
    {
        var now = Situation(example);
        using var solver = new Carefare.Solver.Highs();
        return CaseBundle.Write(
            new(
                now.Case,
                now.Today,
                new Desk(now.Knowledge, solver).Coverage(now.Case, now.Today),
                CourseCodes.Of(now, CourseQuotes.Of(now)),
                [Letter]
            )
        );
    }

    private static Situation Situation(string example)
    {
        var path = Tree.Path("examples", example);
        var told = CaseReader.Read(path, File.ReadAllText(path)).Case!;
        return new(told, KnowledgeBase.Embedded, told.AsOf.Value);
    }
}
