using Carefare.Knowledge;

namespace Carefare.Rules;

/// <summary>Makes findings of a route in the words of the trade.</summary>
internal static class Findings
{
    extension(IRoute route)
    {
        /// <summary>Whether the person does not want this way, by its identifier or its family.</summary>
        public bool IsAvoided(Situation now) =>
            now.Case.Wants.Avoid.Any(word =>
                string.Equals(word, route.Id, StringComparison.OrdinalIgnoreCase)
                || string.Equals(word, route.Family.ToString(), StringComparison.OrdinalIgnoreCase)
            );

        /// <summary>Closed because the person asked for that.</summary>
        public Finding Avoided() =>
            route.Closed("You asked to leave this way out.", "Take it out of \"wants.avoid\".", []);

        /// <summary>It cannot be used.</summary>
        public Finding Closed(string why, string flip, IReadOnlyList<Citation> facts) =>
            new(route.Id, route.Family, Status.Closed, why, flip, [], Once(facts), [], []);

        /// <summary>It can be used from a later day or after a step.</summary>
        public Finding Later(string why, string flip, IReadOnlyList<Citation> facts, IReadOnlyList<RouteStep> steps) =>
            new(route.Id, route.Family, Status.Later, why, flip, [], Once(facts), [], steps);

        /// <summary>An answer or a fact that decides it is missing.</summary>
        public Finding Unknown(string why, string flip, IReadOnlyList<string> asks, IReadOnlyList<Citation> facts) =>
            new(route.Id, route.Family, Status.Unknown, why, flip, Once(asks), Once(facts), [], []);

        /// <summary>It can be used now; answers that are still missing would sharpen it.</summary>
        public Finding Open(
            string why,
            string flip,
            IReadOnlyList<string> asks,
            IReadOnlyList<Citation> facts,
            IReadOnlyList<Offer> offers,
            IReadOnlyList<RouteStep> steps
        ) => new(route.Id, route.Family, Status.Open, why, flip, Once(asks), Once(facts), offers, steps);
    }

    private static IReadOnlyList<T> Once<T>(IReadOnlyList<T> values) => [.. values.Distinct()];
}
