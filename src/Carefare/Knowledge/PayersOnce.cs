using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>Checks that no payer, no name of one and no policy stands twice.</summary>
internal static class PayersOnce
{
    /// <summary>What stands twice.</summary>
    /// <param name="files">The files that were read, by name.</param>
    public static IEnumerable<Problem> Check(IReadOnlyDictionary<string, Lazy<KnowledgeFile>> files)
    {
        var payers = files
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => (File: file.Key, file.Value.Value.Payer))
            .Where(one => one.Payer is not null)
            .ToList();
        foreach (var (at, (file, payer)) in payers.Index())
        {
            foreach (var (before, other) in payers.Take(at))
            {
                if (payer!.Aliases.Append(payer.Name).Append(payer.Id).FirstOrDefault(other!.IsNamed) is { } name)
                {
                    yield return Twice(file, PayerReader.PayerRecord, $"\"{name}\" also names the payer of {before}.");
                }
            }
        }

        foreach (
            var twice in payers
                .SelectMany(one => one.Payer!.Policies.Select(policy => (one.File, policy.Id)))
                .GroupBy(policy => policy.Id, StringComparer.Ordinal)
                .Where(same => same.Skip(1).Any())
        )
        {
            yield return Twice(twice.Last().File, twice.Key, $"\"{twice.Key}\" stands in another file too.");
        }
    }

    private static Problem Twice(string file, string field, string what) =>
        new(file, 1, 1, field, what, "Keep one of the two.");
}
