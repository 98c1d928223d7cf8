using Carefare.Knowledge;

namespace Carefare.Comparing;

/// <summary>A figure about the world that is another for the second plan than for the first.</summary>
/// <param name="Id">The figure's identifier.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Scope">The keys for which it was looked up, such as a state; empty where it holds for everyone.</param>
/// <param name="First">Its values for the first plan in the order of their days; null in it is a value that is unknown.</param>
/// <param name="Second">Its values for the second plan.</param>
public sealed record FigureDifference(
    string Id,
    string Unit,
    IReadOnlyList<string> Scope,
    IReadOnlyList<FactValue?> First,
    IReadOnlyList<FactValue?> Second
);
