using Carefare.Trials.Snapshots;

namespace Carefare.Trials.Registry;

/// <summary>What came of asking the registry.</summary>
public abstract record RegistryAnswer
{
    private RegistryAnswer() { }

    /// <summary>It answered.</summary>
    /// <param name="Snapshot">All that it sent.</param>
    public sealed record Got(Snapshot Snapshot) : RegistryAnswer;

    /// <summary>It did not.</summary>
    /// <param name="Sentence">What happened, and what to do.</param>
    public sealed record Failed(string Sentence) : RegistryAnswer;
}
