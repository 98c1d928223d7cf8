using Carefare.Knowledge;

namespace Carefare.Fhir.Claims;

/// <summary>The billing codes under which ketamine and esketamine are claimed, by day.</summary>
/// <param name="knowledge">Holds them.</param>
internal sealed class TreatmentCodes(KnowledgeBase knowledge)
{
    /// <summary>Whether a code names the drug on a day; null where it is none of them.</summary>
    public bool? IsCertain(string code, DateOnly day) =>
        Listed("claim-codes-ketamine", code, day) ? true
        : Listed("claim-codes-maybe-ketamine", code, day) ? false
        : null;

    private bool Listed(string figure, string code, DateOnly day) =>
        knowledge.Find(figure) is not null
        && knowledge.At(figure, day) is { IsKnown: true } fact
        && fact.Text.Split(' ').Contains(code, StringComparer.OrdinalIgnoreCase);
}
