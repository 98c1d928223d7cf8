using Carefare.Knowledge;

namespace Carefare.Rules;

/// <summary>Makes findings of a route in the words of the trade.</summary>
internal static class Findings
{
    /// <summary>Why a way that the person does not want is left out.</summary>
    public const string LeftOut = "You asked to leave this way out.";

    /// <summary>What the person would do to have it back.</summary>
    public const string LetIn = "Take it out of \"wants.avoid\".";

    extension(Situation now)
    {
        /// <summary>Whether the person does not want a way, by its identifier or its family.</summary>
        public bool Avoids(string route, Family family) =>
            now.Case.Wants.Avoid.Any(word =>
                string.Equals(word, route, StringComparison.OrdinalIgnoreCase)
                || string.Equals(word, family.ToString(), StringComparison.OrdinalIgnoreCase)
            );

        /// <summary>Whether the person wants a plan to count only what is sure.</summary>
        public bool WantsOnlyWhatIsSure => now.Case.Wants.Attitude.Or("") is "cautious" or "worst";
    }

    extension(IRoute route)
    {
        /// <summary>Whether the person does not want this way, by its identifier or its family.</summary>
        public bool IsAvoided(Situation now) => now.Avoids(route.Id, route.Family);

        /// <summary>Closed because the person asked for that.</summary>
        public Finding Avoided() => route.Closed(LeftOut, LetIn, []);

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
