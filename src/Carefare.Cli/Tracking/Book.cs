using Carefare.Telling;
using Carefare.Tracking;

namespace Carefare.Cli.Tracking;

/// <summary>A case of the store, opened for one command: what is known of it, and the way to add to it.</summary>
internal sealed class Book
{
    private readonly ICaseLedger _ledger;
    private readonly Surroundings _around;

    private Book(string name, Track track, ICaseLedger ledger, Surroundings around) =>
        (Name, Track, _ledger, _around) = (name, track, ledger, around);

    /// <summary>The case's name.</summary>
    public string Name { get; }

    /// <summary>What is known of it.</summary>
    public Track Track { get; private set; }

    /// <summary>When its last event was written; null where it has none.</summary>
    public DateTimeOffset? Written { get; private init; }

    /// <summary>The store.</summary>
    public ICaseLedger Ledger => _ledger;

    /// <summary>Opens a case.</summary>
    /// <param name="isNew">Whether it must not be there yet; else it must.</param>
    /// <returns>Null where it cannot be used; the reason stands on the error stream.</returns>
    public static Book? Open(string name, bool isNew, ICaseLedger ledger, Surroundings around)
    {
        var kept = ledger.Read(name);
        if (kept.Count == 0 != isNew)
        {
            Say(
                around,
                isNew
                    ? $"There is a case {name} already. See it with carefare track show {name}, or take another name."
                    : $"There is no case {name}. {Known(name, ledger)}"
            );
            return null;
        }

        try
        {
            var track = Track.Of(kept.Select(EventLine.Read));
            return new(name, track, ledger, around) { Written = kept.Count > 0 ? kept[^1].At : null };
        }
        catch (InvalidDataException wrong)
        {
            Say(
                around,
                $"{wrong.Message} Nothing was changed. Perhaps a newer version of Carefare wrote it: use that one."
            );
            return null;
        }
    }

    /// <summary>Adds events, all or none.</summary>
    /// <returns><see cref="Exit.Answered"/>, or <see cref="Exit.BadInput"/> with the reason on the error stream.</returns>
    public int Add(IReadOnlyList<CaseEvent> events)
    {
        if (Track.Refusal(events) is { } refusal)
        {
            Say(_around, refusal.Replace(" NAME", $" {Name}", StringComparison.Ordinal));
            return Exit.BadInput;
        }

        try
        {
            if (events.Count > 0)
            {
                ReadOnlyMemory<byte>[] lines = [.. events.Select(next => (ReadOnlyMemory<byte>)EventLine.Of(next))];
                _ledger.Append(Name, Track.Count, lines, _around.Time.GetUtcNow());
            }
        }
        catch (LedgerConflictException conflict)
        {
            Say(
                _around,
                $"Another window has added to {Name} meanwhile ({conflict.Now} events now, {Track.Count} when this began), so nothing was added here and nothing is lost. Give the same command again."
            );
            return Exit.BadInput;
        }

        Track = events.Aggregate(Track, (now, next) => now.With(next));
        return Exit.Answered;
    }

    /// <summary>Says what is wrong in one sentence.</summary>
    public int Refuse(string why)
    {
        Say(_around, why);
        return Exit.BadInput;
    }

    private static void Say(Surroundings around, string what) =>
        around.Err.WriteLine(Tame.Text($"carefare track: {what}"));

    private static string Known(string name, ICaseLedger ledger)
    {
        var known = ledger.Cases();
        return known.Count == 0
            ? "Begin one with carefare track start NAME CASE.yaml."
            : Carefare.Yaml.Nearest.Mend(name, known);
    }
}
