using Carefare.Cli.Tracking;

namespace Carefare.Cli;

/// <summary>All that a command touches outside itself; tests give their own.</summary>
/// <param name="Out">Takes the answer and nothing else.</param>
/// <param name="Err">Takes problems, warnings and hints.</param>
/// <param name="In">Gives what the person types.</param>
/// <param name="Today">The day on which the command runs.</param>
/// <param name="Width">The terminal's width in columns.</param>
/// <param name="Colour">Whether the answer goes to a terminal that shows colour.</param>
internal sealed record Surroundings(
    TextWriter Out,
    TextWriter Err,
    TextReader In,
    DateOnly Today,
    int Width,
    bool Colour
)
{
    /// <summary>The clock by which a command waits for others.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Asks for what must not be seen while it is typed; null where nobody sits at a terminal.</summary>
    public Func<string, string>? AskSecretly { get; init; }

    /// <summary>A variable of the environment; null where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Whether progress can be shown on the error stream: somebody looks at it.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Opens the store of cases in place of the one that a command's options name; null for that one.</summary>
    public ILedgerDoor? Door { get; init; }
}
