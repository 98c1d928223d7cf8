using Carefare.Cases;
using Carefare.Fhir.Claims;
using Carefare.Fhir.Plans;
using Carefare.Fhir.Reading;
using Carefare.Knowledge;
using Carefare.Yaml;
using Hl7.Fhir.Model;
using Claim = Carefare.Fhir.Claims.Claim;
using Coverage = Hl7.Fhir.Model.Coverage;

namespace Carefare.Fhir;

/// <summary>Whose bundle is expected, and for which day it is read.</summary>
/// <param name="AsOf">The day. What a bundle says of later days does not count.</param>
/// <param name="Age">The person's age in the case, with which the day of birth in the bundle has to agree.</param>
/// <param name="Knowledge">Holds the billing codes of the treatment.</param>
public sealed record Expected(DateOnly AsOf, Answer<int> Age, KnowledgeBase Knowledge);

/// <summary>Reads a person's own record from an insurer: a FHIR R4 bundle with Coverage and ExplanationOfBenefit, as CARIN Blue Button has them.</summary>
/// <remarks>Nothing outside the bundle is looked at: a reference to what is not in it stays unknown.</remarks>
public static class BundleReader
{
    // What is asked of a server that leaves records out, in the address of a search.
    private static readonly string[] Filters =
    [
        "service-date",
        "service-start-date",
        "billable-period-start",
        "created",
        "type",
        "_lastUpdated",
        "_since",
    ];

    /// <summary>Reads a bundle.</summary>
    /// <param name="file">The file's name, for problems.</param>
    /// <param name="json">The bundle; it is read to its end or to one byte beyond <see cref="ImportLimits.MaxBytes"/>.</param>
    /// <param name="expected">Whose it is.</param>
    /// <returns>What the bundle says; or, where it is not to be trusted as a whole, the one problem.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static BundleReading Read(string file, Stream json, Expected expected)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(expected);
        if (Bounded(json) is not { } bytes)
        {
            return Refused(
                new(
                    file,
                    1,
                    1,
                    "",
                    $"The file is larger than {ImportLimits.MaxBytes / 1024 / 1024} MB.",
                    "Ask for fewer years at once."
                )
            );
        }

        ReadOnlySpan<byte> text = bytes.AsSpan();
        text = text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? text[3..] : text;
        var (outline, broken) = JsonGuard.Check(file, text);
        if (outline is null)
        {
            return Refused(broken!);
        }

        if (outline.ResourceType != "Bundle")
        {
            return Refused(NoBundle(file, outline));
        }

        var (bundle, wrong) = R4Parser.Parse(file, text, outline);
        return bundle is null ? Refused(wrong!) : Read(file, bundle, outline, expected);
    }

    private static BundleReading Read(string file, Bundle bundle, JsonOutline outline, Expected expected)
    {
        var (resources, twice) = Resources.Of(file, bundle, outline);
        if (resources is null)
        {
            return Refused(twice!);
        }

        var person = new OnePerson(file, resources, outline);
        if (person.Check(expected.Age, expected.AsOf) is { } stranger)
        {
            return Refused(stranger);
        }

        var reading = new ClaimReading(resources, new(expected.Knowledge), expected.AsOf);
        var (standing, circle) = new StandingOfClaims(file, resources, reading, expected.AsOf).Find();
        if (standing is null)
        {
            return Refused(circle!);
        }

        var (plans, aside) = new PlanFinding(resources, expected.AsOf).Find();
        var proposals = plans
            .Select(plan => Propose(plan, resources, standing, Partial(bundle), expected.AsOf))
            .ToList();
        return new(
            new(
                expected.AsOf,
                [.. proposals.Select(one => one.Proposal)],
                resources.Of<ExplanationOfBenefit>().Count,
                proposals.Sum(one => one.Counted),
                expected.Age.IsKnown && person.Born.Length > 0,
                [.. aside, .. standing.SetAside]
            ),
            null
        );
    }

    private static (ProposedPlan Proposal, int Counted) Propose(
        Plan plan,
        Resources resources,
        CountedClaims standing,
        string partial,
        DateOnly asOf
    )
    {
        var known = resources.Of<Coverage>().Select(held => held.Identity).ToHashSet(StringComparer.Ordinal);
        var isOnly = known.IsSubsetOf(plan.Records);
        bool? IsOfPlan(Claim claim) =>
            plan.Records.Contains(claim.Coverage) ? true
            : known.Contains(claim.Coverage) ? false
            : claim.Coverage.Length == 0 && isOnly ? true
            : null;
        var claims = ClaimsOfPlan.Of(standing, IsOfPlan, all => PlanYears.Of(plan, all, asOf).Year, asOf);
        var year = PlanYears.Of(plan, claims.All, asOf);
        var accumulators = new Accumulators(claims.InYear, claims.Holes, partial);
        return (new PlanProposal(plan, claims, accumulators).Make(year), claims.InYear.Count);
    }

    private static string Partial(Bundle bundle)
    {
        var links = bundle.Link.Where(link => link.Url is { Length: > 0 }).ToList();
        return links.Exists(link => link.Relation == "next")
                ? "The bundle is one page of several, so claims are missing. Give all pages as one bundle."
            : links.Exists(link => link.Relation == "self" && Filters.Any(filter => Asks(link.Url!, filter)))
                ? "The bundle was asked for with a filter, so claims may be missing."
            : "";
    }

    private static bool Asks(string address, string parameter) =>
        address.Split('?', '&').Skip(1).Any(part => part.Split('=', ':')[0] == parameter);

    private static Problem NoBundle(string file, JsonOutline outline) =>
        outline.ResourceType.Length > 0
            ? new(
                file,
                1,
                1,
                "resourceType",
                "This is one record or another thing, not a Bundle of them.",
                "Download the whole record, which is a Bundle."
            )
            : new(
                file,
                1,
                1,
                "",
                "This is not FHIR: it has no resourceType.",
                "Download the record as FHIR R4 in JSON."
            );

    private static byte[]? Bounded(Stream json)
    {
        using var all = new MemoryStream();
        var block = new byte[81_920];
        for (int read; (read = json.Read(block, 0, block.Length)) > 0; )
        {
            all.Write(block, 0, read);
            if (all.Length > ImportLimits.MaxBytes)
            {
                return null;
            }
        }

        return all.ToArray();
    }

    private static BundleReading Refused(Problem problem) => new(null, problem);
}
