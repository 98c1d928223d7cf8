using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>How to be treated: a treatment from a first day, with the benefits that go together.</summary>
/// <param name="Treatment">The treatment.</param>
/// <param name="Start">The first day.</param>
/// <param name="Stack">The benefits, by the place of their set among those that go together.</param>
internal readonly record struct Way(Offer.Treatment Treatment, DateOnly Start, int Stack);

/// <summary>
/// How to be treated in every story. Stories in which the same money moves, whatever a chain of decisions says, are one strand.
/// </summary>
internal sealed class Policy
{
    /// <summary>A chain of decisions that changes nothing.</summary>
    private const int Whatever = -1;

    private readonly Stories _stories;
    private readonly DateOnly[,] _toldApart;

    /// <summary>A policy of what is done in each story.</summary>
    /// <param name="stories">All stories.</param>
    /// <param name="strands">What is done in each.</param>
    public Policy(Stories stories, IEnumerable<Strand> strands)
    {
        _stories = stories;
        Strands = Merged(strands, stories.Chains.Count);
        _toldApart = new DateOnly[Strands.Count, Strands.Count];
        for (var one = 0; one < Strands.Count; one++)
        {
            for (var other = 0; other < Strands.Count; other++)
            {
                _toldApart[one, other] = ToldApart(Strands[one], Strands[other]);
            }
        }
    }

    /// <summary>The chains of decisions that the outcomes of the strands are of.</summary>
    public IReadOnlyList<Chain> Chains => _stories.Chains;

    /// <summary>What may come, each with its probability; at least one.</summary>
    public IReadOnlyList<Strand> Strands { get; }

    /// <summary>The option of the first strand, for what is the same in all.</summary>
    public Option First => Strands[0].Option;

    /// <summary>The day of the first treatment in the strand in which it comes last.</summary>
    public DateOnly Start => Strands.Max(strand => strand.Option.Course.Start);

    /// <summary>The first day on which one strand can be told from another.</summary>
    public DateOnly ToldApart(int one, int other) => _toldApart[one, other];

    /// <summary>The first of the strands that cannot be told from a strand on a day.</summary>
    public int Represents(int strand, DateOnly day)
    {
        var first = 0;
        while (first < strand && _toldApart[first, strand] <= day)
        {
            first++;
        }

        return first;
    }

    /// <summary>The credit that can pay in any strand, in an order of its terms, so that the order of the offers does not matter.</summary>
    public IReadOnlyList<Offer.Credit> CreditsOf(PlanProblem problem) =>
        [
            .. problem
                .Credits.Where(credit => Strands.Any(strand => strand.Option.CanUse(credit)))
                .OrderBy(credit => $"{credit.Terms} {credit.Limit}", StringComparer.Ordinal),
        ];

    private DateOnly ToldApart(Strand one, Strand other)
    {
        var first = DateOnly.MaxValue;
        foreach (var (place, chain) in _stories.Chains.Index())
        {
            var (mine, theirs) = (one.Story.Outcomes[place], other.Story.Outcomes[place]);
            if (mine != theirs && chain.ToldApart(mine, theirs) is var day && day < first)
            {
                first = day;
            }
        }

        return one.Story.Helps != other.Story.Helps && one.Option.KnownOn is { } known && known < first ? known : first;
    }

    private static List<Strand> Merged(IEnumerable<Strand> strands, int chains)
    {
        var merged = strands.ToList();
        for (var chain = 0; chain < chains; chain++)
        {
            var place = chain;
            merged = Merged(
                merged,
                story => story with { Outcomes = [.. story.Outcomes.Select((one, at) => at == place ? Whatever : one)] }
            );
        }

        return Merged(merged, story => story with { Helps = true });
    }

    /// <summary>Strands of stories that become one without something, where money moves alike in all of these.</summary>
    private static List<Strand> Merged(List<Strand> strands, Func<Story, Story> without)
    {
        var groups = strands
            .GroupBy(strand =>
                without(strand.Story) is var story ? (string.Join(',', story.Outcomes), story.Helps) : default
            )
            .Select(group => group.ToList())
            .ToList();
        return
            groups.Count == strands.Count
            || groups.Exists(group => !group.TrueForAll(one => one.Option.IsLike(group[0].Option)))
            ? strands
            :
            [
                .. groups.Select(group =>
                    group[0] with
                    {
                        Story = without(group[0].Story) with { Probability = group.Sum(one => one.Story.Probability) },
                    }
                ),
            ];
    }
}

/// <summary>What is done in a story.</summary>
internal sealed record Strand(Story Story, Option Option);
