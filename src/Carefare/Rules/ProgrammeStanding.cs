using Carefare.Knowledge;

namespace Carefare.Rules;

/// <summary>What one programme comes to for a person.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Status">
/// Open where nothing that the case says stands against asking now; it never means that the programme will say yes.
/// </param>
/// <param name="Why">The reason, as a sentence that begins with the programme's name.</param>
/// <param name="Needs">Each thing that it wants, and whether that holds.</param>
/// <param name="Citation">Where the record comes from.</param>
public sealed record ProgrammeStanding(
    Programme Programme,
    Status Status,
    string Why,
    IReadOnlyList<Condition> Needs,
    Citation Citation
)
{
    /// <summary>The keys of the answers to get first: those that the first open need hangs on, since a no ends it there.</summary>
    public IReadOnlyList<string> Asks =>
        Status == Status.Unknown ? Needs.Select(need => need.Asks).FirstOrDefault(asks => asks.Count > 0) ?? [] : [];

    /// <summary>The facts that it rests on, its own record first.</summary>
    public IReadOnlyList<Citation> Facts =>
        [Citation, .. Needs.Where(need => need.Truth != Truth.Unknown).SelectMany(need => need.Facts).Distinct()];
}
