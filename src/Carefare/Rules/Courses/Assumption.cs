using Carefare.Knowledge;

namespace Carefare.Rules.Courses;

/// <summary>What was taken to hold because an answer is missing.</summary>
/// <param name="Key">The key of the answer.</param>
/// <param name="Sentence">What is taken to hold, as a sentence with a full stop.</param>
/// <param name="Facts">The facts that it rests on; empty where it is only a convention.</param>
public sealed record Assumption(string Key, string Sentence, params IReadOnlyList<Citation> Facts);
