using Carefare.Planning.Linear;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>A policy whose programme is ready to be solved for one choice after another.</summary>
/// <param name="problem">The problem.</param>
/// <param name="policy">The policy.</param>
/// <param name="closed">What it costs at least, in dollars, however it is paid for.</param>
/// <param name="solver">Solves the programme.</param>
internal sealed class Prepared(PlanProblem problem, Policy policy, decimal closed, ILinearSolver solver)
{
    private readonly Lazy<(FundingModel Model, ILinearSession Session)> _model = new(() =>
    {
        var model = new FundingModel(problem, policy);
        return (model, solver.Open(model.Program));
    });

    public Policy Policy => policy;

    /// <summary>What it costs at least, in dollars, however it is paid for.</summary>
    public decimal Closed => closed;

    /// <summary>The credit that can pay for it.</summary>
    public IReadOnlyList<Offer.Credit> Credits => _model.Value.Model.Credits;

    /// <summary>The best that a choice can come to; null where it is proved that nothing can.</summary>
    public Relaxed? Relax(FundingChoice choice)
    {
        var (model, session) = _model.Value;
        model.Choose(choice);
        var answer = session.Solve();
        if (!answer.Found)
        {
            return DualBound.ProvesNone(model.Program, answer.Prices) ? null : new(this, model, choice, [], Closed);
        }

        var bound = model.Objective.Constant + DualBound.Of(model.Program, answer.Prices);
        var then = model.Objective.Then.Count > 0 ? Among(answer.Values, model.Objective.Then) : null;
        return new(this, model, choice, then ?? answer.Values, bound);
    }

    /// <summary>
    /// Looks among the answers of a choice that cost no more than one of them for the least of other columns.
    /// </summary>
    /// <returns>The values; null where the solver finds none.</returns>
    public IReadOnlyList<decimal>? Among(Relaxed cheapest, IEnumerable<(int Column, decimal Cost)> columns) =>
        Among(cheapest.Values, columns);

    private IReadOnlyList<decimal>? Among(
        IReadOnlyList<decimal> cheapest,
        IEnumerable<(int Column, decimal Cost)> columns
    )
    {
        var (model, session) = _model.Value;
        model.Objective.Other(cheapest, columns);
        return session.Solve() is { Found: true } answer ? answer.Values : null;
    }
}

/// <summary>A choice with what the linear programme makes of it.</summary>
/// <param name="Values">The values of its columns; empty where the solver finds none and cannot prove that there are none.</param>
/// <param name="Bound">No plan of the choice counts for less, in dollars.</param>
internal sealed record Relaxed(
    Prepared Policy,
    FundingModel Model,
    FundingChoice Choice,
    IReadOnlyList<decimal> Values,
    decimal Bound
);
