using Carefare.Knowledge;
using Carefare.Telling.Json;

namespace Carefare.Telling;

/// <summary>Shows a payer's policy among the figures, so that what is stale is found in one place.</summary>
internal static class PolicyFacts
{
    /// <summary>
    /// The policy as a record with one value: how it stands. Where its source gives no day, it begins with the year of the
    /// reading and says so; one that has ended is still shown, with its end.
    /// </summary>
    public static Record Of(Policy policy)
    {
        Entry[] entries =
        [
            .. policy
                .Sources.Take(1)
                .Select(source => new Entry(
                    policy.From ?? new(source.Read.Year, 1, 1),
                    null,
                    new Scoped.Leaf(new FactValue.Words(Spelling.Of(policy.Standing))),
                    "",
                    source,
                    source.Read,
                    policy.ReviewBy,
                    policy.Confidence,
                    Note(policy)
                )),
        ];
        return new(new(policy.Id, policy.Says, Units.Text, [], false, "", default, entries), policy.Id, [], entries);
    }

    private static string Note(Policy policy) =>
        string.Join(
            ' ',
            [
                .. policy.Number.Length > 0 ? [$"Policy {policy.Number}."] : Array.Empty<string>(),
                .. policy.From is null ? ["Its source gives no day from which it holds."] : Array.Empty<string>(),
                .. policy.Until is { } end ? [$"This version ended on {Words.Day(end)}."] : Array.Empty<string>(),
                .. policy.Remarks,
                .. policy.Disagrees.Length > 0 ? [$"Sources disagree: {policy.Disagrees}"] : Array.Empty<string>(),
            ]
        );
}
