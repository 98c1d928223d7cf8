using Carefare.Fhir.Reading;
using Hl7.Fhir.Model;

namespace Carefare.Fhir.Claims;

/// <summary>Which claim took the place of which: an adjusted claim names the one before it, or is named by it.</summary>
internal sealed class Versions
{
    private readonly Resources _resources;
    private readonly ILookup<string, (Identifier Number, string Claim)> _byNumber;
    private readonly Dictionary<string, string> _byAddress = new(StringComparer.Ordinal);

    // The newer claim of each; empty where a claim says that there is one which is not in the bundle.
    private readonly Dictionary<string, string> _newer = new(StringComparer.Ordinal);

    public Versions(IReadOnlyList<Held<ExplanationOfBenefit>> claims, Resources resources)
    {
        _resources = resources;
        _byNumber = claims
            .SelectMany(held => held.Resource.Identifier.Select(number => (Number: number, Claim: held.Name)))
            .Where(one => one.Number.Value is { Length: > 0 })
            .ToLookup(one => one.Number.Value!, StringComparer.Ordinal);
        foreach (var held in claims)
        {
            foreach (var address in new[] { held.FullUrl, held.Name, held.Resource.Claim?.Reference ?? "" })
            {
                _byAddress.TryAdd(address, held.Name);
            }
        }

        _byAddress.Remove("");
        foreach (var held in claims)
        {
            Relate(held);
        }
    }

    /// <summary>The claim that took the place of one; empty where it is not in the bundle, null where none did.</summary>
    public string? NewerOf(Held<ExplanationOfBenefit> claim) => _newer.GetValueOrDefault(claim.Name);

    /// <summary>The other claims that bear the plan's own number of this one.</summary>
    public IEnumerable<string> SameAs(Held<ExplanationOfBenefit> claim) =>
        claim
            .Resource.Identifier.Where(IsTheClaims)
            .SelectMany(number =>
                _byNumber[number.Value ?? ""]
                    .Where(other => IsTheClaims(other.Number) && IsOneSystem(other.Number, number))
                    .Select(other => other.Claim)
            )
            .Where(other => other != claim.Name);

    /// <summary>The name of a claim that comes after itself; null where none does.</summary>
    public string? Circle()
    {
        var walked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in _newer.Keys)
        {
            var way = new HashSet<string>(StringComparer.Ordinal);
            for (var at = start; at.Length > 0 && !walked.Contains(at); at = _newer.GetValueOrDefault(at, ""))
            {
                if (!way.Add(at))
                {
                    return at;
                }
            }

            walked.UnionWith(way);
        }

        return null;
    }

    private void Relate(Held<ExplanationOfBenefit> held)
    {
        foreach (var related in held.Resource.Related)
        {
            if (Codes.Has(related.Relationship, "prior") && Named(related, held) is { } older)
            {
                _newer[older] = held.Name;
            }
            else if (Codes.Has(related.Relationship, "replacedby"))
            {
                _newer[held.Name] = Named(related, held) ?? _newer.GetValueOrDefault(held.Name, "");
            }
        }
    }

    private string? Named(ExplanationOfBenefit.RelatedClaimComponent related, Held<ExplanationOfBenefit> holder)
    {
        // An adjusted claim may keep its number, and then means the other record that bears it.
        var byNumber = related.Reference is { Value: { Length: > 0 } value } number
            ? _byNumber[value]
                .Where(one => IsOneSystem(one.Number, number))
                .Select(one => one.Claim)
                .OrderBy(name => name == holder.Name)
                .FirstOrDefault()
            : null;
        return byNumber ?? _byAddress.GetValueOrDefault(_resources.Identity(related.Claim, holder.Plain()));
    }

    private static bool IsTheClaims(Identifier number) => Codes.Has(number.Type, "uc");

    private static bool IsOneSystem(Identifier one, Identifier other) =>
        one.System is null || other.System is null || one.System == other.System;
}
