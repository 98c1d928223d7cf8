using System.Text.Json.Nodes;

namespace Carefare.Cases.Questions;

/// <summary>What an answer to a question looks like.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
/// <param name="Wanted">What to write, after "Write": "a whole number from 1 to 60".</param>
/// <param name="Read">Reads what was written, without spaces around it.</param>
/// <param name="Schema">The JSON Schema of the written form.</param>
/// <param name="Quoted">Whether the written form needs quotes to stay what it is.</param>
internal sealed record Shape<T>(string Wanted, Func<string, Reading<T>> Read, JsonObject Schema, bool Quoted = false)
{
    /// <summary>The answers among which to choose; empty where there are too many or any number.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The usual way to write a value, where there is more than one.</summary>
    public Func<T, string>? Write { get; init; }

    /// <summary>How a person reads a value, where that is not as it is written.</summary>
    public Func<T, string>? Say { get; init; }

    /// <summary>What is wrong where something quite different was written.</summary>
    public static Fault NotThis(string written, string wanted) =>
        new($"{Fault.Show(written)} is not {wanted}.", $"Write {wanted}.");
}
