using System.CommandLine;
using Carefare.Cli.Tracking;
using Carefare.Tracking;

namespace Carefare.Cli.Verbs;

/// <summary>What <c>carefare serve</c> takes.</summary>
/// <param name="door">Opens the store, where the case is kept there.</param>
internal sealed class ServeOptions(ILedgerDoor door)
{
    private readonly Argument<string> _file = new("CASE")
    {
        Description = "The case file; it is made with the first answer.",
        DefaultValueFactory = _ => "case.yaml",
    };

    private readonly Option<string?> _kept = new("--kept")
    {
        Description = "The name of a case in the store, in place of a file: the pages also keep what is done and paid.",
        HelpName = "NAME",
    };

    private readonly Option<int> _port = new("--port") { Description = "The port; a free one where omitted." };

    private readonly Option<string> _address = new("--address")
    {
        Description = "The address to listen on; this machine alone where omitted.",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<bool> _closed = new("--no-open")
    {
        Description = "Print the link and leave the browser closed.",
    };

    private readonly Option<bool> _token = new("--token")
    {
        Description = "Also print the token by which programs ask the API.",
    };

    /// <summary>Gives them to the command.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(_file);
        foreach (var option in new Option[] { _kept, _port, _address, _closed, _token }.Concat(door.Options))
        {
            verb.Add(option);
        }
    }

    /// <summary>What is asked.</summary>
    public ServeWish Of(ParseResult parsed) =>
        new(
            parsed.GetRequiredValue(_file),
            parsed.GetValue(_port),
            parsed.GetValue(_address)!,
            !parsed.GetValue(_closed),
            parsed.GetValue(_token)
        )
        {
            Kept = parsed.GetValue(_kept),
            Ledger = () => door.Open(parsed),
        };
}

/// <summary>What is asked of the command.</summary>
internal sealed record ServeWish(string File, int Port, string Address, bool Open, bool Token)
{
    /// <summary>The name of a case in the store; null where a file is meant.</summary>
    public string? Kept { get; init; }

    /// <summary>Opens the store; null where that is not possible, which then stands on the error stream.</summary>
    public Func<ICaseLedger?> Ledger { get; init; } = () => null;
}
