using Carefare.Planning.Linear;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>The options of a problem and the prepared programmes of its policies: each made once and used many times.</summary>
internal sealed class Models
{
    private readonly PlanProblem _problem;
    private readonly Programmes _programmes;
    private readonly IReadOnlyList<IReadOnlyList<Offer.Benefit>> _stacks;
    private readonly Dictionary<(Way Way, string Granted, bool Helps), (Option Option, decimal Closed)> _options;
    private readonly Dictionary<string, Prepared> _prepared = [];
    private readonly Dictionary<Option, Prepared> _alone = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Offer.Treatment, int> _numbers = [];

    /// <summary>The models of a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solver">Solves the programmes.</param>
    /// <param name="before">Those of a problem that is the same but for some figures; what these do not touch is taken over.</param>
    public Models(PlanProblem problem, ILinearSolver solver, Models? before = null)
    {
        (_problem, _programmes) = (problem, new(solver));
        _options = before is not null && IsPricedAlike(problem, before._problem) ? before._options : [];
        Stories = Stories.Of(problem);
        _stacks = Stack.All(problem.Benefits);
    }

    public Stories Stories { get; }

    /// <summary>How much the search that goes on may do.</summary>
    public Effort Effort { get; } = new();

    /// <summary>Every way to be treated from a day, with each set of benefits that go together.</summary>
    public IEnumerable<Way> WaysFrom(DateOnly start) =>
        from treatment in _problem.Treatments
        from stack in Enumerable.Range(0, _stacks.Count)
        select new Way(treatment, start, stack);

    /// <summary>The same way in every story, ready to be funded.</summary>
    public Prepared Of(Way way) => Of([.. Stories.All.Select(_ => way)]);

    /// <summary>The treatment from a first day in every story with the benefits of the first set, ready to be funded.</summary>
    public Prepared Of(Offer.Treatment treatment, DateOnly start) => Of(new Way(treatment, start, 0));

    /// <summary>A way for each story, ready to be funded.</summary>
    public Prepared Of(IReadOnlyList<Way> ways)
    {
        var key = string.Join(' ', Stories.Chains.Count == 0 ? [Key(ways[0])] : ways.Select(Key));
        if (!_prepared.TryGetValue(key, out var prepared))
        {
            var strands = Stories.All.Zip(ways, (story, way) => new Strand(story, OptionOf(way, story).Option));
            var closed = Stories.All.Zip(ways, (story, way) => story.Probability * OptionOf(way, story).Closed).Sum();
            _prepared[key] = prepared = new(_problem, new(Stories, strands), closed, _programmes, Effort);
        }

        return prepared;
    }

    /// <summary>An option as if its story was sure to come.</summary>
    public Prepared Alone(Option option)
    {
        if (!_alone.TryGetValue(option, out var prepared))
        {
            var sure = new Strand(Stories.All[0] with { Probability = 1 }, option);
            var closed = ClosedForm.Of(_problem, option);
            _alone[option] = prepared = new(_problem, new(Stories, [sure]), closed, _programmes, Effort);
        }

        return prepared;
    }

    /// <summary>What a way costs at least in a story, in dollars, however it is paid for.</summary>
    public decimal ClosedOf(Way way, Story story) => OptionOf(way, story).Closed;

    /// <summary>Whether courses, what others pay of them, and what tax can take off are the same.</summary>
    private static bool IsPricedAlike(PlanProblem one, PlanProblem other) =>
        one.AsOf == other.AsOf
        && one.Treatments.SequenceEqual(other.Treatments)
        && one.Benefits == other.Benefits
        && one.Response == other.Response
        && (one.Hsa, one.Fsa, one.Deduction) == (other.Hsa, other.Fsa, other.Deduction);

    private string Key(Way way)
    {
        if (!_numbers.TryGetValue(way.Treatment, out var number))
        {
            _numbers[way.Treatment] = number = _numbers.Count;
        }

        return $"{number}@{way.Start.DayNumber}/{way.Stack}";
    }

    private (Option Option, decimal Closed) OptionOf(Way way, Story story)
    {
        var granted = new List<(Offer.Benefit Benefit, DateOnly On)>();
        foreach (var benefit in _stacks[way.Stack])
        {
            if (Stories.GrantedOn(benefit, story) is { } day)
            {
                granted.Add((benefit, day));
            }
        }

        var key = (way, string.Join(' ', granted.Select(one => $"{one.Benefit.Id}@{one.On.DayNumber}")), story.Helps);
        if (!_options.TryGetValue(key, out var known))
        {
            var option = Option.Of(_problem, way.Treatment, way.Start, granted, story.Helps);
            _options[key] = known = (option, ClosedForm.Of(_problem, option));
        }

        return known;
    }
}
