using Carefare.Tracking;

namespace Carefare.Web.Keeping;

/// <summary>Keeps a case in a store with all that has happened: answers are events there, and what was answered before stays.</summary>
/// <param name="ledger">The store; it serves one caller at a time, which is seen to here.</param>
/// <param name="name">The case's name in it.</param>
/// <param name="time">The clock, for the day of an event.</param>
public sealed class LedgerKeeper(ICaseLedger ledger, string name, TimeProvider time) : ICaseKeeper
{
    private const string Meanwhile =
        "Another window has added to this case meanwhile, so nothing was saved here and nothing is lost. Load the page again, and send it once more.";

    private readonly Lock _turn = new();

    /// <inheritdoc/>
    public bool MayChange => true;

    /// <inheritdoc/>
    public string Place => name;

    /// <summary>What is known of the case.</summary>
    /// <exception cref="IOException">A newer version has written what this one cannot read.</exception>
    public Track Track
    {
        get
        {
            lock (_turn)
            {
                return Read();
            }
        }
    }

    /// <inheritdoc/>
    public OpenCase Open() => new($"{name}.yaml", Track.Case?.Yaml ?? FileKeeper.Beginning);

    /// <inheritdoc/>
    public string Change(Func<OpenCase, (string? Text, string Problem)> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Add(track =>
        {
            var (text, problem) = change(new($"{name}.yaml", track.Case?.Yaml ?? FileKeeper.Beginning));
            return text is null
                ? ([], problem)
                : ([CaseEvent.CaseSaved.Of(DateOnly.FromDateTime(time.GetLocalNow().DateTime), text)], "");
        });
    }

    /// <summary>Adds events to what is known, all or none.</summary>
    /// <param name="make">Makes the events, or says why it cannot.</param>
    /// <returns>Empty, or why nothing was added, as sentences.</returns>
    public string Add(Func<Track, (IReadOnlyList<CaseEvent> Events, string Problem)> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        lock (_turn)
        {
            var track = Read();
            var (events, problem) = make(track);
            return events.Count == 0 ? problem : track.Refusal(events) ?? Append(track.Count, events);
        }
    }

    /// <inheritdoc/>
    public string Delete()
    {
        lock (_turn)
        {
            ledger.Delete(name);
            return "";
        }
    }

    private string Append(long seen, IReadOnlyList<CaseEvent> events)
    {
        try
        {
            ledger.Append(
                name,
                seen,
                [.. events.Select(one => (ReadOnlyMemory<byte>)EventLine.Of(one))],
                time.GetUtcNow()
            );
            return "";
        }
        catch (LedgerConflictException)
        {
            return Meanwhile;
        }
    }

    private Track Read()
    {
        try
        {
            return Track.Of(ledger.Read(name).Select(EventLine.Read));
        }
        catch (InvalidDataException wrong)
        {
            throw new IOException(wrong.Message, wrong);
        }
    }
}
