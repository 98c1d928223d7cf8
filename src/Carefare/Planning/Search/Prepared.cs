using System.Globalization;
using Carefare.Credit;
using Carefare.Planning.Linear;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>A policy whose programmes are ready to be solved for one choice after another.</summary>
/// <param name="problem">The problem.</param>
/// <param name="policy">The policy.</param>
/// <param name="closed">What it costs at least, in dollars, however it is paid for.</param>
/// <param name="programmes">Opens the programmes.</param>
/// <param name="effort">What solving costs.</param>
internal sealed class Prepared(PlanProblem problem, Policy policy, decimal closed, Programmes programmes, Effort effort)
{
    private readonly Dictionary<string, Programme> _programmes = new(StringComparer.Ordinal);
    private ILinearSession? _latest;
    private readonly Dictionary<string, Relaxed> _roots = new(StringComparer.Ordinal);

    public Policy Policy => policy;

    /// <summary>What it costs at least, in dollars, however it is paid for.</summary>
    public decimal Closed => closed;

    /// <summary>The credit that can pay for it.</summary>
    public IReadOnlyList<Offer.Credit> Credits { get; } = policy.CreditsOf(problem);

    /// <summary>The best that a choice can come to; null where it is proved that nothing can.</summary>
    public Relaxed? Relax(FundingChoice choice) => Solve(choice) is { IsNone: false } relaxed ? relaxed : null;

    /// <summary>
    /// What a choice comes to that settles nothing about single purchases and payments, as it was found before where it was.
    /// </summary>
    public Relaxed Root(FundingChoice choice)
    {
        var isWhole = choice.Wholly || !choice.Credits.Any(credit => credit.Terms is CreditTerms.ClinicPlan);
        var tax = $"{choice.Tax.Elects} {string.Join(',', choice.Tax.Claims)}";
        var key = string.Create(
            CultureInfo.InvariantCulture,
            $"{isWhole} {tax} {choice.MostInAMonth?.Cents} {KeyOf(choice.Credits)}"
        );
        return _roots.TryGetValue(key, out var known) ? known : _roots[key] = Solve(choice);
    }

    /// <summary>
    /// Looks among the answers of a choice that cost no more than one of them for the least of other columns.
    /// </summary>
    /// <returns>The values; null where the solver finds none.</returns>
    public IReadOnlyList<decimal>? Among(Relaxed cheapest, IEnumerable<(int Column, decimal Cost)> columns) =>
        Among(cheapest.Programme, cheapest.Values, columns);

    private Relaxed Solve(FundingChoice choice)
    {
        var programme = For(choice.Credits);
        var model = programme.Model;
        model.Choose(choice);
        var answer = Solve(programme);
        if (!answer.Found)
        {
            return new(this, programme, choice, [], answer.Prices, Closed)
            {
                IsNone = DualBound.ProvesNone(model.Program, answer.Prices),
            };
        }

        var bound = model.Objective.Constant + DualBound.Of(model.Program, answer.Prices);
        var then = model.Objective.Then.Count > 0 ? Among(programme, answer.Values, model.Objective.Then) : null;
        return new(this, programme, choice, then ?? answer.Values, answer.Prices, bound);
    }

    private IReadOnlyList<decimal>? Among(
        Programme programme,
        IReadOnlyList<decimal> cheapest,
        IEnumerable<(int Column, decimal Cost)> columns
    )
    {
        programme.Model.Objective.Other(cheapest, columns);
        return Solve(programme) is { Found: true } answer ? answer.Values : null;
    }

    /// <summary>The programme for a set of credit: it holds no other, so that it is small, and begins where the set before stopped.</summary>
    private Programme For(IReadOnlyList<Offer.Credit> credits)
    {
        var key = KeyOf(credits);
        if (!_programmes.TryGetValue(key, out var programme))
        {
            var model = new FundingModel(problem with { Credits = credits }, policy);
            _programmes[key] = programme = new(model, programmes.Open(model, _latest));
        }

        _latest = programme.Session;
        return programme;
    }

    private static string KeyOf(IEnumerable<Offer.Credit> credits) =>
        string.Concat(credits.Select(credit => "\n" + credit.Id));

    private LinearAnswer Solve(Programme programme)
    {
        effort.Spend(programme.Model.Program.Columns.Count);
        return programme.Session.Solve();
    }
}

/// <summary>A policy's programme, and its solver.</summary>
internal sealed record Programme(FundingModel Model, ILinearSession Session);

/// <summary>A choice with what the linear programme makes of it.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Programme">Its programme.</param>
/// <param name="Choice">The choice.</param>
/// <param name="Values">The values of the columns; empty where the solver finds none.</param>
/// <param name="Prices">The prices of the rows, or what shows that there is no answer; empty where the solver gave none.</param>
/// <param name="Bound">No plan of the choice counts for less, in dollars.</param>
internal sealed record Relaxed(
    Prepared Policy,
    Programme Programme,
    FundingChoice Choice,
    IReadOnlyList<decimal> Values,
    IReadOnlyList<decimal> Prices,
    decimal Bound
)
{
    /// <summary>Whether it is proved that nothing works.</summary>
    public bool IsNone { get; init; }

    public FundingModel Model => Programme.Model;

    /// <summary>What credit could take off the bound at most that the choice leaves out; never above zero.</summary>
    public decimal Attraction(Offer.Credit credit) => Model.Attraction(credit, Prices, counts: Values.Count > 0);

    /// <summary>By how much it is proved that nothing works, which other credit would have to make up for.</summary>
    public decimal Lack() => DualBound.OfNone(Model.Program, Prices);
}
