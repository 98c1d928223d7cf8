using Carefare.Fhir.Reading;
using Carefare.Yaml;
using Hl7.Fhir.Model;

namespace Carefare.Fhir.Claims;

/// <summary>A claim that is missing or contradicts another, so that sums to which it belongs are not known.</summary>
/// <param name="Claim">What is known of it.</param>
/// <param name="Why">Why it cannot be counted, as a sentence.</param>
internal sealed record Hole(Claim Claim, string Why);

/// <summary>Which claims of a bundle count: each that was decided, once, in its newest version.</summary>
/// <param name="Counted">They, in the order of the bundle.</param>
/// <param name="Holes">Where the bundle has a claim that should count and cannot.</param>
/// <param name="SetAside">The others.</param>
internal sealed record CountedClaims(
    IReadOnlyList<Claim> Counted,
    IReadOnlyList<Hole> Holes,
    IReadOnlyList<SetAside> SetAside
);

/// <summary>Finds out which claims count.</summary>
/// <param name="file">The file's name.</param>
/// <param name="resources">What is in the bundle.</param>
/// <param name="reading">Reads one claim.</param>
/// <param name="asOf">The day for which it is read.</param>
internal sealed class StandingOfClaims(string file, Resources resources, ClaimReading reading, DateOnly asOf)
{
    /// <summary>The claims that count, or the problem that they replace each other in a circle.</summary>
    public (CountedClaims? CountedClaims, Problem? Problem) Find()
    {
        var aside = new List<SetAside>();
        var decided = new List<Held<ExplanationOfBenefit>>();
        var known = new List<Held<ExplanationOfBenefit>>();
        foreach (var held in resources.Of<ExplanationOfBenefit>())
        {
            if (NotYet(held.Resource) is { } later)
            {
                aside.Add(new(held.Name, later));
                continue;
            }

            if (IsVersion(held.Resource))
            {
                known.Add(held);
            }

            if (WhyNot(held.Resource) is { } why)
            {
                aside.Add(new(held.Name, why));
            }
            else
            {
                decided.Add(held);
            }
        }

        var versions = new Versions(known, resources);
        if (versions.Circle() is { } circle)
        {
            return (
                null,
                new(file, 1, 1, circle, "Claims replace each other in a circle.", "Download the bundle again.")
            );
        }

        return (Newest(decided, versions, aside), null);
    }

    private CountedClaims Newest(List<Held<ExplanationOfBenefit>> decided, Versions versions, List<SetAside> aside)
    {
        var counted = new List<Claim>();
        var byName = new Dictionary<string, Claim>(StringComparer.Ordinal);
        var holes = new List<Hole>();
        foreach (var held in decided)
        {
            var claim = reading.Read(held);
            if (versions.NewerOf(held) is { } newer)
            {
                aside.Add(
                    new(held.Name, newer.Length > 0 ? $"{newer} took its place." : "A newer version took its place.")
                );
                if (newer.Length == 0)
                {
                    holes.Add(new(claim, $"The newer version of {held.Name} is not in the bundle."));
                }
            }
            else if (
                versions
                    .SameAs(held)
                    .Select(name => byName.GetValueOrDefault(name))
                    .FirstOrDefault(one => one is not null) is
                { } twin
            )
            {
                aside.Add(new(held.Name, $"It is the same claim as {twin.Name}."));
                if (!SameAmounts(twin.Amounts, claim.Amounts))
                {
                    holes.Add(new(claim, $"{twin.Name} and {held.Name} are the same claim with different amounts."));
                }
            }
            else
            {
                counted.Add(claim);
                byName[claim.Name] = claim;
            }
        }

        return new(counted, holes, aside);
    }

    private string? NotYet(ExplanationOfBenefit claim) =>
        Codes.Day(claim.Created) is { } decided && decided > asOf ? $"It was decided after {asOf:yyyy-MM-dd}." : null;

    // A cancelled claim still takes the place of the one that it names: that is how a payment is taken back.
    private static bool IsVersion(ExplanationOfBenefit claim) =>
        claim.Use is ClaimUseCode.Claim
        && claim.Status
            is ExplanationOfBenefit.ExplanationOfBenefitStatus.Active
                or ExplanationOfBenefit.ExplanationOfBenefitStatus.Cancelled;

    private static string? WhyNot(ExplanationOfBenefit claim) =>
        claim.Status switch
        {
            ExplanationOfBenefit.ExplanationOfBenefitStatus.Cancelled => "It was cancelled.",
            ExplanationOfBenefit.ExplanationOfBenefitStatus.EnteredInError => "It was entered in error.",
            ExplanationOfBenefit.ExplanationOfBenefitStatus.Draft => "It is a draft.",
            null => "It does not say whether it is valid.",
            ExplanationOfBenefit.ExplanationOfBenefitStatus.Active when claim.Use is not ClaimUseCode.Claim =>
                "It is an estimate or a request, not a claim.",
            ExplanationOfBenefit.ExplanationOfBenefitStatus.Active
                when claim.Outcome is ClaimProcessingCodes.Queued or ClaimProcessingCodes.Error =>
                "It is not decided yet.",
            ExplanationOfBenefit.ExplanationOfBenefitStatus.Active => null,
        };

    private static bool SameAmounts(Amounts one, Amounts other) =>
        Enum.GetValues<AmountKind>().All(kind => Equals(one.Given(kind), other.Given(kind)));
}
