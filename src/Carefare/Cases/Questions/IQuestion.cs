namespace Carefare.Cases.Questions;

/// <summary>What can be said of a question whatever the type of its answer.</summary>
internal interface IQuestion
{
    /// <summary>The question as it is asked; empty where it has no words of its own.</summary>
    string Ask { get; }

    /// <summary>Why it is asked, as a sentence.</summary>
    string Why { get; }

    /// <summary>What the answer means.</summary>
    string Help { get; }

    /// <summary>What to write.</summary>
    string Wanted { get; }

    /// <summary>The answers among which to choose; empty where it is open.</summary>
    IReadOnlyList<string> Choices { get; }

    /// <summary>Whether the answer may not be left out.</summary>
    bool IsNeeded { get; }

    /// <summary>What is wrong with an answer, or null.</summary>
    Fault? Check(string text);

    /// <summary>The usual way to write an answer with which nothing is wrong.</summary>
    string AsWritten(string text);
}
