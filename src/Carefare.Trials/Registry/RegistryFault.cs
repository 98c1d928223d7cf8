namespace Carefare.Trials.Registry;

/// <summary>An answer of the registry that cannot be used; it ends one try, or the search.</summary>
/// <param name="what">What happened, as a sentence that begins with "The registry".</param>
/// <param name="mend">What to do, as a sentence.</param>
internal sealed class RegistryFault(string what, string mend) : Exception(what)
{
    /// <summary>What to do when nothing else is known.</summary>
    public const string Later = "Try again later.";

    /// <summary>What happened and what to do.</summary>
    public string Sentence => $"{Message} {mend}";

    /// <summary>Whether it may be better the next time.</summary>
    public bool Passes { get; init; }

    /// <summary>How long the registry asked to wait; null where it did not say.</summary>
    public TimeSpan? Wait { get; init; }
}
