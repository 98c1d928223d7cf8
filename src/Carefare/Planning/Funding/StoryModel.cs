using Carefare.Credit;
using Carefare.Planning.Linear;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Planning;

/// <summary>One strand of a policy in its linear programme: what comes in, what is due, and what every offer pays.</summary>
internal sealed class StoryModel
{
    private readonly FundingModel _model;
    private readonly Strand _strand;
    private readonly int _place;
    private readonly Dictionary<int, List<int>> _taken = [];
    private readonly Dictionary<int, decimal> _costs = [];
    private readonly List<RevolvingPart> _revolving = [];
    private readonly List<ReducedPart> _reduced = [];
    private readonly List<LoanPart> _loans = [];
    private readonly List<ClinicPlanPart> _clinicPlans = [];
    private readonly FsaPart? _fsa;
    private readonly DeductionPart? _deduction;
    private readonly HsaPart? _hsa;

    public StoryModel(FundingModel model, Strand strand, int place)
    {
        (_model, _strand, _place) = (model, strand, place);
        (Timeline, Purchases) = (new(this), new(this));
        foreach (var charge in Charges)
        {
            Timeline.Bill(charge.Due, charge.Amount.Dollars);
        }

        foreach (var paid in Option.Others.Where(paid => !paid.ToClinic))
        {
            Timeline.Back(paid.Day, paid.Amount.Dollars);
        }

        foreach (var credit in model.Credits.Where(Option.CanUse))
        {
            Begin(credit.Id);
            AddCredit(credit);
        }

        Begin("tax");
        _fsa = Problem.Fsa is { } fsa ? new(this, fsa) : null;
        _deduction = Problem.Deduction is { } deduction ? new(this, deduction) : null;
        Begin("purchases");
        Purchases.Close();
        Begin("tax");
        CountOnce();
        _hsa = Problem.Hsa is { } hsa ? new(this, hsa) : null;
        Timeline.Close(model.Highest);
    }

    public PlanProblem Problem => _model.Problem;

    public Option Option => _strand.Option;

    public decimal Probability => _strand.Story.Probability;

    public LinearProgram Program => _model.Program;

    public Timeline Timeline { get; }

    public Purchases Purchases { get; }

    public IReadOnlyList<Charge> Charges => Option.Charges;

    /// <summary>The most that is billed in any strand, in dollars.</summary>
    public decimal Billed => _model.Billed;

    /// <summary>What a unit of each column adds to the total less the price.</summary>
    public IReadOnlyDictionary<int, decimal> Costs => _costs;

    /// <summary>What is put off: columns of what is owed at the end of a month, and of what goes into the HSA, each with how long.</summary>
    public IEnumerable<(int Column, decimal Cost)> PutOff =>
        _revolving.SelectMany(part => part.Owed).Select(owed => (owed, 1m)).Concat(_hsa?.Waiting ?? []);

    /// <summary>What is added from here on belongs to a part of the strand.</summary>
    public void Begin(string part) => Program.Begin($"{_place} {part}");

    /// <summary>The column of what is decided on a day, from nothing up to an amount.</summary>
    public int Decide(DateOnly day, Decided decided, decimal most) => _model.Decide(_place, day, decided, most);

    /// <summary>The most of a column that is decided.</summary>
    public decimal MostOf(int column) => _model.MostOf(column);

    /// <summary>A unit of a column adds to the total.</summary>
    public void Cost(int column, decimal amount) => _costs[column] = _costs.GetValueOrDefault(column) + amount;

    /// <summary>The first of the strands that cannot be told from this one on a day.</summary>
    public int Represents(DateOnly day) => _model.Policy.Represents(_place, day);

    /// <summary>A purchase of a day, by which the strands that cannot be told apart make one choice.</summary>
    public Purchase PurchaseOf(string offer, DateOnly day) => new(_model.Policy.Represents(_place, day), offer, day);

    /// <summary>A payment of a month, by which the strands that cannot be told apart make one choice.</summary>
    public PaymentDay PaymentOf(string offer, Month month) =>
        new(_model.Policy.Represents(_place, month.First), offer, month);

    /// <summary>Moves the bounds to what a choice settles.</summary>
    public void Choose(FundingChoice choice)
    {
        Purchases.Choose(choice);
        _revolving.ForEach(part => part.Choose(choice));
        _loans.ForEach(part => part.Choose(choice));
        _clinicPlans.ForEach(part => part.Choose(choice));
        _fsa?.Choose(choice.Tax);
        _deduction?.Choose(choice.Tax);
        _hsa?.Choose(choice.Tax);
        Timeline.Choose(choice);
    }

    /// <summary>A column takes care of a charge out of what the HSA may pay.</summary>
    public void Take(int charge, int column)
    {
        if (!_taken.TryGetValue(charge, out var columns))
        {
            _taken[charge] = columns = [];
        }

        columns.Add(column);
    }

    /// <summary>The columns that take care of a charge out of what the HSA may pay.</summary>
    public IReadOnlyList<int> TakenFrom(int charge) => _taken.GetValueOrDefault(charge) ?? [];

    /// <summary>The proposal that the solver's values come to.</summary>
    public Proposal Read(IReadOnlyList<decimal> values) =>
        new(
            Option,
            [.. Uses(values)],
            _hsa?.Contributions(values) ?? [],
            _hsa?.Withdrawals(values) ?? [],
            _fsa?.Elections(values) ?? [],
            _fsa?.Claims(values) ?? [],
            _deduction?.Read(values) ?? []
        );

    /// <summary>Purchases in the solver's values that are smaller than their offers take.</summary>
    public IEnumerable<Purchase> TooSmall(IReadOnlyList<decimal> values) =>
        Uses(values).SelectMany(use => use.TooSmall(Charges).Select(small => PurchaseOf(use.Offer.Id, small.Day)));

    /// <summary>Months in which the solver's values leave a balance and pay less than the floor of a minimum payment.</summary>
    public IEnumerable<PaymentDay> BelowFloor(IReadOnlyList<decimal> values) =>
        _revolving.SelectMany(part => part.BelowFloor(values));

    /// <summary>Where the solver's values save tax of a later step before an earlier step is full; null where they do not.</summary>
    public (IReadOnlyList<int> NotYet, IReadOnlyList<int> Full)? OutOfOrder(IReadOnlyList<decimal> values) =>
        _hsa?.OutOfOrder(values);

    /// <summary>The credit that is used; two purchases that are both rounded up are no more together than the charge.</summary>
    private IEnumerable<CreditUse> Uses(IReadOnlyList<decimal> values)
    {
        var left = Charges.Select(charge => charge.Amount).ToArray();
        foreach (var use in _revolving.Select(part => part.Read(values)).OfType<CreditUse.Revolving>())
        {
            yield return use with
            {
                Purchases = Within(use.Purchases, left),
            };
        }

        foreach (var use in _reduced.Select(part => part.Read(values)).OfType<CreditUse.Reduced>())
        {
            yield return use with
            {
                Purchases = Within(use.Purchases, left),
            };
        }

        var whole = _loans.Select(part => part.Read(values)).Concat(_clinicPlans.Select(part => part.Read(values)));
        foreach (var use in whole.OfType<CreditUse>())
        {
            yield return use;
        }
    }

    private static List<ChargeAmount> Within(IReadOnlyList<ChargeAmount> purchases, Money[] left)
    {
        var within = new List<ChargeAmount>();
        foreach (var purchase in purchases)
        {
            var amount = Money.Min(purchase.Amount, left[purchase.Charge]);
            left[purchase.Charge] -= amount;
            if (amount > Money.Zero)
            {
                within.Add(purchase with { Amount = amount });
            }
        }

        return within;
    }

    private void AddCredit(Offer.Credit credit)
    {
        if (RevolvingTerms.Of(credit.Terms) is { } revolving)
        {
            _revolving.Add(new(this, credit, revolving));
        }
        else if (credit.Terms is CreditTerms.ReducedApr reduced)
        {
            _reduced.Add(new(this, credit, reduced));
        }
        else if (credit.Terms is CreditTerms.Loan loan)
        {
            _loans.Add(new(this, credit, loan));
        }
        else if (credit.Terms is CreditTerms.ClinicPlan plan)
        {
            _clinicPlans.Add(new(this, credit, plan));
        }
    }

    /// <summary>FSA and deduction count no care twice.</summary>
    private void CountOnce()
    {
        foreach (var (charge, columns) in _taken.Where(taken => taken.Value.Count > 1))
        {
            var row = Program.AddRow(null, Eligibility.Care(Charges[charge]).Dollars);
            columns.ForEach(column => Program.Put(row, column, 1));
        }
    }
}
