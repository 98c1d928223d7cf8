using Carefare.Quantities;

namespace Carefare.Asking;

/// <summary>Something that is not known and could move the plan.</summary>
/// <param name="Key">The key of the answer in the case file.</param>
/// <param name="Question">The question, for people.</param>
/// <param name="Route">The route that asks it.</param>
/// <param name="Worth">How far the best plan could move, where that has been worked out; null otherwise.</param>
public sealed record OpenQuestion(string Key, string Question, string Route, Money? Worth);
