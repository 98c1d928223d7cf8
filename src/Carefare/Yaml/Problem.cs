namespace Carefare.Yaml;

/// <summary>What is wrong in a file a person gave us, where, and how to mend it: one sentence each.</summary>
/// <param name="File">The file's name as the person gave it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Field">The path of the field, for example "quotes[1].infusion"; empty where the whole file is meant.</param>
/// <param name="What">What is wrong, as a sentence with a full stop.</param>
/// <param name="Mend">How to mend it, as a sentence with a full stop.</param>
public sealed record Problem(string File, int Line, int Column, string Field, string What, string Mend)
{
    /// <summary>The problem as it is printed: "file:line:column: field: what mend".</summary>
    public override string ToString() =>
        Field.Length == 0
            ? $"{File}:{Line}:{Column}: {What} {Mend}"
            : $"{File}:{Line}:{Column}: {Field}: {What} {Mend}";
}
