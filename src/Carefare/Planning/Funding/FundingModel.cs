using Carefare.Credit;
using Carefare.Planning.Linear;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Planning;

/// <summary>
/// Who pays what and when for one option, as a linear programme whose cost is the total less the price. It holds every offer;
/// a choice only moves its bounds. It proposes; the evaluator, which shares only the terms with it, says what a proposal comes to.
/// </summary>
internal sealed class FundingModel
{
    private readonly Dictionary<int, List<int>> _taken = [];
    private readonly List<RevolvingPart> _revolving = [];
    private readonly List<ReducedPart> _reduced = [];
    private readonly List<LoanPart> _loans = [];
    private readonly List<ClinicPlanPart> _clinicPlans = [];
    private readonly FsaPart? _fsa;
    private readonly DeductionPart? _deduction;
    private readonly HsaPart? _hsa;

    public FundingModel(PlanProblem problem, Option option)
    {
        (Problem, Option) = (problem, option);
        (Timeline, Purchases) = (new(problem, Program), new(this));
        foreach (var charge in Charges)
        {
            Timeline.Bill(charge.Due, charge.Amount.Dollars);
        }

        Credits = option.CreditsOf(problem);
        foreach (var credit in Credits)
        {
            AddCredit(credit);
        }

        _fsa = problem.Fsa is { } fsa ? new(this, fsa) : null;
        _deduction = problem.Deduction is { } deduction ? new(this, deduction) : null;
        Purchases.Close();
        CountOnce();
        _hsa = problem.Hsa is { } hsa ? new(this, hsa) : null;
        Timeline.Close();
        Objective = new(Program);
    }

    public PlanProblem Problem { get; }

    public Option Option { get; }

    public LinearProgram Program { get; } = new();

    public Timeline Timeline { get; }

    public Purchases Purchases { get; }

    public Objective Objective { get; }

    /// <summary>The credit that can pay for the option.</summary>
    public IReadOnlyList<Offer.Credit> Credits { get; }

    public IReadOnlyList<Charge> Charges => Option.Course.Charges;

    /// <summary>All that is billed, in dollars.</summary>
    public decimal Billed => Timeline.Billed;

    /// <summary>What is put off: columns of what is owed at the end of a month, and of what goes into the HSA, each with how long.</summary>
    public IEnumerable<(int Column, int Months)> PutOff =>
        _revolving.SelectMany(part => part.Owed).Select(owed => (owed, 1)).Concat(_hsa?.Waiting ?? []);

    /// <summary>Moves the bounds to what a choice settles, and looks for the least total.</summary>
    public void Choose(FundingChoice choice)
    {
        Objective.Total();
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
            Option.Treatment,
            Option.Course,
            [.. Uses(values)],
            _hsa?.Contributions(values) ?? [],
            _hsa?.Withdrawals(values) ?? [],
            _fsa?.Elections(values) ?? [],
            _fsa?.Claims(values) ?? [],
            _deduction?.Read(values) ?? []
        );

    /// <summary>Purchases in the solver's values that are smaller than their offers take.</summary>
    public IReadOnlyList<(string Offer, DateOnly Day)> TooSmall(IReadOnlyList<decimal> values) =>
        [.. Uses(values).SelectMany(use => use.TooSmall(Option.Course).Select(small => (use.Offer.Id, small.Day)))];

    /// <summary>Months in which the solver's values leave a balance and pay less than the floor of a minimum payment.</summary>
    public IReadOnlyList<(string Offer, Month Month)> BelowFloor(IReadOnlyList<decimal> values) =>
        [.. _revolving.SelectMany(part => part.BelowFloor(values))];

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
