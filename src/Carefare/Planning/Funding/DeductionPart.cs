using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// The medical deduction in the linear programme, for the years in which it is claimed: care that neither HSA nor FSA pays, and
/// the tax returned on what is beyond the threshold. A clinic's own plan is left out, because its care is not paid for yet.
/// </summary>
internal sealed class DeductionPart
{
    private readonly StoryModel _model;
    private readonly SortedDictionary<int, int> _counted = [];
    private readonly List<(DeductionYear Year, int Beyond)> _years = [];

    public DeductionPart(StoryModel model, Offer.Deduction deduction)
    {
        _model = model;
        foreach (var year in deduction.Years)
        {
            AddYear(year);
        }
    }

    /// <summary>A year's deduction is claimed, and then passes its threshold, or not.</summary>
    public void Choose(TaxMode mode)
    {
        var claimed = mode.Claims.Where(Exceeds).ToHashSet();
        foreach (var (year, beyond) in _years)
        {
            _model.Program.Limit(beyond, claimed.Contains(year.Year) ? year.Threshold.Dollars : 0, null);
        }

        foreach (var (charge, column) in _counted)
        {
            var isClaimed = claimed.Contains(_model.Charges[charge].Due.Year);
            _model.Program.Bound(column, 0, isClaimed ? _model.MostOf(column) : 0);
        }
    }

    public IReadOnlyList<ChargeAmount> Read(IReadOnlyList<decimal> values) =>
        [
            .. _counted
                .Keys.Zip(
                    Cents.Down(_counted.Values.Select(column => values[column])),
                    (charge, amount) => new ChargeAmount(charge, amount)
                )
                .Where(part => part.Amount > Money.Zero),
        ];

    /// <summary>Whether the care of a year can pass its threshold.</summary>
    private bool Exceeds(int year) =>
        _counted.Where(one => _model.Charges[one.Key].Due.Year == year).Sum(one => _model.MostOf(one.Value))
        > _years.First(one => one.Year.Year == year).Year.Threshold.Dollars;

    private void LeaveOutClinicPlan(int charge, int counted, decimal care)
    {
        if (_model.Purchases.CoverOf(charge) is { } cover)
        {
            var row = _model.Program.AddRow(null, care);
            _model.Program.Put(row, counted, 1);
            _model.Program.Put(row, cover, care);
        }
    }

    private void AddYear(DeductionYear year)
    {
        var program = _model.Program;
        var beyond = program.AddRow(0, null);
        _years.Add((year, beyond));
        foreach (var (number, charge) in _model.Charges.Index().Where(charge => charge.Item.Due.Year == year.Year))
        {
            var care = Eligibility.Care(charge).Dollars;
            if (charge.Services.Count > 0)
            {
                var decided = new Decided(DecidedKind.Deduction, "", number, 0);
                var counted = _counted[number] = _model.Decide(year.RefundDay, decided, care);
                program.Put(beyond, counted, 1);
                _model.Take(number, counted);
                LeaveOutClinicPlan(number, counted, care);
            }
        }

        foreach (var step in TaxSteps.Within(year.Savings, Money.Up(_model.Billed)))
        {
            var returned = program.AddColumn(0, step.UpTo.Dollars, 0);
            program.Put(beyond, returned, -1);
            _model.Timeline.FromOthers(year.RefundDay, returned, step.Fraction);
        }
    }
}
