using System.Text;
using System.Text.Json.Nodes;
using Carefare.Fhir;
using static Carefare.Tests.Fhir.Invented;

namespace Carefare.Tests.Fhir;

/// <summary>A bundle that is not to be trusted as a whole is refused with one sentence: what, where, and how to mend it.</summary>
public sealed class HostileBundleTests
{
    private static readonly string Sound = OnePlan(Claim("1", amounts: [("deductible", 30)])).ToJsonString();

    public static TheoryData<string, string> Texts =>
        new()
        {
            { "", "The file is empty." },
            { "   ", "not JSON that is whole" },
            { "hello", "not JSON that is whole" },
            { "\"hello\"", "a text, not a FHIR bundle" },
            { "[]", "a list, not a FHIR bundle" },
            { "{}", "no resourceType" },
            { "<Bundle xmlns=\"http://hl7.org/fhir\"/>", "XML" },
            { "{\"resourceType\":\"Patient\",\"id\":\"1\"}", "not a Bundle" },
            {
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}",
                "neither a Coverage nor an ExplanationOfBenefit"
            },
            { "{\"resourceType\":\"Bundle\",\"resourceType\":\"Bundle\"}", "stands twice" },
            { "{\"resourceType\":\"Bundle\",\"type\":\"\\ud800\"}", "letters that do not exist" },
            { "{\"resourceType\":\"Bundle\",\"total\":1e400}", "more digits than FHIR allows" },
            { "{\"resourceType\":\"Bundle\",\"total\":0.00000000000000000000000000000001}", "more digits" },
            { "{\"resourceType\":\"Bundle\",\"total\":9999999999999999999999999999999999}", "more digits" },
            { "{\"resourceType\":\"Bundle\",\"\":1}", "name is empty" },
            {
                $"{{{string.Join(",", Enumerable.Range(0, 300).Select(name => $"\"k{name}\":1"))}}}",
                "more than 256 names"
            },
            { Sound + "x", "not JSON that is whole" },
            { Sound[..^1], "not JSON that is whole" },
            { Deep(ImportLimits.MaxDepth + 1), "nested more than" },
            { Deep(5000), "nested more than" },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_no_bundle_is_refused(string text, string what) => Refused(Encoding.UTF8.GetBytes(text), what);

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Refused([.. Encoding.UTF8.GetBytes(Sound), 0xFF], "not text in UTF-8");

    [Fact]
    public void A_byte_order_mark_is_no_harm() =>
        Assert.Null(Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sound)]).Problem);

    [Fact]
    public void A_file_beyond_the_bound_is_refused_and_not_read_to_its_end()
    {
        using var endless = new Endless();
        var reading = BundleReader.Read(
            "bundle.json",
            endless,
            new(Today, default, Carefare.Knowledge.KnowledgeBase.Embedded)
        );
        Assert.Equal("The file is larger than 32 MB.", reading.Problem!.What);
        Assert.InRange(endless.Given, ImportLimits.MaxBytes, ImportLimits.MaxBytes + 200_000);
    }

    [Fact]
    public void More_entries_or_values_than_anybody_has_are_refused()
    {
        var entries = string.Join(",", Enumerable.Repeat("{}", ImportLimits.MaxEntries + 1));
        Refused(
            Encoding.UTF8.GetBytes($"{{\"resourceType\":\"Bundle\",\"entry\":[{entries}]}}"),
            "more than 10000 entries"
        );
        var values = string.Join(",", Enumerable.Repeat("1", ImportLimits.MaxValues));
        Refused(
            Encoding.UTF8.GetBytes($"{{\"resourceType\":\"Bundle\",\"x\":[{values}]}}"),
            "more than 2000000 values"
        );
    }

    public static TheoryData<string, string, string> Edits =>
        new()
        {
            { "entry.2.resource.status", "5", "A value of another kind belongs here." },
            { "entry.2.resource.status", "\"aktiv\"", "none of those that FHIR R4 has" },
            { "entry.2.resource.period", "\"2026\"", "not how FHIR R4 writes it" },
            { "entry.2.resource.period.start", "\"2026-13-01\"", "A value of another kind" },
            { "entry.2.resource.wrong", "1", "no such name here" },
            { "entry.2.resource.beneficiary", "null", "" },
            { "entry.3.resource.patient.reference", "\"Patient/9\"", "records of two patients" },
            { "entry.3.resource.patient", "{}", "" },
            {
                "entry.3.resource.modifierExtension",
                "[{\"url\":\"https://x.example/not\",\"valueBoolean\":true}]",
                "turn the meaning"
            },
            { "entry.3.resource.implicitRules", "\"https://x.example/rules\"", "turn the meaning" },
            { "entry.3.resource.item.0.adjudication.0.amount.value", "\"30\"", "A value of another kind" },
            { "entry.3.resource.item", "{}", "not how FHIR R4 writes it" },
            { "entry.3.resource.resourceType", "\"Nonsense\"", "" },
            { "entry.3", "7", "" },
            { "entry", "{}", "" },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_wrong_value_is_refused_where_it_stands(string path, string value, string what)
    {
        var bundle = JsonNode.Parse(Sound)!;
        Put(bundle, path.Split('.'), JsonNode.Parse(value));
        var reading = Read(bundle);
        if (what.Length > 0)
        {
            Assert.Contains(what, reading.Problem!.What, StringComparison.Ordinal);
            Assert.StartsWith("entry[", reading.Problem.Field, StringComparison.Ordinal);
        }
        else
        {
            IsOneSentenceOrTheSame(reading);
        }
    }

    [Fact]
    public void Two_patients_are_refused_but_the_subscriber_may_stand_beside_a_child()
    {
        Assert.Equal(
            "The bundle holds a second patient.",
            Read(Bundle(Patient(), Patient("other"), Payer(), Coverage())).Problem!.What
        );
        var child = Coverage().With(("subscriber", Reference("Patient/other")), ("relationship", Concept("child")));
        Assert.Equal("child", Plan(Bundle(Patient(), Patient("other", "1955-01-01"), Payer(), child)).Relationship);
    }

    [Theory]
    [InlineData(44, true)]
    [InlineData(43, true)]
    [InlineData(45, true)]
    [InlineData(42, false)]
    [InlineData(60, false)]
    public void Somebody_of_another_age_than_the_case_says_is_refused(int age, bool isTaken)
    {
        var reading = Read(OnePlan(), age);
        Assert.Equal(isTaken, reading.Problem is null);
        Assert.True(
            isTaken
                ? reading.Record!.BornChecked
                : reading.Problem!.What.Contains("person.age", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("1982", reading.Problem?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_of_birth_alone_is_compared_as_wide_as_it_is()
    {
        var bundle = Bundle(Patient(born: "1982"), Payer(), Coverage());
        Assert.All([43, 44, 45, 42], age => Assert.Null(Read(bundle, age).Problem));
        Assert.All([41, 46], age => Assert.NotNull(Read(bundle, age).Problem));
    }

    [Fact]
    public void A_record_that_stands_twice_is_refused() =>
        Assert.Equal(
            "Coverage/2026 stands twice in the bundle.",
            Read(Bundle(Patient(), Payer(), Coverage(), Coverage())).Problem!.What
        );

    [Fact]
    public void Contained_and_circular_references_are_followed_nowhere()
    {
        var inner = new JsonObject
        {
            ["resourceType"] = "Organization",
            ["id"] = "o",
            ["partOf"] = Reference("#o"),
            ["name"] = "Aetna",
        };
        var coverage = Coverage()
            .With(("contained", new JsonArray(inner)), ("payor", new JsonArray(Reference("#o"), Reference("#gone"))));
        Assert.Equal("aetna", Plan(Bundle(Patient(), coverage)).Payer);
    }

    [Fact]
    public void Extensions_that_nobody_knows_change_nothing()
    {
        var extension = new JsonObject { ["url"] = "https://x.example/unknown", ["valueMoney"] = Dollars(1) };
        var claim = Claim("1", amounts: [("deductible", 30)]).With(("extension", new JsonArray(extension)));
        Assert.Equal("30", Plan(OnePlan(claim)).Answered("in_network.deductible_met"));
    }

    [Fact]
    public void Wrong_records_of_kinds_that_are_not_read_are_no_harm()
    {
        var other = new JsonObject
        {
            ["resourceType"] = "Practitioner",
            ["id"] = "1",
            ["gender"] = 7,
            ["modifierExtension"] = "x",
        };
        Assert.Null(Read(Bundle(Patient(), Payer(), Coverage(), other)).Problem);
    }

    /// <summary>A reading is either one sentence with its place and cure, or a record; the facts are not compared here.</summary>
    internal static void IsOneSentenceOrTheSame(BundleReading reading)
    {
        if (reading.Problem is { } problem)
        {
            Assert.Null(reading.Record);
            Assert.Matches(@"^[A-Z][^\n]*[.]$", problem.What);
            Assert.Matches(@"^[A-Z][^\n]*[.]$", problem.Mend);
            Assert.True(problem is { Line: > 0, Column: > 0 });
        }
        else
        {
            Assert.NotNull(reading.Record);
        }
    }

    private static void Refused(byte[] text, string what)
    {
        var reading = Read(text);
        IsOneSentenceOrTheSame(reading);
        Assert.Contains(what, reading.Problem!.What, StringComparison.Ordinal);
    }

    private static void Put(JsonNode at, ReadOnlySpan<string> way, JsonNode? value)
    {
        if (way.Length > 1)
        {
            Put(int.TryParse(way[0], out var place) ? at[place]! : at[way[0]]!, way[1..], value);
        }
        else if (int.TryParse(way[0], out var number))
        {
            at[number] = value;
        }
        else
        {
            at[way[0]] = value;
        }
    }

    private static string Deep(int levels) =>
        string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "1" + new string('}', levels);

    /// <summary>A file that never ends.</summary>
    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Given;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            Given += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
