using Carefare.Credit;
using Carefare.Planning.Linear;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Planning;

/// <summary>
/// Who pays what and when for one option, as a linear programme whose cost is the total less the price. It proposes; the
/// evaluator, which shares only the terms with it, says what a proposal comes to.
/// </summary>
internal sealed class FundingModel
{
    private readonly Dictionary<int, List<(int Column, decimal Factor)>> _credit = [];
    private readonly Dictionary<int, List<int>> _taken = [];
    private readonly Dictionary<int, int> _covered = [];
    private readonly List<RevolvingPart> _revolving = [];
    private readonly List<ReducedPart> _reduced = [];
    private readonly List<Func<IReadOnlyList<decimal>, CreditUse?>> _others = [];
    private readonly FsaPart? _fsa;
    private readonly DeductionPart? _deduction;
    private readonly HsaPart? _hsa;

    public FundingModel(PlanProblem problem, Option option, FundingChoice choice)
    {
        (Problem, Option) = (problem, option);
        Timeline = new(problem, Program);
        foreach (var charge in Charges)
        {
            Timeline.Bill(charge.Due, charge.Amount.Dollars);
        }

        foreach (var credit in choice.Credits)
        {
            AddCredit(credit, choice);
        }

        _fsa = problem.Fsa is { } fsa ? new(this, fsa, choice.Tax) : null;
        _deduction = problem.Deduction is { } deduction ? new(this, deduction, choice.Tax) : null;
        PayOnce();
        _hsa = problem.Hsa is { } hsa ? new(this, hsa, choice.Tax) : null;
        Timeline.Close(choice);
    }

    public PlanProblem Problem { get; }

    public Option Option { get; }

    public LinearProgram Program { get; } = new();

    public Timeline Timeline { get; }

    public IReadOnlyList<Charge> Charges => Option.Course.Charges;

    /// <summary>All that is billed, in dollars.</summary>
    public decimal Billed => Timeline.Billed;

    /// <summary>What is put off: columns of what is owed at the end of a month, and of what goes into the HSA, each with how long.</summary>
    public IEnumerable<(int Column, int Months)> PutOff =>
        _revolving.SelectMany(part => part.Owed).Select(owed => (owed, 1)).Concat(_hsa?.Waiting ?? []);

    /// <summary>The charges of each day, by their places, whose purchase with an offer may be large enough.</summary>
    public IEnumerable<IGrouping<DateOnly, int>> Buyable(Offer.Credit offer, FundingChoice choice) =>
        Enumerable
            .Range(0, Charges.Count)
            .GroupBy(charge => Charges[charge].Due)
            .Where(day => Due(day) >= LeastPurchase.Of(offer.Terms) && !choice.Avoided.Contains((offer.Id, day.Key)));

    /// <summary>What charges come to.</summary>
    public Money Due(IEnumerable<int> charges) => Money.Sum(charges.Select(charge => Charges[charge].Amount));

    /// <summary>Adds the purchase of a day with an offer: parts of its charges.</summary>
    /// <returns>Each charge with the column of what is bought of it.</returns>
    public IReadOnlyList<(int Charge, int Column)> Buy(
        Offer.Credit offer,
        IGrouping<DateOnly, int> day,
        FundingChoice choice
    )
    {
        var bought = day.Select(charge => (charge, Program.AddColumn(0, Charges[charge].Amount.Dollars, 0))).ToList();
        var isLarge = choice.Large.Contains((offer.Id, day.Key));
        var least = isLarge ? Program.AddRow(LeastPurchase.Of(offer.Terms).Dollars, null) : 0;
        foreach (var (charge, column) in bought)
        {
            Timeline.FromOthers(day.Key, column, 1);
            Credit(charge, column, 1);
            if (isLarge)
            {
                Program.Put(least, column, 1);
            }
        }

        return bought;
    }

    /// <summary>A column covers a charge as far as it is one.</summary>
    public void Cover(int charge, int column)
    {
        Credit(charge, column, Charges[charge].Amount.Dollars);
        _covered[charge] = column;
    }

    /// <summary>The column that covers a charge as far as it is one; null where none does.</summary>
    public int? CoverOf(int charge) => _covered.TryGetValue(charge, out var column) ? column : null;

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

        foreach (var use in _others.Select(read => read(values)).OfType<CreditUse>())
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

    private void Credit(int charge, int column, decimal factor)
    {
        if (!_credit.TryGetValue(charge, out var terms))
        {
            _credit[charge] = terms = [];
        }

        terms.Add((column, factor));
    }

    private void AddCredit(Offer.Credit credit, FundingChoice choice)
    {
        if (RevolvingTerms.Of(credit.Terms) is { } revolving)
        {
            _revolving.Add(new(this, credit, revolving, choice));
        }
        else if (credit.Terms is CreditTerms.ReducedApr reduced)
        {
            _reduced.Add(new(this, credit, reduced, choice));
        }
        else if (credit.Terms is CreditTerms.Loan loan)
        {
            _others.Add(new LoanPart(this, credit, loan).Read);
        }
        else if (credit.Terms is CreditTerms.ClinicPlan plan)
        {
            _others.Add(new ClinicPlanPart(this, credit, plan, choice).Read);
        }
    }

    /// <summary>Credit pays no charge twice, and FSA and deduction count no care twice.</summary>
    private void PayOnce()
    {
        foreach (var (charge, terms) in _credit.Where(credit => credit.Value.Count > 1))
        {
            var row = Program.AddRow(null, Charges[charge].Amount.Dollars);
            terms.ForEach(term => Program.Put(row, term.Column, term.Factor));
        }

        foreach (var (charge, columns) in _taken.Where(taken => taken.Value.Count > 1))
        {
            var row = Program.AddRow(null, Eligibility.Care(Charges[charge]).Dollars);
            columns.ForEach(column => Program.Put(row, column, 1));
        }
    }
}
