namespace Carefare.Tracking;

/// <summary>Keeps the events and the files of cases: what is acknowledged is never lost, and nothing is changed afterwards.</summary>
/// <remarks>An event is bytes here: what keeps them does not read them.</remarks>
public interface ICaseLedger
{
    /// <summary>The names of the cases that are kept, in order.</summary>
    IReadOnlyList<string> Cases();

    /// <summary>All events of a case in order; empty where the case is not kept.</summary>
    /// <param name="name">The case's name.</param>
    IReadOnlyList<KeptEvent> Read(string name);

    /// <summary>Adds events to a case, all or none; when it returns they are on the disk.</summary>
    /// <param name="name">The case's name; a new one begins a case.</param>
    /// <param name="version">How many events the writer has seen of the case.</param>
    /// <param name="events">The events, at least one.</param>
    /// <param name="at">When they are written.</param>
    /// <returns>How many events the case has now.</returns>
    /// <exception cref="LedgerConflictException">Somebody else has written meanwhile: nothing was added.</exception>
    long Append(string name, long version, IReadOnlyList<ReadOnlyMemory<byte>> events, DateTimeOffset at);

    /// <summary>Keeps a file of a case; the same content is kept once.</summary>
    /// <param name="name">The case's name.</param>
    /// <param name="content">What the file holds, from where the stream stands to its end.</param>
    /// <returns>The SHA-256 of the content in lower-case hexadecimal.</returns>
    string KeepFile(string name, Stream content);

    /// <summary>Writes what a kept file holds, checked against its hash.</summary>
    /// <param name="name">The case's name.</param>
    /// <param name="hash">The SHA-256 that <see cref="KeepFile"/> returned.</param>
    /// <param name="to">Where it is written.</param>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    void CopyFile(string name, string hash, Stream to);

    /// <summary>Deletes a case with its events and files, so that nothing of it can be read back from the store.</summary>
    /// <param name="name">The case's name.</param>
    void Delete(string name);
}

/// <summary>An event as it was kept.</summary>
/// <param name="Number">Its place in the case's ledger, from 1 without gaps.</param>
/// <param name="At">When it was written.</param>
/// <param name="Content">What was written.</param>
public sealed record KeptEvent(long Number, DateTimeOffset At, ReadOnlyMemory<byte> Content);

/// <summary>Two writers on one case: this one lost, and nothing of it was written.</summary>
/// <param name="name">The case's name.</param>
/// <param name="seen">How many events the writer had seen.</param>
/// <param name="now">How many there are.</param>
public sealed class LedgerConflictException(string name, long seen, long now)
    : Exception($"The case {name} has {now} events by now, not {seen}: somebody else has written meanwhile.")
{
    /// <summary>How many events there are.</summary>
    public long Now => now;
}
