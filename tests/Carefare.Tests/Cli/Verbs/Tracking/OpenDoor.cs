using System.CommandLine;
using Carefare.Cli.Tracking;
using Carefare.Tracking;

namespace Carefare.Tests.Cli.Verbs.Tracking;

/// <summary>Opens one store for every command, and lets another window come between a command's reading and its writing.</summary>
internal sealed class OpenDoor(ICaseLedger store) : ILedgerDoor
{
    /// <summary>What the other window does, once.</summary>
    public Action<ICaseLedger>? Between { get; set; }

    public IReadOnlyList<Option> Options => [];

    public ICaseLedger? Open(ParseResult parsed) => new Interrupted(this, store);

    private sealed class Interrupted(OpenDoor door, ICaseLedger store) : ICaseLedger
    {
        public IReadOnlyList<string> Cases() => store.Cases();

        public IReadOnlyList<KeptEvent> Read(string name) => store.Read(name);

        public long Append(string name, long version, IReadOnlyList<ReadOnlyMemory<byte>> events, DateTimeOffset at)
        {
            var between = door.Between;
            door.Between = null;
            between?.Invoke(store);
            return store.Append(name, version, events, at);
        }

        public string KeepFile(string name, Stream content) => store.KeepFile(name, content);

        public void CopyFile(string name, string hash, Stream to) => store.CopyFile(name, hash, to);

        public void Delete(string name) => store.Delete(name);
    }
}
