using System.Text.Json.Nodes;
using Carefare.Yaml;

namespace Carefare.Cases.Questions;

/// <summary>A question with one answer.</summary>
/// <typeparam name="T">The kind of answer.</typeparam>
internal sealed class Question<T>(string name, Shape<T> shape, string help) : Field<Answer<T>>(name, help), IQuestion
{
    /// <summary>What the answer looks like.</summary>
    public Shape<T> Shape { get; } = shape;

    /// <summary>The question as the interview asks it; empty where the interview does not.</summary>
    public string Ask { get; init; } = "";

    /// <summary>Why it is asked, as a sentence.</summary>
    public string Why { get; init; } = "";

    /// <inheritdoc/>
    public string Wanted => Shape.Wanted;

    /// <inheritdoc/>
    public IReadOnlyList<string> Choices => Shape.Choices;

    /// <inheritdoc/>
    public bool IsNeeded => Required.Length > 0;

    /// <inheritdoc/>
    public Fault? Check(string text) => Shape.Read(text).Fault;

    /// <inheritdoc/>
    public string AsWritten(string text) => Shape.Write?.Invoke(Shape.Read(text).Value!) ?? text;

    /// <inheritdoc/>
    public override void Write(CasePen pen, string path)
    {
        if (pen.At(path) is { } answer)
        {
            pen.Line(Name, Shape.Quoted && answer != "unknown" ? CasePen.Quoted(answer) : answer, Help);
        }
        else
        {
            pen.Open(Name, Help);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Edit> Edits(Node? first, Node? second, string path)
    {
        var (was, now) = (Told(first), Told(second));
        return EqualityComparer<T?>.Default.Equals(was.Value, now.Value) && was.IsKnown == now.IsKnown
            ? []
            : [Edit.Of(path, was.Answer, now.Answer, second)];
    }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = Shape.Schema.DeepClone().AsObject();
        return Described(Required.Length > 0 ? schema : OrWords(schema, "unknown"));
    }

    /// <inheritdoc/>
    public override Answer<T> Read(Node? node, string path, Findings findings)
    {
        if (IsUnknown(node))
        {
            if (Required.Length > 0)
            {
                findings.Wrong(path, new("This answer is needed and is missing.", Required));
            }

            findings.NotKnown(path);
            return Answer.Unknown<T>(path);
        }

        var reading = node is Node.Scalar scalar
            ? Shape.Read(scalar.Text.Trim())
            : new Fault("Here stands a list or a group, where one answer belongs.", $"Write {Shape.Wanted}.");
        if (reading.Fault is { } fault)
        {
            findings.Wrong(node!.Place, path, fault);
            return Answer.Unknown<T>(path);
        }

        return Answer.Of(path, reading.Value!);
    }

    private (bool IsKnown, T? Value, ToldAnswer Answer) Told(Node? node)
    {
        if (IsUnknown(node) || node is not Node.Scalar { Text: var text })
        {
            return (false, default, ToldAnswer.Unknown);
        }

        var written = text.Trim();
        var value = Shape.Read(written).Value;
        return (true, value, new(written, Shape.Say?.Invoke(value!) ?? written));
    }
}
