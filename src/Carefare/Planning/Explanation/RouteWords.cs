using Carefare.Knowledge;

namespace Carefare.Planning.Explanation;

/// <summary>What an explanation needs to say of a route, of which planning itself knows only the identifier.</summary>
/// <param name="Name">The route's name for people.</param>
/// <param name="Facts">The facts that it rests on.</param>
public sealed record RouteWords(Func<string, string> Name, Func<string, IReadOnlyList<Citation>> Facts);
