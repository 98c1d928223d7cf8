using Carefare.Planning.Linear;

namespace Carefare.Planning;

/// <summary>
/// Who pays what and when under a policy, as a linear programme whose cost is what the policy counts for. It holds every offer; a
/// choice only moves its bounds. What is decided on a day is one column for all strands that cannot be told apart on it. It
/// proposes; the evaluator, which shares only the terms with it, says what a proposal comes to.
/// </summary>
internal sealed class FundingModel
{
    private readonly Dictionary<(int Strand, Decided Decided), int> _decided = [];
    private readonly Dictionary<int, decimal> _most = [];
    private readonly IReadOnlyList<StoryModel> _strands;

    public FundingModel(PlanProblem problem, Policy policy)
    {
        (Problem, Policy) = (problem, policy);
        Credits = policy.CreditsOf(problem);
        Billed = policy.Strands.Max(strand => strand.Option.Charges.Sum(charge => charge.Agreed.Dollars));
        Program.Begin("all");
        Highest = Program.AddColumn(0, 0, 0);
        _strands = [.. policy.Strands.Select((strand, place) => new StoryModel(this, strand, place))];
        Most = _strands.Max(strand => strand.Timeline.Most);
        Program.Begin("objective");
        Objective = Objectives.Of(problem.Attitude, Program, policy, _strands);
    }

    public PlanProblem Problem { get; }

    public Policy Policy { get; }

    public LinearProgram Program { get; } = new();

    public Objective Objective { get; }

    /// <summary>The credit that can pay.</summary>
    public IReadOnlyList<Rules.Offer.Credit> Credits { get; }

    /// <summary>The most that is billed in any strand, in dollars.</summary>
    public decimal Billed { get; }

    /// <summary>The most cash that there can ever be, in dollars.</summary>
    public decimal Most { get; }

    /// <summary>The column of the most that leaves in a month of any strand.</summary>
    public int Highest { get; }

    /// <summary>What is put off: columns of what is owed at the end of a month, and of what goes into the HSA, each with how long.</summary>
    public IEnumerable<(int Column, decimal Cost)> PutOff => _strands.SelectMany(strand => strand.PutOff).Distinct();

    /// <summary>Moves the bounds to what a choice settles, and looks for the least that the policy counts for.</summary>
    public void Choose(FundingChoice choice)
    {
        Objective.Total();
        foreach (var strand in _strands)
        {
            strand.Choose(choice);
        }

        foreach (var column in choice.Idle)
        {
            Program.Bound(column, 0, 0);
        }

        if (choice.MostInAMonth is { } most)
        {
            CapMonths(decimal.Max(-Most, most.Dollars - choice.Margin));
        }
        else
        {
            // A column that is fixed where every month lies below it takes no part.
            Program.Bound(Highest, Most, Most);
        }
    }

    /// <summary>Lets no month pass an amount, in dollars.</summary>
    public void CapMonths(decimal most) => Program.Bound(Highest, -Most, most);

    /// <summary>Extra cash of a column on the day of the plan, or each month, as far as a rule is tested by how much is missing.</summary>
    public void Extra(int column, bool eachMonth)
    {
        foreach (var strand in _strands)
        {
            strand.Timeline.Extra(column, eachMonth);
        }
    }

    /// <summary>The column of what is decided on a day in a strand, from nothing up to an amount.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="day">The day.</param>
    /// <param name="decided">What is decided.</param>
    /// <param name="most">The amount; of strands that decide together the least.</param>
    public int Decide(int strand, DateOnly day, Decided decided, decimal most)
    {
        if (Policy.Strands.Count > 1)
        {
            var key = (Policy.Represents(strand, day), decided);
            if (_decided.TryGetValue(key, out var known))
            {
                _most[known] = decimal.Min(_most[known], most);
                Program.Bound(known, 0, _most[known]);
                return known;
            }

            _decided[key] = Program.Columns.Count;
        }

        var column = Program.AddColumn(0, most, 0);
        _most[column] = most;
        return column;
    }

    /// <summary>The most of a column that is decided.</summary>
    public decimal MostOf(int column) => _most[column];

    /// <summary>What credit could take off the cost at most that the programme leaves out, at prices of its rows; never above zero.</summary>
    /// <param name="credit">The credit.</param>
    /// <param name="prices">The prices.</param>
    /// <param name="counts">Whether totals count; otherwise only what is missing does.</param>
    public decimal Attraction(Rules.Offer.Credit credit, IReadOnlyList<decimal> prices, bool counts)
    {
        var attraction = new Attraction(this, credit);
        foreach (var (place, strand) in _strands.Index())
        {
            var weight =
                Objective.Measures.Count > 0 ? prices[Objective.Measures[place]]
                : counts ? strand.Probability
                : 0;
            attraction.Add(strand, weight, prices);
        }

        return attraction.Total;
    }

    /// <summary>The proposals that the solver's values come to, one for each strand.</summary>
    public IReadOnlyList<Proposal> Read(IReadOnlyList<decimal> values) =>
        [.. _strands.Select(strand => strand.Read(values))];

    /// <summary>Purchases in the solver's values that are smaller than their offers take.</summary>
    public IReadOnlyList<Purchase> TooSmall(IReadOnlyList<decimal> values) =>
        [.. _strands.SelectMany(strand => strand.TooSmall(values)).Distinct()];

    /// <summary>Months in which the solver's values leave a balance and pay less than the floor of a minimum payment.</summary>
    public IReadOnlyList<PaymentDay> BelowFloor(IReadOnlyList<decimal> values) =>
        [.. _strands.SelectMany(strand => strand.BelowFloor(values)).Distinct()];

    /// <summary>
    /// Where the solver's values save tax of a later step before an earlier step is full: the columns that are not used where the
    /// earlier one is not yet full on that day, and those where it is; null where they do so nowhere.
    /// </summary>
    public (IReadOnlyList<int> NotYet, IReadOnlyList<int> Full)? OutOfOrder(IReadOnlyList<decimal> values)
    {
        foreach (var strand in _strands)
        {
            if (strand.OutOfOrder(values) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}

/// <summary>What is decided on a day.</summary>
/// <param name="Kind">What kind of decision.</param>
/// <param name="Offer">The offer, by its identifier; empty where its kind has one only.</param>
/// <param name="Place">What of it: a charge, a month or a day, by its number.</param>
/// <param name="Step">A part of it, by its number.</param>
internal readonly record struct Decided(DecidedKind Kind, string Offer, int Place, int Step);

/// <summary>The kinds of decisions.</summary>
internal enum DecidedKind
{
    /// <summary>What is bought of a charge on credit.</summary>
    Purchase,

    /// <summary>What is paid to a revolving account in a month.</summary>
    Payment,

    /// <summary>How much is lent.</summary>
    Loan,

    /// <summary>Whether the clinic's plan is used.</summary>
    ClinicPlan,

    /// <summary>What goes into the HSA.</summary>
    Contribution,

    /// <summary>What the HSA pays.</summary>
    Withdrawal,

    /// <summary>What is elected for the FSA.</summary>
    Election,

    /// <summary>What the FSA pays of a new election.</summary>
    Claim,

    /// <summary>What the FSA pays of what was elected before the plan.</summary>
    SunkClaim,

    /// <summary>What the medical deduction counts.</summary>
    Deduction,
}
