using Carefare.Prices.Walking;

namespace Carefare.Prices.Inspecting;

/// <summary>Counts what is read, by code. What it holds is bounded, whatever the file.</summary>
internal sealed class CountingSink(PriceFileInspection inspection) : ISink
{
    private const int MostCodes = 100_000;
    private const int MostPlans = 100_000;
    private const int MostProviders = 4_000_000;

    private readonly SortedDictionary<BillingCode, CodeFacts> _codes = new(
        Comparer<BillingCode>.Create(
            static (one, other) =>
                string.CompareOrdinal(one.Type, other.Type) is var order and not 0
                    ? order
                    : string.CompareOrdinal(one.Code, other.Code)
        )
    );
    private readonly HashSet<(string?, string?)> _seenPlans = [];
    private readonly List<(string? Payer, string? Plan)> _plans = [];
    private readonly Dictionary<int, List<CodeFacts>> _wanting = [];
    private readonly HashSet<(int, CodeFacts)> _wants = [];
    private IReadOnlyList<CodeFacts> _current = [];
    private int _providers;

    public bool CountsAll => true;

    public void Payers(IEnumerable<(string Payer, string Plan)> payers)
    {
        foreach (var (payer, plan) in payers)
        {
            Meet(payer, plan);
        }
    }

    public void Item(IReadOnlyList<BillingCode> codes)
    {
        _current = [.. codes.Distinct().Select(FactsOf).OfType<CodeFacts>()];
        foreach (var facts in _current)
        {
            facts.Items++;
        }
    }

    public void Charge(decimal? gross, decimal? cash)
    {
        foreach (var facts in _current)
        {
            facts.Charges++;
            facts.Gross.Add(gross);
            facts.Cash.Add(cash);
        }
    }

    public void Rates(Holders holders, string? arrangement)
    {
        inspection.Rates++;
        foreach (var facts in _current)
        {
            facts.Rates++;
            AddProviders(facts, holders.Npi);
            if (arrangement is not null)
            {
                facts.Ways.Add(arrangement);
            }

            foreach (var reference in holders.References)
            {
                Want(reference, facts);
            }
        }
    }

    public void Take(Price price)
    {
        inspection.Prices++;
        Meet(price.Payer, price.Plan);
        foreach (var facts in _current)
        {
            facts.Rate.Add(price.Rate);
            if (price.NegotiatedType == "billed charge")
            {
                facts.Gross.Add(price.Gross);
            }

            if ((price.Payer, price.Plan) != (null, null))
            {
                facts.Plans.Add((price.Payer, price.Plan));
            }

            AddProviders(facts, price.Npi);
        }
    }

    public void Group(int reference, IReadOnlyList<long> npi, IReadOnlyList<string> tin)
    {
        foreach (var facts in _wanting.GetValueOrDefault(reference, []))
        {
            AddProviders(facts, npi);
        }
    }

    public void Missing(int reference)
    {
        foreach (var facts in _wanting.GetValueOrDefault(reference, []))
        {
            facts.UnresolvedReferences++;
        }
    }

    public void Finish()
    {
        inspection.Codes = _codes;
        inspection.PayerPlans = _plans;
    }

    private CodeFacts? FactsOf(BillingCode code)
    {
        if (!_codes.TryGetValue(code, out var facts))
        {
            if (_codes.Count >= MostCodes)
            {
                inspection.IsCut = true;
                return null;
            }

            facts = new CodeFacts();
            _codes.Add(code, facts);
        }

        return facts;
    }

    private void Want(int reference, CodeFacts facts)
    {
        if (facts.Providers is null || _wants.Count >= MostProviders || !_wants.Add((reference, facts)))
        {
            facts.Providers = _wants.Count >= MostProviders ? null : facts.Providers;
            return;
        }

        if (!_wanting.TryGetValue(reference, out var wanting))
        {
            wanting = [];
            _wanting.Add(reference, wanting);
        }

        wanting.Add(facts);
    }

    private void AddProviders(CodeFacts facts, IReadOnlyList<long> npi)
    {
        foreach (var number in npi)
        {
            if (_providers >= MostProviders)
            {
                facts.Providers = null;
                return;
            }

            _providers += facts.Providers?.Add(number) == true ? 1 : 0;
        }
    }

    private void Meet(string? payer, string? plan)
    {
        if ((payer, plan) != (null, null) && _plans.Count < MostPlans && _seenPlans.Add((payer, plan)))
        {
            _plans.Add((payer, plan));
        }
    }
}
