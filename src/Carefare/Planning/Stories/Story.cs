using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>One way in which all that is not known may turn out.</summary>
/// <param name="Probability">Its probability, from 0 to 1; those of all stories add up to 1.</param>
/// <param name="Outcomes">How each chain of decisions comes out, in the order of <see cref="Stories.Chains"/>.</param>
/// <param name="Helps">Whether the treatment helps, so that the whole course is given.</param>
internal sealed record Story(decimal Probability, IReadOnlyList<int> Outcomes, bool Helps);

/// <summary>Every story of a problem.</summary>
internal sealed class Stories
{
    /// <summary>The most stories that are told apart; decisions beyond them count as a no.</summary>
    private const int Most = 64;

    private readonly DateOnly _asOf;
    private readonly Dictionary<string, int> _places = [];

    private Stories(PlanProblem problem)
    {
        _asOf = problem.AsOf;
        var response = problem.Response is { Chance: < 1 } known ? known : null;
        (Chains, LeftOut) = Within(
            problem
                .Benefits.Where(benefit => benefit.Decisions.Count > 0)
                .Select(benefit => new Chain(benefit.Decisions))
                .DistinctBy(chain => chain.Id)
                .OrderBy(chain => chain.Id, StringComparer.Ordinal),
            response is null ? Most : Most / 2
        );
        foreach (var (place, chain) in Chains.Index())
        {
            _places[chain.Id] = place;
        }

        var ways = Chains.Aggregate(
            (IEnumerable<Story>)[new(1, [], true)],
            (stories, chain) =>
                from story in stories
                from way in chain.Outcomes
                select new Story(story.Probability * way.Chance, [.. story.Outcomes, way.Outcome], true)
        );
        All = [.. ways.SelectMany(story => Responding(story, response)).Where(story => story.Probability > 0)];
    }

    /// <summary>The chains of decisions that benefits hang on.</summary>
    public IReadOnlyList<Chain> Chains { get; }

    /// <summary>Decisions that were too many, and count as a no.</summary>
    public IReadOnlyList<Chain> LeftOut { get; }

    /// <summary>Every story that has a chance.</summary>
    public IReadOnlyList<Story> All { get; }

    /// <summary>The stories of a problem.</summary>
    public static Stories Of(PlanProblem problem) => new(problem);

    /// <summary>The day from which a benefit is granted in a story; null where it is not.</summary>
    public DateOnly? GrantedOn(Offer.Benefit benefit, Story story)
    {
        if (benefit.Decisions.Count == 0)
        {
            return _asOf;
        }

        return
            _places.TryGetValue(Chain.IdOf(benefit.Decisions), out var place)
            && story.Outcomes[place] is var outcome
            && outcome < benefit.Decisions.Count
            ? DayOrder.Later(_asOf, benefit.Decisions[outcome].Day)
            : null;
    }

    /// <summary>The stories in groups that cannot be told apart on a day, before any treatment.</summary>
    public IReadOnlyList<IReadOnlyList<Story>> KnownOn(DateOnly day, IReadOnlyList<Story> among) =>
        [
            .. among
                .GroupBy(story => string.Join(',', Chains.Select((chain, at) => chain.Known(story.Outcomes[at], day))))
                .Select(group => group.ToList()),
        ];

    private static IEnumerable<Story> Responding(Story story, Response? response) =>
        response is not { Chance: var chance }
            ? [story]
            :
            [
                story with
                {
                    Probability = story.Probability * chance,
                },
                story with
                {
                    Probability = story.Probability * (1 - chance),
                    Helps = false,
                },
            ];

    private static (List<Chain> Kept, List<Chain> LeftOut) Within(IEnumerable<Chain> chains, int most)
    {
        var (kept, leftOut, ways) = (new List<Chain>(), new List<Chain>(), 1);
        foreach (var chain in chains)
        {
            var more = ways * chain.Outcomes.Count(way => way.Chance > 0);
            if (more <= most)
            {
                kept.Add(chain);
                ways = more;
            }
            else
            {
                leftOut.Add(chain);
            }
        }

        return (kept, leftOut);
    }
}
