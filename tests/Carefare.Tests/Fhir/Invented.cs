using System.Text;
using System.Text.Json.Nodes;
using Carefare.Cases;
using Carefare.Fhir;
using Carefare.Knowledge;

namespace Carefare.Tests.Fhir;

/// <summary>Invented records of invented people, as an insurer would give them.</summary>
internal static class Invented
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private const string Server = "https://summit.example/fhir/";

    public static JsonObject Patient(string id = "member", string born = "1982-03-14") =>
        Resource("Patient", id, ("birthDate", born));

    public static JsonObject Payer(string id = "summit", string name = "Summit") =>
        Resource("Organization", id, ("name", name));

    public static JsonObject Coverage(
        string id = "2026",
        string start = "2026-01-01",
        string? end = "2026-12-31",
        string payer = "summit",
        string member = "INVENTED-1"
    ) =>
        Resource(
            "Coverage",
            id,
            ("status", "active"),
            ("subscriberId", member),
            ("beneficiary", Reference("Patient/member")),
            ("relationship", Concept("self")),
            ("period", end is null ? new JsonObject { ["start"] = start } : Period(start, end)),
            ("payor", new JsonArray(Reference("Organization/" + payer)))
        );

    /// <summary>A claim; amounts by their codes.</summary>
    public static JsonObject Claim(
        string id,
        string day = "2026-05-04",
        string network = "innetwork",
        string coverage = "2026",
        string code = "99214",
        params (string Kind, decimal Dollars)[] amounts
    ) =>
        Resource(
            "ExplanationOfBenefit",
            id,
            ("status", "active"),
            ("identifier", new JsonArray(new JsonObject { ["type"] = Concept("uc"), ["value"] = "C-" + id })),
            ("type", Concept("professional")),
            ("use", "claim"),
            ("patient", Reference("Patient/member")),
            ("billablePeriod", Period(day, day)),
            ("created", day),
            ("outcome", "complete"),
            (
                "insurance",
                new JsonArray(new JsonObject { ["focal"] = true, ["coverage"] = Reference("Coverage/" + coverage) })
            ),
            (
                "item",
                new JsonArray(
                    new JsonObject
                    {
                        ["sequence"] = 1,
                        ["productOrService"] = Concept(code),
                        ["servicedDate"] = day,
                        ["adjudication"] = Amounts(amounts),
                    }
                )
            ),
            (
                "adjudication",
                new JsonArray(
                    new JsonObject { ["category"] = Concept("billingnetworkstatus"), ["reason"] = Concept(network) }
                )
            ),
            ("total", Amounts(amounts))
        );

    /// <summary>The same claim with other elements.</summary>
    public static JsonObject With(this JsonObject resource, params (string Name, JsonNode? Value)[] elements)
    {
        foreach (var (name, value) in elements)
        {
            resource[name] = value;
        }

        return resource;
    }

    public static JsonObject Related(string relationship, string number) =>
        new()
        {
            ["relationship"] = Concept(relationship),
            ["reference"] = new JsonObject { ["value"] = number },
        };

    /// <summary>What a plan says of the deductible and the out-of-pocket maximum: whole and met.</summary>
    public static JsonObject Balance(
        string network,
        string unit,
        (decimal Whole, decimal Met) deductible,
        (decimal Whole, decimal Met) outOfPocket
    ) =>
        new()
        {
            ["category"] = Concept("30"),
            ["network"] = Concept(network),
            ["unit"] = Concept(unit),
            ["term"] = Concept("annual"),
            ["financial"] = new JsonArray(
                Financial("deductible", deductible),
                Financial("out-of-pocket-maximum", outOfPocket)
            ),
        };

    public static JsonObject Bundle(params JsonObject[] resources) =>
        new()
        {
            ["resourceType"] = "Bundle",
            ["type"] = "collection",
            ["entry"] = new JsonArray([
                .. resources.Select(resource => new JsonObject
                {
                    ["fullUrl"] = $"{Server}{resource["resourceType"]}/{resource["id"]}",
                    ["resource"] = resource,
                }),
            ]),
        };

    /// <summary>A bundle of a person with one plan and some claims.</summary>
    public static JsonObject OnePlan(params JsonObject[] claims) => Bundle([Patient(), Payer(), Coverage(), .. claims]);

    public static BundleReading Read(JsonNode bundle, int? age = null, DateOnly? asOf = null) =>
        Read(bundle.ToJsonString(), age, asOf);

    public static BundleReading Read(string text, int? age = null, DateOnly? asOf = null) =>
        Read(Encoding.UTF8.GetBytes(text), age, asOf);

    public static BundleReading Read(byte[] text, int? age = null, DateOnly? asOf = null)
    {
        using var stream = new MemoryStream(text);
        var told = age is { } years ? Answer.Of("person.age", years) : Answer.Unknown<int>("person.age");
        return BundleReader.Read("bundle.json", stream, new(asOf ?? Today, told, KnowledgeBase.Embedded));
    }

    /// <summary>The record of a bundle that is not refused.</summary>
    public static MemberRecord Record(JsonNode bundle, int? age = null, DateOnly? asOf = null)
    {
        var reading = Read(bundle, age, asOf);
        Assert.Null(reading.Problem);
        return reading.Record!;
    }

    /// <summary>The only plan of a bundle.</summary>
    public static ProposedPlan Plan(JsonNode bundle, DateOnly? asOf = null) =>
        Assert.Single(Record(bundle, asOf: asOf).Plans);

    /// <summary>A proposed answer, or null where it is left open.</summary>
    public static string? Answered(this ProposedPlan plan, string path) =>
        plan.Answers.SingleOrDefault(answer => answer.Path == path)?.Written;

    /// <summary>Why an answer is left open.</summary>
    public static string WhyOpen(this ProposedPlan plan, string path)
    {
        Assert.Null(plan.Answered(path));
        return plan.Open.Single(open => open.Path == path).Why;
    }

    public static JsonObject Concept(string code) =>
        new() { ["coding"] = new JsonArray(new JsonObject { ["code"] = code }) };

    public static JsonObject Reference(string to) => new() { ["reference"] = to };

    public static JsonObject Period(string start, string end) => new() { ["start"] = start, ["end"] = end };

    public static JsonObject Dollars(decimal amount, string currency = "USD") =>
        new() { ["value"] = amount, ["currency"] = currency };

    private static JsonObject Financial(string type, (decimal Whole, decimal Met) amounts) =>
        new()
        {
            ["type"] = Concept(type),
            ["allowedMoney"] = Dollars(amounts.Whole),
            ["usedMoney"] = Dollars(amounts.Met),
        };

    private static JsonArray Amounts((string Kind, decimal Dollars)[] amounts) =>
        [
            .. amounts.Select(amount => new JsonObject
            {
                ["category"] = Concept(amount.Kind),
                ["amount"] = Dollars(amount.Dollars),
            }),
        ];

    private static JsonObject Resource(string type, string id, params (string Name, JsonNode? Value)[] elements) =>
        new JsonObject { ["resourceType"] = type, ["id"] = id }.With(elements);
}
