namespace Carefare.Papers.Slots;

/// <summary>Fills slots: with what is known, else with a blank that says what belongs there.</summary>
/// <param name="facts">All that is known.</param>
internal sealed class Filling(PaperFacts facts)
{
    private static readonly Dictionary<string, Slot> Known = new[]
    {
        AboutThePatient.All,
        AboutThePlan.All,
        AboutTheTreatment.All,
        AboutTheMoney.All,
        AboutTheBill.All,
    }
        .SelectMany(slots => slots)
        .ToDictionary(slot => slot.Name, StringComparer.Ordinal);

    /// <summary>Before the name of what only a hand can fill in.</summary>
    public const string ByHand = "by-hand.";

    private readonly Dictionary<string, string?> _read = new(StringComparer.Ordinal);

    /// <summary>The names of all slots.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>Whether something is known.</summary>
    public bool Has(string name) => Read(name) is { Length: > 0 };

    /// <summary>The key of the case that would answer a slot; empty where nothing in a case does.</summary>
    public string KeyOf(string name) => Known.TryGetValue(name, out var slot) ? slot.Key(facts) : "";

    /// <summary>What stands in a paper for a slot.</summary>
    public Inline Of(string name) =>
        Read(name) is { Length: > 0 } words
            ? new Inline.Evidence(
                words,
                name.StartsWith(Figures.Prefix, StringComparison.Ordinal) ? name[Figures.Prefix.Length..] : KeyOf(name)
            )
            : new Inline.Blank(facts.Library.Blanks.In(facts.Words.Language, name), KeyOf(name));

    private string? Read(string name)
    {
        if (!_read.TryGetValue(name, out var words))
        {
            _read[name] = words =
                name.StartsWith(Figures.Prefix, StringComparison.Ordinal)
                    ? Figures.Words(facts, name[Figures.Prefix.Length..])
                : name.StartsWith(ByHand, StringComparison.Ordinal) ? null
                : Known.TryGetValue(name, out var slot) ? slot.Read(facts)
                : throw new ArgumentException($"There is no slot {name}.", nameof(name));
        }

        return words;
    }
}
