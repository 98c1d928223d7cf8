namespace Carefare.Papers.Slots;

/// <summary>Something of a person that a paper says.</summary>
/// <param name="Name">Its name in templates.</param>
/// <param name="Key">The key of the case that answers it; empty where nothing in a case does.</param>
/// <param name="Read">What it comes to; null where it is not known.</param>
internal sealed record Slot(string Name, Func<PaperFacts, string> Key, Func<PaperFacts, string?> Read)
{
    public Slot(string name, string key, Func<PaperFacts, string?> read)
        : this(name, _ => key, read) { }
}
