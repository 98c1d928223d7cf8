using System.Security.Cryptography;
using Carefare.Tracking;

namespace Carefare.Tests.Cli.Verbs.Tracking;

/// <summary>Keeps cases in memory by the contract of <see cref="ICaseLedger"/>, for as long as a test runs.</summary>
internal sealed class MemoryLedger : ICaseLedger
{
    private readonly Dictionary<string, List<KeptEvent>> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), byte[]> _files = [];

    public IReadOnlyList<string> Cases() => [.. _cases.Keys.Order(StringComparer.Ordinal)];

    public IReadOnlyList<KeptEvent> Read(string name) => [.. _cases.GetValueOrDefault(name, [])];

    public long Append(string name, long version, IReadOnlyList<ReadOnlyMemory<byte>> events, DateTimeOffset at)
    {
        if (!_cases.TryGetValue(name, out var kept))
        {
            _cases.Add(name, kept = []);
        }

        if (kept.Count != version)
        {
            throw new LedgerConflictException(name, version, kept.Count);
        }

        kept.AddRange(events.Select((line, place) => new KeptEvent(version + place + 1, at, line)));
        return kept.Count;
    }

    public string KeepFile(string name, Stream content)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        var hash = Convert.ToHexStringLower(SHA256.HashData(copy.ToArray()));
        _files[(name, hash)] = copy.ToArray();
        return hash;
    }

    public void CopyFile(string name, string hash, Stream to) =>
        to.Write(_files.TryGetValue((name, hash), out var content) ? content : throw new KeyNotFoundException());

    public void Delete(string name) => _cases.Remove(name);
}
