using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Carefare.Web.Api;

/// <summary>Answers that are given again to a request that is sent again with the same Idempotency-Key.</summary>
/// <remarks>They are kept for a day in the memory of this run, under a hash of the key.</remarks>
internal sealed class Replays(TimeProvider time)
{
    private const int Most = 1000;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private readonly ConcurrentDictionary<string, Lazy<Replay>> _kept = new(StringComparer.Ordinal);

    /// <summary>The answer of the first request with a key; a request that differs is refused.</summary>
    /// <param name="key">The key.</param>
    /// <param name="request">The method, the address and the body.</param>
    /// <param name="answer">Answers the first request.</param>
    public (ApiAnswer Answer, bool IsReplayed) Once(string key, string request, Func<ApiAnswer> answer)
    {
        Forget();
        var print = Hash(request);
        var fresh = new Lazy<Replay>(() => new(print, time.GetUtcNow(), answer()));
        var kept = _kept.GetOrAdd(Hash(key), fresh);
        return kept.Value.Request == print
            ? (kept.Value.Answer, kept != fresh)
            : (ApiProblem.KeyUsed.Because("Use a new key for a new request."), false);
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (key, replay) in _kept.Where(one => one.Value.IsValueCreated && now - one.Value.Value.On > Kept))
        {
            _kept.TryRemove(KeyValuePair.Create(key, replay));
        }

        if (_kept.Count > Most)
        {
            _kept.Clear();
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record Replay(string Request, DateTimeOffset On, ApiAnswer Answer);
}
