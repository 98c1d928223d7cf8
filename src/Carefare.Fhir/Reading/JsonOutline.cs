using Carefare.Yaml;

namespace Carefare.Fhir.Reading;

/// <summary>What is known of a JSON text before anything is made of it.</summary>
/// <param name="ResourceType">The <c>resourceType</c> of the whole; empty where it has none.</param>
/// <param name="Entries">Where the resource of each entry begins.</param>
/// <param name="Modifiers">Elements that can turn the meaning of what stands around them into another.</param>
internal sealed record JsonOutline(
    string ResourceType,
    IReadOnlyDictionary<int, Place> Entries,
    IReadOnlyList<(int Entry, string Path, Place Place)> Modifiers
);
