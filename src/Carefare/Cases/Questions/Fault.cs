using System.Text;

namespace Carefare.Cases.Questions;

/// <summary>What is wrong with an answer, and how to mend it; both are sentences.</summary>
internal sealed record Fault(string What, string Mend)
{
    private const int Longest = 40;

    /// <summary>What a person wrote, as it is shown back: in quotes, cut where it is long, without control characters.</summary>
    public static string Show(string written)
    {
        var shown = new StringBuilder("\"");
        foreach (var rune in written.EnumerateRunes().Take(Longest))
        {
            shown.Append(Rune.IsControl(rune) || rune == Rune.ReplacementChar ? "?" : rune.ToString());
        }

        return shown.Append(written.Length > Longest ? "…\"" : "\"").ToString();
    }
}

/// <summary>A value that was read, or what is wrong with it.</summary>
internal readonly record struct Reading<T>(T? Value, Fault? Fault)
{
    public static implicit operator Reading<T>(T value) => new(value, Fault: null);

    public static implicit operator Reading<T>(Fault fault) => new(default, fault);
}
